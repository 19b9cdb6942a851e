import { readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { DEADLINE } from '../../utils/policy/dates';
import { FACTS, type Fact, isStale } from '../../utils/policy/facts';
import { MILESTONES } from '../../utils/policy/milestones';
import { snake } from '../../utils/say';

const english = parseMessagesText(readFileSync('assets/locales/en.yml', 'utf8'), 'YAML');
const facts: [string, Fact][] = Object.entries(FACTS);
const HOSTS =
  /^https:\/\/(www\.anthropic|privacy\.claude|support\.claude|www\.theverge|github)\.com\//;

test.each(facts)('%s has a source, a day of check that exists, and a sentence', (id, fact) => {
  expect(fact.source).toMatch(HOSTS);
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
  const fact: Fact = { source: '', checked: '2026-11-22', sure: 'one' };
  expect(isStale(fact, Date.parse('2027-05-22T00:00:00Z'))).toBe(false);
  expect(isStale(fact, Date.parse('2027-05-22T00:00:01Z'))).toBe(true);
});

test('the milestones stand in order, and the deadline of the reminders is one of them', () => {
  const days = MILESTONES.map(({ on }) => on);
  expect([...days].sort()).toEqual(days);
  expect(MILESTONES.find(({ fact }) => fact === 'deadline-moved')?.on).toBe(DEADLINE);
});
