// Settings > Privacy, as a page or as a dialog: the row's switch is the proof of an opt-out. Pure.
import type { Reason } from '../finding';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { chooseSwitch } from './choose';
import type { Context, Evidence } from './evidence';
import { piecesOf } from './names';
import { languagesOf } from './phrases';
import { sight, wordReasons } from './sight';

/** Whether the address is that of Settings > Privacy, as a path or as a hash. */
export function isAtPrivacy(site: Site, { path, hash }: Context): boolean {
  return [path, hash].some((part) => part.includes(site.settings.id));
}

/**
 * Settings > Privacy, or undefined. The address says that it is meant to be here; the row must
 * still be found by its words, since other switches stand beside it.
 */
export function detectSettings(
  evidence: Evidence,
  site: Site,
  context: Context,
): Sighting | undefined {
  const { container, open, accept, onward, switches, isOther } = evidence;
  if (!open || isOther || accept.length > 0 || onward.length > 0) return undefined;
  const atPrivacy = isAtPrivacy(site, context);
  const hasNav = container.querySelector(site.settings.nav) !== null;
  const hasNeighbour = switches.some(
    ({ label }) => languagesOf(label, 'otherSwitches', site, context.lang).length > 0,
  );
  if (!(atPrivacy || hasNav || hasNeighbour)) return undefined;
  const choice = chooseSwitch(switches, site, context.lang, 'none');
  const because: Reason[] = [
    ...(atPrivacy ? (['privacy-address'] as const) : []),
    ...(hasNav || hasNeighbour ? (['privacy-neighbours'] as const) : []),
    ...wordReasons(choice),
  ];
  const see = (extra: Reason[] = []): Sighting =>
    sight(evidence, { surface: 'settings', choice, because: [...because, ...extra] }, context);
  if (choice.chosen) return see();
  if (!atPrivacy) return undefined;
  return see(isUndecided(evidence, site, context) ? ['undecided-account'] : []);
}

// The account has not decided yet: the row stands there and has no switch, or a line with a link to
// the terms stands where it was.
function isUndecided(evidence: Evidence, site: Site, { lang }: Context): boolean {
  const { container, newsLink, termsLinks, switches } = evidence;
  if (newsLink || termsLinks > 0) return true;
  const isTaken = (words: string): boolean => switches.some(({ own }) => own.includes(words));
  return piecesOf(container).some(
    (words) => languagesOf(words, 'labels', site, lang).length > 0 && !isTaken(words),
  );
}
