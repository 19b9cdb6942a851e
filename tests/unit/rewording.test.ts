// A redesign and a rewording at once: dialogs built in the manner of many libraries, saying what the site
// data does not know. Found or refused, never wrong, never silent; refusals turned round never read.
import { beforeEach, describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../components/replica/labels';
import { wordsOf } from '../../components/replica/words';
import { hasAny } from '../../utils/detect/phrases';
import { claude } from '../../utils/sites/claude';
import { TITLES } from '../fixtures/near-misses';
import { BUTTONS, FRAMES, ROWS, termsDialogOf, type Wish } from '../fixtures/shapes';
import { type Verdict, verdictOn } from '../fixtures/verdict';
import { WORDINGS } from '../fixtures/wordings';
import { detectNow, inShort, show } from './detecting';

const CHANGES = [
  'title',
  'neutral title',
  'label',
  'no label',
  'description',
  'no description',
  'commit',
  'legal',
  'privacy',
  'none',
] as const;
type Change = (typeof CHANGES)[number];

let turn = 0;
function next<T>(all: readonly T[]): T {
  turn += 1;
  return all[turn % all.length] as T;
}

/** The next dialog as the site has it, in yet another build. */
function wishFor(lang: Lang): Wish {
  const words = wordsOf(lang);
  return {
    lang,
    frame: next(Object.keys(FRAMES)) as keyof typeof FRAMES,
    row: next(Object.keys(ROWS)) as keyof typeof ROWS,
    button: next(Object.keys(BUTTONS)) as keyof typeof BUTTONS,
    status: next(['on', 'off', 'on', 'locked']),
    title: words.dialogTitle,
    label: words.toggleLabel,
    description: words.description,
    commit: words.accept,
    links: 'all',
  };
}

function changed(wish: Wish, change: Change): Wish {
  const { titles, labels, descriptions, buttons } = WORDINGS[wish.lang];
  switch (change) {
    case 'title':
      return { ...wish, title: next(titles) };
    case 'neutral title':
      return { ...wish, title: 'A word about your account' };
    case 'label':
      return { ...wish, label: next(labels) };
    case 'no label':
      return { ...wish, label: '' };
    case 'description':
      return { ...wish, description: next(descriptions) };
    case 'no description':
      return { ...wish, description: '' };
    case 'commit':
      return { ...wish, commit: next(buttons) };
    default:
      return { ...wish, links: change };
  }
}

function verdictOf(wish: Wish, declared: string = wish.lang): Verdict {
  show(termsDialogOf(wish), declared);
  const seen = detectNow();
  const mark = seen?.control?.getAttribute('data-bench') ?? undefined;
  return verdictOn(seen && { training: seen.finding.training, mark }, wish.status);
}

type Judged = [Verdict, Wish];
const judge = (wish: Wish, declared?: string): Judged => [verdictOf(wish, declared), wish];
const rows = Object.keys(ROWS) as (keyof typeof ROWS)[];

/** What is judged in each language, by its name. Each group starts its own walk through the builds. */
const GROUPS = {
  'known words': (lang) =>
    rows.flatMap((row) =>
      (['all', 'none'] as const).map((links) => judge({ ...wishFor(lang), row, links })),
    ),
  'one change': (lang) =>
    CHANGES.flatMap((change) => [1, 2, 3].map(() => judge(changed(wishFor(lang), change)))),
  'two changes': (lang) =>
    CHANGES.flatMap((first, index) =>
      CHANGES.slice(index + 1).map((second) =>
        judge(changed(changed(wishFor(lang), first), second)),
      ),
    ),
  'every word, links all': (lang) => rows.map((row) => judge(everyWord(lang, row, 'all'))),
  'every word, links legal': (lang) => rows.map((row) => judge(everyWord(lang, row, 'legal'))),
  'every word, links none': (lang) => rows.map((row) => judge(everyWord(lang, row, 'none'))),
} satisfies Record<string, (lang: Lang) => Judged[]>;
type Group = keyof typeof GROUPS;

function everyWord(lang: Lang, row: keyof typeof ROWS, links: Wish['links']): Wish {
  const wish = { ...wishFor(lang), row };
  return {
    ...(['title', 'label', 'description', 'commit'] as const).reduce(changed, wish),
    links,
  };
}

const tally = new Map<string, Judged[]>();

/** A group in a language: judged once, for whichever test asks first, and the same for each. */
function judgedIn(group: Group, lang: Lang): Judged[] {
  const key = `${group} ${lang}`;
  const known = tally.get(key);
  if (known) return known;
  turn = startOf(lang, group);
  const judged = GROUPS[group](lang);
  tally.set(key, judged);
  return judged;
}

/** Where the walk through the builds starts: somewhere else for each language and each group. */
function startOf(lang: Lang, group: string): number {
  return [...`${lang} ${group}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

const share = (group: Group): number => {
  const all = LANGS.flatMap((lang) => judgedIn(group, lang));
  return all.filter(([verdict]) => verdict === 'found').length / all.length;
};
const isBad = ([verdict]: Judged): boolean => verdict === 'silent' || verdict === 'wrong';

// Each test starts from the same place, alone or after others.
beforeEach(() => {
  turn = 0;
});

describe.each(LANGS)('%s', (lang) => {
  test('as the site says it, in any build: found', { timeout: 30_000 }, () => {
    const judged = judgedIn('known words', lang);
    expect(judged.length).toBeGreaterThan(2);
    expect(judged.filter(([verdict]) => verdict !== 'found')).toEqual([]);
  });

  test.each([
    'one change',
    'two changes',
    'every word, links all',
    'every word, links legal',
    'every word, links none',
  ] as const)('%s: never silent, never wrong', { timeout: 30_000 }, (group) => {
    const judged = judgedIn(group, lang);
    expect(judged.length).toBeGreaterThan(2);
    expect(judged.filter(isBad)).toEqual([]);
  });

  test('a refusal is never read, however it is built', { timeout: 30_000 }, () => {
    turn = startOf(lang, 'refusal');
    const { inverse, denial, labels, descriptions } = WORDINGS[lang];
    const { description, toggleLabel } = wordsOf(lang);
    const wishes = rows.flatMap((row): Wish[] => [
      { ...wishFor(lang), row, label: next(inverse), description },
      { ...wishFor(lang), row, label: next(inverse), description: denial },
      { ...wishFor(lang), row, label: next(inverse), description: next(descriptions) },
      { ...wishFor(lang), row, label: next(inverse), description: '', links: 'legal' },
      { ...wishFor(lang), row, label: next([toggleLabel, ...labels]), description: denial },
    ]);
    const read = wishes.filter((wish) => {
      show(termsDialogOf(wish), lang);
      return detectNow()?.finding.training !== 'unknown';
    });
    expect(read).toEqual([]);
  });
});

describe.each(LANGS)('the sign-up screen, %s', (lang) => {
  const words = wordsOf(lang);
  const other = WORDINGS[lang];
  const screenOf = (heading: string, row: string, mark = ''): string =>
    `<main><div role="region" ${mark && `aria-labelledby="${mark}"`}><h1 ${mark && `id="${mark}"`}>${heading}</h1><ul><li>${words.onboardingMistakes}</li><li>${row}</li></ul><button>${words.onboardingContinue}</button></div></main>`;
  const read = (html: string): string => {
    show(html, lang);
    return inShort(detectNow({ path: '/onboarding' }));
  };
  const headings: [string, string?][] = [
    [words.onboardingHeading, 'disclaimer-heading'],
    [words.onboardingHeading],
    ['Welcome'],
  ];

  test.each(headings)(
    '%s %s: found in any build, a refusal is never read',
    { timeout: 30_000 },
    (heading, mark) => {
      turn = startOf(lang, 'sign-up');
      const answers = (Object.keys(ROWS) as (keyof typeof ROWS)[]).flatMap((row) => {
        const known = ROWS[row](words.toggleLabel, words.description, 'on');
        const label = next(other.inverse.filter((text) => hasAny(text, 'training', claude)));
        const inverse = ROWS[row](label, words.description, 'on');
        return [
          [row, read(screenOf(heading, known, mark)), 'onboarding on'],
          [row, read(screenOf(heading, inverse, mark)), 'onboarding unknown'],
        ];
      });
      expect(answers.filter(([, is, wanted]) => is !== wanted)).toEqual([]);
    },
  );
});

test('another language declared: found all the same', () => {
  const judged = LANGS.map((lang, index) =>
    judge(wishFor(lang), LANGS[(index + 3) % LANGS.length]),
  );
  expect(judged.filter(([verdict]) => verdict !== 'found')).toEqual([]);
});

test.each(['one change', 'every word, links all'] as const)(
  '%s, which keeps the link: at least 95 of 100 are found',
  { timeout: 60_000 },
  (group) => {
    expect(share(group)).toBeGreaterThanOrEqual(0.95);
  },
);

// Other dialogs of the app, with what such dialogs have: a switch, a button, now and then a legal line.
const TOGGLES = [
  'Remember my choice',
  'Annual billing',
  'Include attachments',
  'Enable notifications',
  'Allow network access',
  'Send me a copy',
  'Use extended thinking',
  'Make this public',
  'Share usage analytics with admins',
  'Keep my data',
  'Auto-accept edits',
  'Include chat history',
  'Search and reference chats',
  'Email me about product updates',
];
const LEGAL_LINES = [
  '',
  'See our <a href="https://www.anthropic.com/legal/privacy">Privacy Policy</a>.',
  'By continuing you agree to our <a href="https://www.anthropic.com/legal/consumer-terms">Terms</a>.',
  'Subject to the <a href="https://www.anthropic.com/legal/commercial-terms">Commercial Terms</a>.',
];

test('the app’s other dialogs with any switch, button and legal line: nothing', {
  timeout: 60_000,
}, () => {
  const said = TITLES.flatMap((title) =>
    LEGAL_LINES.map((legal) => {
      const { frame, row, button, lang } = wishFor(next(LANGS));
      const label = next(TOGGLES);
      const status = next(['on', 'off'] as const);
      const buttons = next([
        ['Accept', 'Cancel'],
        ['Continue'],
        ['OK'],
        [wordsOf(lang).accept, wordsOf(lang).notNow],
      ]);
      const quoted = title.replace(/"/g, '&quot;').replace(/</g, '&lt;');
      const inside = `${ROWS[row](label, next(['', 'You can change this later.']), status)}<p>${legal}</p>`;
      show(
        FRAMES[frame](quoted, inside + buttons.map((name) => BUTTONS[button](name)).join('')),
        lang,
      );
      return [title, label, legal, inShort(detectNow())];
    }),
  );
  expect(said.filter(([, , , what]) => what !== 'nothing')).toEqual([]);
});
