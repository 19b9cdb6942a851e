// The cases of the self-check: every bundled surface in every language, and what comes close to one and
// must not be taken for it.
import type { Surface, Training } from '../../utils/finding';
import { LANGS } from '../replica/labels';
import { defaultScenario, type Scenario } from '../replica/scenario';

/** A scenario and what the detector must say of it; nothing: it must be silent. */
export type Case = {
  name: string;
  scenario: Scenario;
  expected: { surface: Surface; training: Training } | undefined;
};

const NEAR_MISSES = [
  'labs',
  'report',
  'location',
  'cookies',
  'quote',
  'file',
  'shared',
  'composer',
  'other-title',
  'accept-only',
  'sentence-only',
  'label-only',
  'button-switch',
  'checkboxes',
] as const satisfies readonly Scenario['lookalike'][];

/** All cases, in the order in which they run. */
export function allCases(): Case[] {
  return LANGS.flatMap((lang) => [
    ...(['grace', 'after-deadline'] as const).flatMap((variant) =>
      (['on', 'off', 'locked'] as const).map((preset) =>
        surfaceCase({ lang, surface: 'popup', variant, preset }, preset),
      ),
    ),
    surfaceCase({ lang, surface: 'popup', label: 'old', preset: 'on' }, 'on'),
    surfaceCase({ lang, surface: 'popup', mode: 'dark', preset: 'on' }, 'on'),
    ...(['on', 'off'] as const).flatMap((preset) => [
      surfaceCase({ lang, surface: 'onboarding', preset }, preset),
      surfaceCase({ lang, surface: 'settings', preset }, preset),
      surfaceCase({ lang, surface: 'settings', settingsAs: 'modal', preset }, preset),
    ]),
    ...NEAR_MISSES.map((lookalike) => nearMiss(lang, lookalike)),
  ]);
}

function surfaceCase(change: Partial<Scenario> & { surface: Surface }, training: Training): Case {
  const { lang, surface, variant, preset, label, mode, settingsAs } = change;
  const words = [lang, surface, variant, preset, label && `${label} label`, mode, settingsAs];
  return {
    name: words.filter(Boolean).join(' · '),
    scenario: { ...defaultScenario, delay: 0, ...change },
    expected: { surface, training },
  };
}

function nearMiss(lang: Scenario['lang'], lookalike: (typeof NEAR_MISSES)[number]): Case {
  return {
    name: `${lang} · near miss · ${lookalike}`,
    scenario: { ...defaultScenario, delay: 0, lang, lookalike },
    expected: undefined,
  };
}
