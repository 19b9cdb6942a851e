// Whether a container is worth being read whole: cheap questions, asked of every change in it. Pure.
import type { Site } from '../sites/site';
import { find, findAll, matches, textOf } from './dom';
import type { Context } from './evidence';
import { nameOf, wordsById, wordsOf } from './names';
import { containsPhrase, describesTraining, hasAny, languagesOf } from './phrases';
import { isAtPrivacy } from './settings';
import { DIALOG } from './showing';
import { MAX_CONTROLS, SWITCH } from './switches';

/**
 * A page is large, and checkboxes stand on many: it is read only where its address, a mark of its own
 * or its heading says that it may be ours. A dialog always is.
 */
export function isWorthReading(container: Element, site: Site, context: Context): boolean {
  const hasMany = findAll(container, SWITCH).length > MAX_CONTROLS;
  if (hasMany && !find(container, `a[href*="${site.links.news}"]`)) return false;
  if (matches(container, DIALOG) || hasMarks(container, site, context)) return true;
  const heading = find(container, 'h1, h2');
  return (
    heading !== null && languagesOf(wordsOf(heading), 'onboarding', site, context.lang).length > 0
  );
}

/** Whether a container has any mark or word without which no judge would say a thing. */
export function mayBeSurface(
  container: Element,
  controls: Element[],
  site: Site,
  context: Context,
): boolean {
  if (hasMarks(container, site, context)) return true;
  if (find(container, `a[href*="${site.links.legal}"]`)) return true;
  const names = [container, ...controls].flatMap((element) => [
    nameOf(element),
    ...wordsById(element, 'aria-describedby'),
  ]);
  const text = [textOf(container), ...names].join(' ');
  return (
    hasAny(text, 'terms', site) ||
    (['titles', 'labels', 'onboarding', 'otherSwitches'] as const).some((list) =>
      containsPhrase(text, list, site),
    ) ||
    describesTraining(text, site, context.lang).length > 0
  );
}

function hasMarks(container: Element, site: Site, context: Context): boolean {
  const { onboarding, settings } = site;
  const marks = `#${onboarding.region}, #${onboarding.label}, ${settings.nav}`;
  return (
    isAtPrivacy(site, context) ||
    context.path.startsWith(onboarding.path) ||
    find(container, marks) !== null
  );
}
