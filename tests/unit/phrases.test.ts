// The site data against what is known of the site: no phrase without a fixture, none with a typo.
import { describe, expect, test } from 'vitest';
import { LANGS, labelsOf } from '../../components/replica/labels';
import { wordsOf } from '../../components/replica/words';
import { describesTraining, hasAny, languagesOf } from '../../utils/detect/phrases';
import { fold, hasStem, squash } from '../../utils/detect/text';
import { claude } from '../../utils/sites/claude';
import type { Phrases, Site } from '../../utils/sites/site';
import { DENIALS, INVERSE } from '../fixtures/inverse';
import { WORDINGS } from '../fixtures/wordings';

type Seen = {
  [K in
    | 'titles'
    | 'otherTitles'
    | 'labels'
    | 'accept'
    | 'onward'
    | 'defer'
    | 'onboarding'
    | 'otherSwitches']: string[];
};

/** What the app's own data says each list should hold. */
function seen(lang: (typeof LANGS)[number]): Seen {
  const labels = labelsOf(lang);
  return {
    titles: [labels.dialogTitle],
    otherTitles: [labels.lookalikes.labsDialogTitle],
    labels: [labels.toggleLabel, ...labels.olderToggleLabels],
    accept: [labels.accept],
    onward: [labels.onboardingContinue],
    defer: [labels.notNow, labels.close],
    onboarding: [labels.onboardingHeading],
    otherSwitches: [labels.lookalikes.locationSwitch, labels.lookalikes.reportOptOutSwitchInverse],
  };
}

type Judged = {
  [K in 'terms' | 'training' | 'learning' | 'opposite' | 'guarding' | 'states']: string[];
};

/** The fixtures that a stem of each list must occur in. */
function fixturesFor(lang: (typeof LANGS)[number]): Judged {
  const [words, other] = [wordsOf(lang), WORDINGS[lang]];
  const consent = [
    ...other.labels,
    ...other.descriptions,
    words.description,
    words.settingsDescription,
  ];
  const refusal = [...INVERSE[lang], DENIALS[lang], ...other.inverse, other.denial];
  return {
    terms: [words.dialogTitle, ...other.titles],
    training: [...consent, ...refusal],
    learning: consent,
    opposite: refusal,
    guarding: refusal,
    states: [words.on, words.off, ...(other.states ?? [])],
  };
}

function idleStems(phrases: Phrases, lang: (typeof LANGS)[number]): string[] {
  const fixtures = fixturesFor(lang);
  return (Object.keys(fixtures) as (keyof Judged)[]).flatMap((list) =>
    phrases[list].filter((stem) => !fixtures[list].some((text) => hasStem(fold(text), stem))),
  );
}

const folded = (all: readonly string[]): string[] => [...new Set(all.map(squash))].sort();

function strayPhrases(phrases: Phrases, lang: (typeof LANGS)[number]): string[] {
  const expected = seen(lang);
  return (Object.keys(expected) as (keyof Seen)[]).flatMap((list) => {
    const [have, want] = [folded(phrases[list]), folded(expected[list])];
    return [
      ...have.filter((each) => !want.includes(each)),
      ...want.filter((each) => !have.includes(each)),
    ];
  });
}

test('every language of the app is there, and no other', () => {
  expect(Object.keys(claude.phrases).sort()).toEqual([...LANGS].sort());
});

describe.each(LANGS)('%s', (lang) => {
  const phrases = claude.phrases[lang] as Phrases;
  const words = wordsOf(lang);

  test('each phrase is one that the app shows, and each of those is a phrase', () => {
    expect(strayPhrases(phrases, lang)).toEqual([]);
  });

  test('a phrase with a typo is caught', () => {
    for (const list of Object.keys(seen(lang)) as (keyof Seen)[]) {
      const [first = '', ...others] = phrases[list];
      const typo = { ...phrases, [list]: [`${first.slice(0, -1)}q`, ...others] };
      expect(strayPhrases(typo, lang), list).not.toEqual([]);
    }
  });

  test('each stem by which other wordings are judged occurs in a fixture', () => {
    expect(idleStems(phrases, lang)).toEqual([]);
  });

  test('a stem with a typo is caught, whichever it is', () => {
    for (const list of Object.keys(fixturesFor(lang)) as (keyof Judged)[]) {
      for (const stem of phrases[list]) {
        const typo = `${stem.slice(0, -1)}q`;
        const mistyped = { ...phrases, [list]: [typo] };
        expect(idleStems(mistyped, lang), `${list}: ${typo}`).toContain(typo);
      }
    }
  });

  test('no other wording is a phrase, and none is told for the wrong direction', () => {
    const { titles, labels, buttons, inverse, denial } = WORDINGS[lang];
    const isPhrase = (text: string) =>
      (['titles', 'labels', 'accept'] as const).some(
        (list) => languagesOf(text, list, claude, lang).length > 0,
      );
    expect([...titles, ...labels, ...buttons].filter(isPhrase)).toEqual([]);
    expect(labels.filter((text) => hasAny(text, 'opposite', claude))).toEqual([]);
    expect(labels.filter((text) => hasAny(text, 'guarding', claude))).toEqual([]);
    expect([...inverse, denial].filter((text) => !hasAny(text, 'opposite', claude))).toEqual([]);
    expect(titles.filter((text) => !hasAny(text, 'terms', claude))).toEqual([]);
  });

  test('the stems occur in the sentences of the surfaces, and are those of the app', () => {
    expect(phrases.description).toEqual(labelsOf(lang).descriptionStems);
    expect(describesTraining(words.description, claude, lang)).toContain(lang);
    expect(describesTraining(words.locationDescription, claude, lang)).toEqual([]);
    expect(hasAny(words.description, 'training', claude)).toBe(true);
    expect(phrases.terms.some((stem) => hasStem(fold(words.dialogTitle), stem))).toBe(true);
  });

  test('what turns a switch round is in no label or sentence of ours, and in each inverse one', () => {
    const own = [...phrases.labels, words.description];
    expect(own.filter((text) => hasAny(text, 'opposite', claude))).toEqual([]);
    expect(phrases.labels.filter((text) => hasAny(text, 'guarding', claude))).toEqual([]);
    const round = (text: string) =>
      hasAny(text, 'opposite', claude) || hasAny(text, 'guarding', claude);
    expect([...INVERSE[lang], DENIALS[lang]].filter((text) => !round(text))).toEqual([]);
  });

  test('its phrases are told from those of the page’s language, whichever that is', () => {
    for (const page of ['', 'en-US', 'xx'] as const) {
      expect(languagesOf(phrases.labels[0] ?? '', 'labels', claude, page)).toContain(lang);
    }
  });
});

test('a language without stems describes nothing', () => {
  const empty: Site = {
    ...claude,
    phrases: { xx: { ...claude.phrases['en-US'], description: [] } as Phrases },
  };
  expect(describesTraining('train improve AI models', empty, 'xx')).toEqual([]);
});
