// @vitest-environment node
import { expect, test } from 'vitest';
import { wordsIn } from '../../entrypoints/background/words';

test('a page in English gets the English words, under the keys that the note looks up', () => {
  const { words } = wordsIn('en-US');
  expect(words?.button_turn_off).toBe('Turn training off');
  expect(words?.reason_one_switch).toBeTypeOf('string');
  expect(words?.doubt_ignored).toBeTypeOf('string');
});

test('a language without a catalogue leaves the browser its own words', () => {
  expect(wordsIn('tlh')).toEqual({});
  expect(wordsIn('')).toEqual({});
});
