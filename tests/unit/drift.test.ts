// Redesigns: every mutator and every pair of them over every hand-built fixture, against the contract.
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../components/replica/labels';
import { onboardingOf, popupOf, STRUCTURES, settingsOf } from '../fixtures/markup';
import { MUTATOR_NAMES, type MutatorName, mutate, PAIRS } from '../fixtures/mutators';
import { type Verdict, verdictOn } from '../fixtures/verdict';
import { detectNow, show } from './detecting';

type Fixture = { name: string; html: (lang: Lang) => string; path?: string; hash?: string };

const FIXTURES: Fixture[] = [
  ...STRUCTURES.map((structure) => ({
    name: `popup ${structure}`,
    html: (lang: Lang) => popupOf({ lang, structure }),
  })),
  ...(['button', 'span', 'checkbox', 'label-for'] as const).map((kind) => ({
    name: `popup with ${kind}`,
    html: (lang: Lang) => popupOf({ lang, kind, variant: 'grace' }),
  })),
  { name: 'onboarding', html: (lang) => onboardingOf({ lang }), path: '/onboarding' },
  {
    name: 'settings',
    html: (lang) => settingsOf({ lang }),
    path: '/settings/data-privacy-controls',
  },
  {
    name: 'settings modal',
    html: (lang) => settingsOf({ lang }, 'modal'),
    hash: '#settings/data-privacy-controls',
  },
];

/** What an answer is worth. Two dialogs that both could be it must be refused, all else is ON. */
function judge(fixture: Fixture, lang: Lang, names: readonly MutatorName[]): Verdict {
  const root = show(fixture.html(lang), lang);
  mutate({ root, lang }, names);
  const seen = detectNow({ path: fixture.path ?? '/new', hash: fixture.hash ?? '' });
  const mark = seen?.control?.getAttribute('data-bench') ?? undefined;
  const truth = names.includes('duplicate dialog') ? 'unknown' : 'on';
  return verdictOn(seen && { training: seen.finding.training, mark }, truth);
}

// With neither the words nor the links there is nothing left that says what the dialog is.
function maySayNothing(names: readonly MutatorName[]): boolean {
  return names.includes('drop links') && names.includes('drop words');
}

// English with each, the others in turn: a language decides little that a mutator does not.
function languagesFor(fixture: Fixture): Lang[] {
  const turn = FIXTURES.indexOf(fixture);
  return ['en-US', LANGS[1 + (turn % 10)] ?? 'en-US'];
}

type Single = { fixture: string; lang: Lang; name: MutatorName; verdict: Verdict };
const judged = new Map<string, Single[]>();

/** A fixture with each mutator alone. Judged once, for whichever test asks first. */
function singlesOf(fixture: Fixture, lang: Lang): Single[] {
  const key = `${fixture.name} ${lang}`;
  const known = judged.get(key);
  if (known) return known;
  const singles = MUTATOR_NAMES.map((name) => ({
    fixture: fixture.name,
    lang,
    name,
    verdict: judge(fixture, lang, [name]),
  }));
  judged.set(key, singles);
  return singles;
}

describe.each(FIXTURES)('$name', (fixture) => {
  test.each(LANGS)('%s: found as it is', (lang) => {
    expect(judge(fixture, lang, [])).toBe('found');
  });

  test.each(languagesFor(fixture))(
    '%s: no single mutator silences or misleads',
    { timeout: 30_000 },
    (lang) => {
      const singles = singlesOf(fixture, lang);
      expect(singles.length).toBeGreaterThan(10);
      expect(singles.filter(({ verdict }) => verdict === 'silent' || verdict === 'wrong')).toEqual(
        [],
      );
    },
  );

  // Every third pair, another third for the next fixture: the browsers run the rest.
  test('no pair of mutators silences or misleads', { timeout: 30_000 }, () => {
    const turn = FIXTURES.indexOf(fixture) % 3;
    const bad = PAIRS.filter((_, index) => index % 3 === turn)
      .map((pair, index) => {
        const lang = LANGS[index % LANGS.length] ?? 'en-US';
        return [lang, ...pair, judge(fixture, lang, pair)] as const;
      })
      .filter(
        ([, first, second, verdict]) =>
          verdict === 'wrong' || (verdict === 'silent' && !maySayNothing([first, second])),
      );
    expect(bad).toEqual([]);
  });
});

test('at least 95 of 100 fixtures with one mutator are found, and the rest is refused', {
  timeout: 60_000,
}, () => {
  const singles = FIXTURES.flatMap((fixture) =>
    languagesFor(fixture).flatMap((lang) => singlesOf(fixture, lang)),
  );
  const counted = singles.filter(({ name }) => name !== 'duplicate dialog');
  const missed = counted.filter(({ verdict }) => verdict !== 'found');
  expect(counted.length).toBeGreaterThan(300);
  expect(missed.length / counted.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
});
