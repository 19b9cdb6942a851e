// Reads a root and says what surface is on it. Pure: no browser API, no clock, no address of its own.
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { containersIn } from './containers';
import { holds, isConnected } from './dom';
import { type Context, readEvidence } from './evidence';
import { detectOnboarding } from './onboarding';
import { detectPopup } from './popup';
import { detectSettings } from './settings';
import { detectUnfamiliar } from './unfamiliar';
import { isWorthReading } from './worth';

export { isWorthReading };

/** What is on a root now, or undefined if there is nothing to say. */
export function detect(
  root: ParentNode & Node,
  site: Site,
  context: Context,
): Sighting | undefined {
  return detectIn(containersIn(root, site), site, context);
}

/**
 * The same for containers that were found before. A dialog goes before a page: it lies on top. One odd
 * container never costs the others: what it threw is thrown again only if nothing was found.
 */
export function detectIn(
  containers: Iterable<Element>,
  site: Site,
  context: Context,
): Sighting | undefined {
  const faults: unknown[] = [];
  const evidence = [...containers]
    .filter((container) => isConnected(container))
    .flatMap((container) =>
      attempt(() =>
        isWorthReading(container, site, context)
          ? readEvidence(container, site, context)
          : undefined,
      ),
    );
  for (const judge of [detectPopup, detectOnboarding, detectSettings, detectUnfamiliar]) {
    const found = evidence.flatMap((each) => attempt(() => judge(each, site, context)));
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
  if (faults.length > 0) throw faults[0];
  return undefined;

  function attempt<T>(read: () => T | undefined): T[] {
    try {
      const answer = read();
      return answer === undefined ? [] : [answer];
    } catch (fault) {
      faults.push(fault);
      return [];
    }
  }
}

// A section and the page around it are one surface: the inner one says it more exactly.
function isAround(outer: Element, inner: Element): boolean {
  return outer !== inner && holds(outer, inner);
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
