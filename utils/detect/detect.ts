// Reads a root and says what surface is on it. Pure: no browser API, no clock, no address of its own.
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { containersIn } from './containers';
import { find, findAll, matches } from './dom';
import { type Context, readEvidence } from './evidence';
import { wordsOf } from './names';
import { detectOnboarding } from './onboarding';
import { languagesOf } from './phrases';
import { detectPopup } from './popup';
import { detectSettings, isAtPrivacy } from './settings';
import { DIALOG } from './showing';
import { SWITCH } from './switches';
import { detectUnfamiliar } from './unfamiliar';

/** A file picker or a task list holds more; to read each of its rows would cost tens of ms. */
const MAX_SWITCHES = 20;

/** What is on a root now, or undefined if there is nothing to say. */
export function detect(
  root: ParentNode & Node,
  site: Site,
  context: Context,
): Sighting | undefined {
  return detectIn(containersIn(root, site), site, context);
}

/** The same for containers that were found before. A dialog goes before a page: it lies on top. */
export function detectIn(
  containers: Iterable<Element>,
  site: Site,
  context: Context,
): Sighting | undefined {
  const evidence = [...containers]
    .filter((container) => container.isConnected && isWorthReading(container, site, context))
    .map((container) => readEvidence(container, site, context));
  for (const judge of [detectPopup, detectOnboarding, detectSettings, detectUnfamiliar]) {
    const found = evidence.flatMap((each) => judge(each, site, context) ?? []);
    const showing = found.filter(({ visual, container }) =>
      context.isRendered(visual ?? container),
    );
    const withSwitch = showing.filter(({ control }) => control);
    const best = withSwitch.length > 0 ? withSwitch : showing;
    const apart = best.filter(
      ({ container }) => !best.some((other) => isAround(container, other.container)),
    );
    const last = apart.at(-1);
    if (last) return apart.length === 1 ? last : ambiguous(last);
  }
  return undefined;
}

// A section and the page around it are one surface: the inner one says it more exactly.
function isAround(outer: Element, inner: Element): boolean {
  return outer !== inner && outer.contains(inner);
}

/**
 * A page is large, and checkboxes stand on many: it is read only where its address, a mark of its own
 * or its heading says that it may be ours. A dialog always is.
 */
export function isWorthReading(container: Element, site: Site, context: Context): boolean {
  if (findAll(container, SWITCH).length > MAX_SWITCHES) return false;
  if (matches(container, DIALOG) || isAtPrivacy(site, context)) return true;
  const { path, lang } = context;
  const { settings, onboarding } = site;
  if (path.startsWith(onboarding.path)) return true;
  const marks = `#${onboarding.region}, #${onboarding.label}, ${settings.nav}`;
  if (find(container, marks)) return true;
  const heading = find(container, 'h1, h2');
  return heading !== null && languagesOf(wordsOf(heading), 'onboarding', site, lang).length > 0;
}

// Two dialogs that both could be it: which of them commits is not ours to guess.
function ambiguous(sighting: Sighting): Sighting {
  const { control, visual, row, commit, ...rest } = sighting;
  const { finding } = rest;
  return {
    ...rest,
    finding: { ...finding, training: 'unknown', because: [...finding.because, 'several-dialogs'] },
  };
}
