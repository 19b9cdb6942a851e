// Settings > Privacy, as a page or as a dialog: the row's switch is the proof of an opt-out. Pure.
import type { Reason } from '../finding';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { chooseSwitch } from './choose';
import type { Context, Evidence } from './evidence';
import { languagesOf } from './phrases';
import { sight, wordReasons } from './sight';

/**
 * Settings > Privacy, or undefined. The address says that it is meant to be here; the row must
 * still be found by its words, since other switches stand beside it.
 */
export function detectSettings(
  evidence: Evidence,
  site: Site,
  context: Context,
): Sighting | undefined {
  const { container, open, newsLink, accept, onward, switches } = evidence;
  if (!open || accept.length > 0 || onward.length > 0) return undefined;
  const atPrivacy = [context.path, context.hash].some((part) => part.includes(site.settings.id));
  const hasNav = container.querySelector(site.settings.nav) !== null;
  const hasNeighbour = switches.some(
    ({ label }) => languagesOf(label, 'otherSwitches', site, context.lang).length > 0,
  );
  if (!(atPrivacy || hasNav || hasNeighbour)) return undefined;
  const choice = chooseSwitch(switches, site, context.lang, false);
  const because: Reason[] = [
    ...(atPrivacy ? (['privacy-address'] as const) : []),
    ...(hasNav || hasNeighbour ? (['privacy-neighbours'] as const) : []),
    ...wordReasons(choice),
  ];
  if (choice.chosen || choice.why === 'opposite-wording' || choice.why === 'several-switches') {
    const isWorthIt = choice.chosen !== undefined || atPrivacy;
    return isWorthIt ? sight(evidence, { surface: 'settings', choice, because }, context) : undefined;
  }
  if (!atPrivacy) return undefined;
  // The account has not decided yet: a line with a link to the terms stands where the switch was.
  const undecided: Reason[] = newsLink || evidence.termsLinks > 0 ? ['undecided-account'] : [];
  return sight(
    evidence,
    { surface: 'settings', choice, because: [...because, ...undecided] },
    context,
  );
}
