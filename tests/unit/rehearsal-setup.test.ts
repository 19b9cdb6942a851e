// @vitest-environment node
// The set-up of the rehearsal in its address: what a bare one shows, and that a shared one shows the same.
import { expect, test } from 'vitest';
import { parseSetup, setupToSearch } from '@/components/rehearsal/setup';

test.each([
  ['en', 'en-US'],
  ['de', 'de-DE'],
  ['es', 'es-ES'],
  ['es-419', 'es-419'],
  ['pt-BR', 'pt-BR'],
  ['ja', 'ja-JP'],
  ['nl', 'en-US'],
])('a bare address shows a reader of %s the pop-up in %s', (reader, lang) => {
  expect(parseSetup('', reader).scenario).toMatchObject({ lang, surface: 'popup', preset: 'on' });
});

test('what the address says wins over the reader, and what it does not know does not', () => {
  expect(parseSetup('?lang=hi-IN', 'de').scenario.lang).toBe('hi-IN');
  expect(parseSetup('?lang=tlh', 'de').scenario.lang).toBe('en-US');
});

test.each(['', '?surface=onboarding&mode=dark&width=phone&measure=yes', '?film=3&help=without'])(
  'the address of %s shows a reader of another language the same',
  (search) => {
    const setup = parseSetup(search, 'ja');
    expect(parseSetup(`?${setupToSearch(setup)}`, 'fr')).toEqual(setup);
  },
);
