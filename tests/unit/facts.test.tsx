import { readFileSync } from 'node:fs';
import { act, render, screen } from '@testing-library/react';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FactList } from '@/components/fact';
import { Reader } from '@/components/reading';
import { Popup } from '@/entrypoints/popup/popup';
import { Welcome } from '@/entrypoints/welcome/welcome';
import { DEADLINE } from '@/utils/policy/dates';
import { FACTS, type Fact, type FactId, isStale } from '@/utils/policy/facts';
import { MILESTONES } from '@/utils/policy/milestones';
import { say, snake } from '@/utils/say';
import { EMPTY_STATE } from '@/utils/state';
import { longDate } from '@/utils/when';
import { NOW } from './page-state';

const english = parseMessagesText(readFileSync('assets/locales/en.yml', 'utf8'), 'YAML');
const facts = Object.entries(FACTS) as [FactId, Fact][];
const HOSTS =
  /^https:\/\/(www\.anthropic|(privacy|support|code)\.claude|www\.theverge|github)\.com\//;

test.each(facts)('%s has its sources, a day of check that exists, and a sentence', (id, fact) => {
  for (const source of fact.sources) expect(source).toMatch(HOSTS);
  // A link is named after its host: two of the same name could not be told apart.
  const hosts = fact.sources.map((source) => new URL(source).host);
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(new Date(fact.checked).toISOString().slice(0, 10)).toBe(fact.checked);
  const sentence = english.find(({ key }) => key.join('.') === `fact.${snake(id)}`);
  expect(sentence).toBeDefined();
});

test('no sentence is without its row in the table', () => {
  const told = english.filter(({ key }) => key[0] === 'fact').map(({ key }) => key[1]);
  expect(told.sort()).toEqual(facts.map(([id]) => snake(id)).sort());
});

test('a sentence with a date has the date in its row', () => {
  for (const { key, namedSubstitutions } of english) {
    if (key[0] !== 'fact' || !namedSubstitutions.includes('date')) continue;
    const row = facts.find(([id]) => snake(id) === key[1]);
    expect(row?.[1].date, key[1]).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('a check counts for six months to the day', () => {
  const fact: Fact = { sources: [''], checked: '2026-11-22', sure: 'one' };
  expect(isStale(fact, Date.parse('2027-05-22T00:00:00Z'))).toBe(false);
  expect(isStale(fact, Date.parse('2027-05-22T00:00:01Z'))).toBe(true);
});

test('the milestones stand in order, and the deadline of the reminders is one of them', () => {
  const days = MILESTONES.map(({ on }) => on);
  expect([...days].sort()).toEqual(days);
  expect(MILESTONES.find(({ fact }) => fact === 'deadline-moved')?.on).toBe(DEADLINE);
});

test('every fact is shown in the popup or on the welcome page', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(undefined as never);
  await act(async () => {
    render(
      <Reader now={NOW}>
        <Popup state={EMPTY_STATE} />
        <Welcome />
      </Reader>,
    );
  });
  const shown = [...document.querySelectorAll('.fact')].map(({ textContent }) => textContent);
  for (const [id, { date }] of facts) {
    const values: Record<string, string> =
      date === undefined ? {} : { date: longDate(date, 'en-US') };
    expect(shown).toContain(say(`fact.${snake(id)}`, values));
  }
});

test('a fact from several sources links to each, and shows each command in one piece', () => {
  render(
    <Reader now={NOW}>
      <FactList ids={['retention', 'other-programmes']} />
    </Reader>,
  );
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual([...FACTS.retention.sources, ...FACTS['other-programmes'].sources]);
  const commands = [...document.querySelectorAll('code')].map(({ textContent }) => textContent);
  expect(commands).toEqual(['/feedback', '/bug']);
});
