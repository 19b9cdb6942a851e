// A terms dialog with a preset switch that is not the one we know: pointed out, never acted on. Pure.
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { looksLikeTraining, wordsFor } from './choose';
import { type Context, type Evidence, isAboutTerms } from './evidence';
import { hasSettingsNav, isAtPrivacy } from './settings';
import { commitOf, sight } from './sight';
import type { Switch } from './switches';

/** The sighting of an unfamiliar preset consent switch, or undefined. Cookie banners are not meant. */
export function detectUnfamiliar(
  evidence: Evidence,
  site: Site,
  context: Context,
): Sighting | undefined {
  const { isDialog, isOther, termsLinks, aboutTerms, accept, onward, otherButtons } = evidence;
  if (!isDialog || isOther || isAtPrivacy(site, context)) return undefined;
  if (hasSettingsNav(evidence.container, site)) return undefined;
  if (!aboutTerms && termsLinks === 0) return undefined;
  const byWords = [...accept, ...onward];
  if (byWords.length + otherButtons.length === 0) return undefined;
  const commit = commitOf(byWords, evidence);
  const preset = evidence.switches.filter(
    (candidate) =>
      candidate.rendered &&
      candidate.state === 'on' &&
      !candidate.disabled &&
      !wordsFor(candidate, site, context.lang).other,
  );
  if (preset.length === 0) return undefined;
  // By its links alone many a dialog is about terms, a checkout for one.
  const isAbout = isAboutTerms(evidence, site);
  const isTraining = (each: Switch): boolean =>
    looksLikeTraining(each, site, context.lang, isAbout);
  if (!isAbout && !preset.some(isTraining)) return undefined;
  return sight(
    evidence,
    {
      surface: 'popup',
      kind: 'unfamiliar',
      choice: { why: 'unfamiliar-words', candidates: preset },
      because: [...(evidence.legalLinks > 0 ? (['legal-link'] as const) : []), 'commit-button'],
      ...(commit ? { commit } : {}),
    },
    context,
  );
}
