// The sign-up screen with the same switch: is this container it, and what does it say? Pure.
import type { Reason } from '../finding';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { chooseSwitch, looksLikeTraining } from './choose';
import { find, matches } from './dom';
import type { Context, Evidence } from './evidence';
import { commitOf, sight, wordReasons } from './sight';

/** The sign-up screen, or undefined. Its own ids, or its heading with the label, carry it. */
export function detectOnboarding(
  evidence: Evidence,
  site: Site,
  context: Context,
): Sighting | undefined {
  const { container, newsLink, onward } = evidence;
  if (newsLink || evidence.isOther) return undefined;
  const hasIds =
    matches(container, `[aria-labelledby~="${site.onboarding.region}"]`) ||
    find(container, `#${site.onboarding.region}, #${site.onboarding.label}`) !== null;
  const hasHeading = evidence.onboarding.length > 0;
  const isHere = hasIds || hasHeading || context.path.startsWith(site.onboarding.path);
  if (!isHere) return undefined;
  const isCertain = hasIds || hasHeading;
  const isKnown = hasHeading || onward.length > 0;
  const proof = hasIds ? (isKnown ? 'readable' : 'foreign') : 'none';
  const choice = chooseSwitch(evidence, site, context.lang, proof);
  const hasWords = choice.chosen !== undefined && wordReasons(choice).length > 1;
  const isLikely =
    !choice.chosen &&
    onward.length > 0 &&
    choice.candidates.some((each) => looksLikeTraining(each, site, context.lang, true));
  // The account page before it has checkboxes of its own ("I agree to…"): words, or nothing.
  if (!(isCertain || hasWords || isLikely)) return undefined;
  if (!choice.chosen && evidence.switches.length === 0 && !evidence.isCrowded) return undefined;
  if (!hasIds && !hasWords && (choice.chosen || (evidence.isDialog && !isLikely))) return undefined;
  const commit = commitOf(onward, evidence);
  const because: Reason[] = [
    ...(isCertain ? (['onboarding-region'] as const) : []),
    ...wordReasons(choice),
    ...(onward.length > 0 ? (['commit-button'] as const) : []),
  ];
  return sight(
    evidence,
    { surface: 'onboarding', choice, because, ...(commit ? { commit } : {}) },
    context,
  );
}
