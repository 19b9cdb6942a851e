// What must never be acted on: surfaces to be refused, and near misses to be passed over.
import { LANGS } from '../../components/replica/labels';
import { INVERSE } from '../fixtures/inverse';
import { popupOf, rowOf, settingsOf, switchOf } from '../fixtures/markup';
import { dialogOf, NEAR_MISSES } from '../fixtures/near-misses';
import { type Base, type Case, caseOf, PRIVACY } from './case';

/** What must be pointed out and never acted on. */
export function refused(): Case[] {
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

/** Everything that comes close and is not it. */
export function nearMisses(): Case[] {
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
