// What a case of the conformance run is, and the hand-built surfaces that cases are made from.
import { LANGS, type Lang } from '../../components/replica/labels';
import { KINDS, onboardingOf, popupOf, STRUCTURES, settingsOf } from '../fixtures/markup';
import type { MutatorName } from '../fixtures/mutators';
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

/** Where Settings > Privacy is. */
export const PRIVACY = '/settings/data-privacy-controls';

/** The languages in turn. */
export const turn = (index: number): Lang => LANGS[index % LANGS.length] ?? 'en-US';

export type Base = {
  surface: string;
  structure: string;
  path?: string;
  html: (lang: Lang) => string;
};

/** One of each structure, kind of switch and surface. */
export const BASES: Base[] = [
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

/** A case of plain markup. */
export function caseOf(
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
