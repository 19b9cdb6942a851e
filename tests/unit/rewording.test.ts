// A redesign and a rewording at once: dialogs built in the manner of many libraries, saying what the site
// data does not know. Found or refused, never wrong, never silent; refusals turned round never read.
import { afterAll, describe, expect, test } from 'vitest';
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

function judge(wish: Wish, declared: string = wish.lang): Verdict {
  show(termsDialogOf(wish), declared);
  const seen = detectNow();
  const mark = seen?.control?.getAttribute('data-bench') ?? undefined;
  return verdictOn(seen && { training: seen.finding.training, mark }, wish.status);
}

const tally = new Map<string, Verdict[]>();
function count(group: string, wish: Wish, verdict = judge(wish)): [Verdict, Wish] {
  tally.set(group, [...(tally.get(group) ?? []), verdict]);
  return [verdict, wish];
}

const share = (group: string): number => {
  const all = tally.get(group) ?? [];
  return all.filter((verdict) => verdict === 'found').length / all.length;
};
const isBad = ([verdict]: [Verdict, Wish]): boolean => verdict === 'silent' || verdict === 'wrong';

afterAll(() => {
  const lines = [...tally].map(
    ([group, all]) => `${group} ${(100 * share(group)).toFixed(1)} % of ${all.length}`,
  );
  console.info(`found: ${lines.join(', ')}`);
});

describe.each(LANGS)('%s', (lang) => {
  const rows = Object.keys(ROWS) as (keyof typeof ROWS)[];

  test('as the site says it, in any build: found', { timeout: 30_000 }, () => {
    const judged = rows.flatMap((row) =>
      (['all', 'none'] as const).map((links) =>
        count('known words', { ...wishFor(lang), row, links }),
      ),
    );
    expect(judged.filter(([verdict]) => verdict !== 'found')).toEqual([]);
  });

  test('one thing changed: never silent, never wrong', { timeout: 30_000 }, () => {
    const judged = CHANGES.flatMap((change) =>
      [1, 2, 3].map(() => count('one change', changed(wishFor(lang), change))),
    );
    expect(judged.filter(isBad)).toEqual([]);
  });

  test('two things changed: never silent, never wrong', { timeout: 30_000 }, () => {
    const judged = CHANGES.flatMap((first, index) =>
      CHANGES.slice(index + 1).map((second) =>
        count('two changes', changed(changed(wishFor(lang), first), second)),
      ),
    );
    expect(judged.filter(isBad)).toEqual([]);
  });

  test('every word changed: never silent, never wrong', { timeout: 30_000 }, () => {
    const judged = rows.flatMap((row) =>
      (['all', 'legal', 'none'] as const).map((links) => {
        const all = (['title', 'label', 'description', 'commit'] as const).reduce(changed, {
          ...wishFor(lang),
          row,
        });
        return count(`every word, links ${links}`, { ...all, links });
      }),
    );
    expect(judged.filter(isBad)).toEqual([]);
  });

  test('a refusal is never read, however it is built', { timeout: 30_000 }, () => {
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

  test.each(headings)('%s %s: found in any build, a refusal is never read', (heading, mark) => {
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
  });
});

test('another language declared: found all the same', () => {
  const judged = LANGS.map((lang, index) => {
    const wish = wishFor(lang);
    return count('other language', wish, judge(wish, LANGS[(index + 3) % LANGS.length]));
  });
  expect(judged.filter(([verdict]) => verdict !== 'found')).toEqual([]);
});

test('at least 95 of 100 with one change are found, and of those that keep the link', () => {
  expect(share('one change')).toBeGreaterThanOrEqual(0.95);
  expect(share('every word, links all')).toBeGreaterThanOrEqual(0.95);
});

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
