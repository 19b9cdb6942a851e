// @vitest-environment node
// “5 years”, “30 days”, “2025”: each such number in any sentence, in any language, is one that a fact states.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FACTS, type Fact, type FactId } from '@/utils/policy/facts';
import { MILESTONES } from '@/utils/policy/milestones';
import { snake } from '@/utils/say';
import { monthOf } from '@/utils/when';

/** The words for years and for days after a number. */
const UNITS: Record<string, [years: string, days: string]> = {
  en: ['years?', 'days?'],
  de: ['jahre?n?', 'tage?n?'],
  es: ['años?', 'días?'],
  es_419: ['años?', 'días?'],
  fr: ['ans?|années?', 'jours?'],
  hi: ['साल|वर्ष', 'दिन'],
  id: ['tahun', 'hari'],
  it: ['ann[io]', 'giorn[io]'],
  ja: ['年', '日'],
  ko: ['년', '일'],
  pt_BR: ['anos?', 'dias?'],
};

/** Sentences that repeat a number of a fact, besides the fact's own. */
const REPEATS: Record<string, FactId> = {
  'meaning.on.settings': 'retention',
  'means.on': 'retention',
  'note.on_meaning': 'retention',
};

const renamed = MILESTONES.find(({ fact }) => fact === 'renamed')!;
/** Calendar years written in a sentence. All other dates are placeholders, filled from the table. */
const CALENDAR: Record<string, string[]> = {
  'fact.renamed': [renamed.on.slice(0, 4)],
  // The Consumer Terms are those of the second deadline.
  'fact.policy_2026': [FACTS['deadline-moved'].date.slice(0, 4)],
  // The year of a study, cited.
  'evidence.caveat.grassl': ['2021'],
};

const facts = Object.entries(FACTS) as [FactId, Fact][];
const ofFact = new Map(facts.map(([id, fact]) => [`fact.${snake(id)}`, statedBy(fact)]));
const locales = readdirSync('assets/locales').map((file) => file.replace('.yml', ''));
const english = sentences(read('assets/locales/en.yml'));

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function statedBy({ years = [], days = [] }: Fact): string[] {
  return [...years.map((count) => `${count} years`), ...days.map((count) => `${count} days`)];
}

/** Every text of a YAML file with the path of its key. */
function sentences(yaml: string): [key: string, text: string][] {
  const walk = (node: unknown, path: string): [string, string][] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, child]) => walk(child, path ? `${path}.${key}` : key))
      : [[path, String(node)]];
  return walk(parse(yaml), '');
}

/** “5 years”, “30 days”, in English whatever the language, in order of number. */
function lengthsIn(text: string, locale: string): string[] {
  const [years, days] = UNITS[locale] ?? [];
  // Where words are written without spaces, anything may follow: 5年間.
  const end = locale === 'ja' || locale === 'ko' ? '' : '(?!\\p{L})';
  // Four digits are a calendar year.
  const length = new RegExp(`(?<!\\d)(\\d{1,3})[\\s-]*(?:(${years})|(${days}))${end}`, 'giu');
  return [...text.normalize('NFKC').matchAll(length)]
    .map(([, count, isYears]) => `${count} ${isYears === undefined ? 'days' : 'years'}`)
    .sort();
}

const calendarYearsIn = (text: string) =>
  [...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => year);

describe.each(locales)('%s', (locale) => {
  const texts = sentences(read(`assets/locales/${locale}.yml`));

  test('the sentence of a fact states the numbers of its row, and no others', () => {
    for (const [key, text] of texts) {
      if (!key.startsWith('fact.')) continue;
      const stated = [...new Set(lengthsIn(text, locale))];
      expect(stated, key).toEqual(ofFact.get(key)?.sort());
    }
  });

  test('every other sentence states a number of the fact that it repeats, the same as in English', () => {
    const inEnglish = new Map(english);
    for (const [key, text] of texts) {
      if (key.startsWith('fact.')) continue;
      const lengths = lengthsIn(text, locale);
      const fact = REPEATS[key];
      if (fact !== undefined) expect(lengths, key).not.toEqual([]);
      expect(lengths, key).toEqual(lengthsIn(inEnglish.get(key) ?? '', 'en'));
      for (const each of lengths) {
        expect(fact && statedBy(FACTS[fact]), `${key}: ${each}`).toContain(each);
      }
    }
  });

  test('a calendar year is written only where the table has it', () => {
    for (const [key, text] of texts) {
      expect(calendarYearsIn(text), key).toEqual(CALENDAR[key] ?? []);
    }
  });

  test('the month of the Consumer Terms is the one in the table', () => {
    const [, text] = texts.find(([key]) => key === 'fact.policy_2026')!;
    expect(text).toContain(monthOf(FACTS['deadline-moved'].date, locale.replace('_', '-')));
  });

  test('digits are those of the table: 0 to 9', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/[^\P{Nd}0-9]/u);
  });
});

test('what only the stores read, and the README, state no number that no fact states', () => {
  const all = facts.flatMap(([, fact]) => statedBy(fact));
  const listing = sentences(read('assets/store/listing.yml')).map(
    ([key, text]) => [key.split('.')[0] ?? '', text] as const,
  );
  const documents = ['README.md', 'assets/store/fields.md', 'assets/store/permissions.md'];
  for (const [locale, text] of [
    ...listing,
    ...documents.map((file) => ['en', read(file)] as const),
  ]) {
    for (const each of lengthsIn(text, locale)) expect(all).toContain(each);
  }
});

test('English writes these numbers in digits, where they are found', () => {
  const inWords = /\b(two|three|five|seven|ten|thirty)\s(years|days)\b/i;
  for (const [key, text] of [...english, ['README.md', read('README.md')] as const]) {
    expect(text, key).not.toMatch(inWords);
  }
});
