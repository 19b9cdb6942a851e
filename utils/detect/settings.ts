// Settings > Privacy, as a page or as a dialog: the row's switch is the proof of an opt-out. Pure.
import type { Reason } from '../finding';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { chooseSwitch, looksLikeTraining } from './choose';
import { attributeOf, closest, findAll, holds, matches } from './dom';
import type { Context, Evidence } from './evidence';
import { piecesOf } from './names';
import { languagesOf } from './phrases';
import { sight, wordReasons } from './sight';
import { isDirectlyIn, isInside, type Switch } from './switches';

const UNEXPLAINED: ReadonlySet<Reason> = new Set(['unfamiliar-words', 'several-switches']);

/** Whether the address is that of Settings > Privacy, whole and exact: anybody can write a link. */
export function isAtPrivacy({ settings }: Site, { path, hash }: Context): boolean {
  return path === settings.path || hash === settings.hash;
}

/** Whether a container has the navigation of Settings in it. */
export function hasSettingsNav(container: Element, { settings, content }: Site): boolean {
  return [...findAll(container, settings.nav)].some((entry) => {
    const nav = closest(entry, settings.navs);
    return (
      nav !== null &&
      holds(container, nav) &&
      isDirectlyIn(entry, container) &&
      !isInside(entry, content, container)
    );
  });
}

/**
 * Settings > Privacy, or undefined. An address decides nothing alone: the structure must be that of
 * Settings, and the row must be found by its words, since other switches stand beside it.
 */
export function detectSettings(
  evidence: Evidence,
  site: Site,
  context: Context,
): Sighting | undefined {
  const { container, accept, onward, isDialog, isOther } = evidence;
  if (isOther || accept.length > 0 || onward.length > 0) return undefined;
  const atPrivacy = isAtPrivacy(site, context);
  const hasNav = hasSettingsNav(container, site);
  const hasNeighbour = evidence.switches.some(
    ({ label, control }) =>
      isAppSwitch(control) && languagesOf(label, 'otherSwitches', site, context.lang).length > 0,
  );
  // What strangers wrote can stand there as well, below any hash.
  const isShared = !isDialog && site.shared.some((path) => context.path.startsWith(path));
  if (isShared || !(hasNav || hasNeighbour || atPrivacy)) return undefined;
  // A list of checkboxes can be written by anybody, `role="switch"` only by the site. It still counts as
  // a second candidate.
  const mayCount = ({ control }: Switch): boolean =>
    isAppSwitch(control) || (hasNav && !isTask(control));
  const choice = chooseSwitch(evidence, site, context.lang, 'none');
  const because: Reason[] = [
    ...(atPrivacy ? (['privacy-address'] as const) : []),
    ...(hasNav ? (['settings-nav'] as const) : []),
    ...(hasNeighbour && choice.chosen ? (['privacy-neighbours'] as const) : []),
    ...wordReasons(choice),
  ];
  const see = (extra: Reason[] = []): Sighting =>
    sight(evidence, { surface: 'settings', choice, because: [...because, ...extra] }, context);
  if (choice.chosen) return mayCount(choice.chosen) ? see() : undefined;
  if (!atPrivacy) return undefined;
  const isPanel = hasNav || hasNeighbour || context.path === site.settings.path;
  if (isPanel && isUndecided(evidence, hasNeighbour, site, context))
    return see(['undecided-account']);
  const isDoubtful = choice.candidates.some(
    (each) =>
      (mayCount(each) && looksLikeTraining(each, site, context.lang, false)) ||
      // All other switches of that page are known: one that is not may be ours, by other words or none.
      ((hasNav || hasNeighbour) && isAppSwitch(each.control) && UNEXPLAINED.has(choice.why)),
  );
  return isDoubtful ? see() : undefined;
}

function isAppSwitch(control: Element): boolean {
  return attributeOf(control, 'role') === 'switch';
}

// A disabled plain checkbox is an item of a task list.
function isTask(control: Element): boolean {
  return matches(control, 'input:not([role]):disabled');
}

// The account has not decided yet: the row stands there and has no switch, or a line with a link to
// the terms stands where it was.
function isUndecided(
  { container, newsLink, termsLinks, switches }: Evidence,
  hasNeighbour: boolean,
  site: Site,
  { lang }: Context,
): boolean {
  // The terms alone are linked to from a sign-in screen as well.
  if (newsLink || (termsLinks > 0 && hasNeighbour)) return true;
  const isTaken = (words: string): boolean => switches.some(({ own }) => own.includes(words));
  return piecesOf(container).some(
    (words) => languagesOf(words, 'labels', site, lang).length > 0 && !isTaken(words),
  );
}
