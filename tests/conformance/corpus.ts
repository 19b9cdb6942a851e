// The corpus of the conformance run: every case with what is true of it. Data only; run.ts plays it.
import { LANGS, type Lang } from '../../components/replica/labels';
import { INVERSE } from '../fixtures/inverse';
import {
  KINDS,
  onboardingOf,
  popupOf,
  rowOf,
  STRUCTURES,
  settingsOf,
  switchOf,
} from '../fixtures/markup';
import { MUTATOR_NAMES, type MutatorName, PAIRS } from '../fixtures/mutators';
import { dialogOf, NEAR_MISSES } from '../fixtures/near-misses';
import type { Scene } from './site/main';
import type { Arrival } from './site/markup-scene';

export type Group = 'faithful' | 'library' | 'structure' | 'drifted' | 'refused' | 'near miss';

export interface Case {
  group: Group;
  surface: string;
  lang: Lang;
  structure: string;
  mutator: string;
  scene: Scene;
  /** What the switch truly shows; `unknown` is to be refused, `nothing` to be passed over. */
  truth: 'on' | 'off' | 'locked' | 'unknown' | 'nothing';
}

const PRIVACY = '/settings/data-privacy-controls';
const FEW: Lang[] = ['en-US', 'de-DE', 'ja-JP'];
const LIBRARIES = [
  'radix',
  'base-ui',
  'headless-ui',
  'ark',
  'react-aria',
  'mui',
  'native modal',
  'native show',
];
const ARRIVALS: Arrival[] = [
  'pieces',
  'late-words',
  'late-on',
  'kept',
  'remount',
  'stacked',
  'shadow',
];

const turn = (index: number): Lang => LANGS[index % LANGS.length] ?? 'en-US';
const plain = { structure: 'replica', mutator: '' };

/** The replica: each surface ON in all languages, its other states in a few. */
function faithful(): Case[] {
  const surfaces = [
    { surface: 'popup', scenario: { surface: 'popup', variant: 'grace' } },
    { surface: 'popup', scenario: { surface: 'popup', variant: 'after-deadline' } },
    { surface: 'onboarding', scenario: { surface: 'onboarding' }, path: '/onboarding' },
    { surface: 'settings', scenario: { surface: 'settings' }, path: PRIVACY },
    {
      surface: 'settings',
      scenario: { surface: 'settings', settingsAs: 'modal' },
      path: `/new#${PRIVACY.slice(1)}`,
    },
  ] as const;
  const presets = ['on', 'off', 'locked'] as const;
  return surfaces.flatMap(({ surface, scenario, ...where }) =>
    presets.flatMap((preset) =>
      (preset === 'on' ? LANGS : FEW).map(
        (lang): Case => ({
          group: 'faithful',
          surface,
          lang,
          ...plain,
          structure: `replica ${Object.values(scenario)[1] ?? ''}`.trim(),
          scene: { kind: 'replica', scenario: { ...scenario, preset, lang }, ...where },
          truth: preset,
        }),
      ),
    ),
  );
}

function libraries(): Case[] {
  return LIBRARIES.flatMap((library, index) =>
    (['en-US', turn(index + 1)] as const).map(
      (lang): Case => ({
        group: 'library',
        surface: 'popup',
        lang,
        structure: library,
        mutator: '',
        scene: { kind: 'library', library, lang },
        truth: 'on',
      }),
    ),
  );
}

type Base = { surface: string; structure: string; path?: string; html: (lang: Lang) => string };

const BASES: Base[] = [
  ...STRUCTURES.map(
    (structure): Base => ({
      surface: 'popup',
      structure,
      html: (lang) => popupOf({ lang, structure }),
    }),
  ),
  ...KINDS.slice(1).map(
    (kind): Base => ({
      surface: 'popup',
      structure: kind,
      html: (lang) => popupOf({ lang, kind, variant: 'grace' }),
    }),
  ),
  {
    surface: 'onboarding',
    structure: 'page',
    path: '/onboarding',
    html: (lang) => onboardingOf({ lang }),
  },
  { surface: 'settings', structure: 'page', path: PRIVACY, html: (lang) => settingsOf({ lang }) },
  {
    surface: 'settings',
    structure: 'modal',
    path: `/new#${PRIVACY.slice(1)}`,
    html: (lang) => settingsOf({ lang }, 'modal'),
  },
];

function caseOf(
  group: Group,
  base: Base,
  lang: Lang,
  mutators: readonly MutatorName[],
  arrival?: Arrival,
): Case {
  const declared = mutators.includes('other language declared')
    ? lang === 'ja-JP'
      ? 'de-DE'
      : 'ja-JP'
    : lang;
  return {
    group,
    surface: base.surface,
    lang,
    structure: arrival ? `${base.structure}, ${arrival}` : base.structure,
    mutator: mutators.join(' + '),
    scene: {
      kind: 'markup',
      declared,
      ...(base.path ? { path: base.path } : {}),
      scenes: [{ html: base.html(lang), lang, mutators, ...(arrival ? { arrival } : {}) }],
    },
    truth: mutators.includes('duplicate dialog') ? 'unknown' : 'on',
  };
}

function structures(): Case[] {
  const [radix] = BASES;
  return [
    ...BASES.map((base, index) => caseOf('structure', base, turn(index), [])),
    ...(radix
      ? ARRIVALS.map((arrival, index) => caseOf('structure', radix, turn(index), [], arrival))
      : []),
    ...BASES.slice(-3).map((base, index) =>
      caseOf('structure', base, turn(index), [], 'late-words'),
    ),
  ];
}

/** Every mutator over every fixture, the languages in turn; of the pairs a share, or none. */
function drifted(): Case[] {
  const singles = BASES.flatMap((base, at) =>
    MUTATOR_NAMES.map((name, index) => caseOf('drifted', base, turn(at * 3 + index), [name])),
  );
  const pairs = PAIRS.flatMap((pair, index) => {
    const base = BASES[index % BASES.length];
    return base &&
      !pair.includes('duplicate dialog') &&
      !(pair[0] === 'drop links' && pair[1] === 'drop words')
      ? [caseOf('drifted', base, turn(index), pair)]
      : [];
  });
  return [...singles, ...pairs];
}

/** What must be pointed out and never acted on. */
function refused(): Case[] {
  const strange = dialogOf(
    'Changes to our Usage Policy',
    rowOf('Personalise my feed', 'On from the start.', switchOf('input', 'on', '', 'other')),
    ['Agree', 'Decline'],
  );
  const base = (html: string, structure: string): Base => ({
    surface: 'popup',
    structure,
    html: () => html,
  });
  const inverse = LANGS.flatMap((lang) =>
    INVERSE[lang]
      .slice(0, 2)
      .map((label) => caseOf('refused', base(popupOf({ lang, label }), 'inverse'), lang, [])),
  );
  return [
    ...inverse,
    caseOf('refused', base(strange, 'unknown notice'), 'en-US', []),
    caseOf(
      'refused',
      base(popupOf({ lang: 'en-US', status: 'no-switch' }), 'no switch'),
      'en-US',
      [],
    ),
    caseOf(
      'refused',
      {
        ...base(settingsOf({ lang: 'en-US' }, 'undecided'), 'undecided'),
        surface: 'settings',
        path: PRIVACY,
      },
      'en-US',
      [],
    ),
  ].map((each): Case => ({ ...each, truth: 'unknown' }));
}

function nearMisses(): Case[] {
  return NEAR_MISSES.map(
    ({ name, html, path }): Case => ({
      group: 'near miss',
      surface: 'none',
      lang: 'en-US',
      structure: name,
      mutator: '',
      scene: { kind: 'markup', ...(path ? { path } : {}), scenes: [{ html, lang: 'en-US' }] },
      truth: 'nothing',
    }),
  );
}

/** All of it. */
export function corpus(): Case[] {
  return [
    ...faithful(),
    ...libraries(),
    ...structures(),
    ...drifted(),
    ...refused(),
    ...nearMisses(),
  ];
}

/** A selection for `npm test`: one of each kind. */
export function smoke(): Case[] {
  const drift = drifted();
  return [
    ...faithful().filter((_, index) => index % 14 === 0),
    ...libraries().filter(({ lang }) => lang === 'en-US'),
    ...structures().slice(-10),
    ...drift.filter((_, index) => index % 31 === 0),
    ...refused().slice(-3),
    ...nearMisses(),
  ];
}
