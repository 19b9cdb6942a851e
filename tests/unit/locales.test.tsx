import { readdirSync, readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { REASONS } from '../../utils/finding';
import { say, snake } from '../../utils/say';

const FOLDER = 'assets/locales';
const read = (file: string) => parseMessagesText(readFileSync(`${FOLDER}/${file}`, 'utf8'), 'YAML');
const own = (file: string) => read(file).filter(({ key }) => !key[0]?.startsWith('@@'));
const english = own('en.yml');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
const textsOf = (message: (typeof english)[number]): string[] =>
  message.type === 'plural' ? Object.values(message.plurals) : [message.message ?? ''];
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(files)('%s', (file) => {
  const messages = own(file);
  const byKey = new Map(messages.map((message) => [message.key.join('.'), message]));

  test('has the keys of the English source, no more and no fewer', () => {
    const keys = english.map(({ key }) => key.join('.')).sort();
    expect([...byKey.keys()].sort()).toEqual(keys);
  });

  test('has only keys that Chrome allows', () => {
    for (const { key } of messages) expect(key.join('_')).toMatch(/^[A-Za-z0-9_]+$/);
  });

  test('has the same placeholders, in every plural form that counts', () => {
    for (const source of english) {
      const message = byKey.get(source.key.join('.'));
      if (message === undefined) continue;
      const wanted = names(textsOf(source).at(-1) ?? '');
      expect(names(textsOf(message).at(-1) ?? ''), source.key.join('.')).toEqual(wanted);
    }
  });

  test('has no empty sentence, no dollar sign and no bar, which would be taken for a plural', () => {
    for (const message of messages) {
      for (const text of textsOf(message)) {
        expect(text.trim(), message.key.join('.')).not.toBe('');
        expect(text, message.key.join('.')).not.toMatch(/\$| \| /);
      }
    }
  });

  test('describes the extension in the 132 characters that the stores allow', () => {
    const [text = ''] = textsOf(byKey.get('extension.description')!);
    expect([...text].length).toBeLessThanOrEqual(132);
  });
});

/** The members of `Doubt`, read from the source: tests see no types. */
function doubts(): string[] {
  const source = readFileSync('utils/finding.ts', 'utf8');
  const [, body = ''] = source.match(/export type Doubt =([^;]+);/) ?? [];
  return [...body.matchAll(/'([a-z-]+)'/g)].map(([, member = '']) => member);
}

test.each([
  ['reason', Object.keys(REASONS), 22],
  ['doubt', doubts(), 6],
])('each %s has a sentence, and each sentence one of them', (block, members, atLeast) => {
  expect(members.length).toBeGreaterThanOrEqual(atLeast);
  const told = english.filter(({ key }) => key[0] === block).map(({ key }) => key[1]);
  expect(told.sort()).toEqual(members.map(snake).sort());
});

test('a sentence is found by a key that is put together, with its placeholders filled', () => {
  expect(say('receipt.seen_on_day', { date: 'today', time: 'noon' })).toBe(
    'Seen on today at noon.',
  );
});
