// What the extension must find and turn off: the replica, the libraries, the hand-built structures.
import { LANGS, type Lang } from '../../components/replica/labels';
import { BASES, type Case, caseOf, PRIVACY, turn } from './case';
import type { Arrival } from './site/markup-scene';

const FEW: Lang[] = ['en-US', 'de-DE', 'ja-JP'];
export const LIBRARIES = [
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

/** The replica's surfaces, with their scenarios and addresses. */
export const SURFACES = [
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

const plain = { structure: 'replica', mutator: '' };

/** The replica: each surface ON in all languages, its other states in a few. */
export function faithful(): Case[] {
  const presets = ['on', 'off', 'locked'] as const;
  return SURFACES.flatMap(({ surface, scenario, ...where }) =>
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

/** Each library, in English and one other language. */
export function libraries(): Case[] {
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

/** Each hand-built structure, and each way to arrive. */
export function structures(): Case[] {
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
