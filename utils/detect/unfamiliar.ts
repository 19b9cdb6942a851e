// A terms dialog with a preset switch that is not the one we know: pointed out, never acted on. Pure.
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { wordsFor } from './choose';
import type { Context, Evidence } from './evidence';
import { commitOf, sight } from './sight';

/** The sighting of an unfamiliar preset consent switch, or undefined. Cookie banners are not meant. */
export function detectUnfamiliar(
  evidence: Evidence,
  site: Site,
  context: Context,
): Sighting | undefined {
  const { isDialog, open, termsLinks, aboutTerms, aboutCookies, accept, onward } = evidence;
  if (!isDialog || !open || aboutCookies) return undefined;
  if (evidence.container.querySelector(site.settings.nav)) return undefined;
  if (!aboutTerms && termsLinks === 0) return undefined;
  const byWords = [...accept, ...onward];
  const commit = commitOf(byWords, evidence);
  if (byWords.length === 0 && commit === undefined) return undefined;
  const preset = evidence.switches.filter(
    (candidate) =>
      candidate.rendered &&
      candidate.state === 'on' &&
      !candidate.disabled &&
      !wordsFor(candidate, site, context.lang).other,
  );
  if (preset.length === 0) return undefined;
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
