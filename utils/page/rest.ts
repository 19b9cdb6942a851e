// Leaves one list of a page unobserved for a moment while its rows come and go with every frame (a
// virtual list, a ticker). An observer cannot be told to skip a part, so it is put on all that is
// around that list. Decides what is observed, and looks at nothing itself.
//
// Measured 2026-11, Chromium 156, a list of 30 rows a second: a batch of changes costs 20 µs before an
// observer has read any of it, and 110 with the look at a row. Nothing but not observing is cheaper.
import { bodyOf, holds, parentElementOf } from '../detect/dom';

/** Leaves a restless element alone. */
export type Rest = {
  /** A batch of changes that ended with children of this one held nothing. */
  pass(parent: Node): void;
  /** This came: around an element that is left alone, it has to be observed by itself. */
  include(added: Element): void;
  /** Ends a rest early if this is inside the element that is left alone. */
  endAround(node: Node): void;
};

/** So many batches within so many ms make an element restless. */
const BATCHES = 8;
const WITHIN = 1000;
/** Then it is left alone for so many ms: briefly at first, since an app that builds itself up stops. */
const FIRST_REST = 1000;
const NEXT_REST = 4000;
/** To observe more elements than this, one by one, would cost what is saved. */
const MOST_AROUND = 200;

const ALL: MutationObserverInit = { childList: true, subtree: true };

/**
 * Starts with the whole document observed. `mayRest` is asked before an element is left alone;
 * `onEnd` is called when it is observed again, to look at what came meanwhile. No rest outlives the
 * signal; the observer itself is the caller's to end.
 */
export function createRest(
  observer: MutationObserver,
  root: Document,
  mayRest: (element: Element) => boolean,
  onEnd: (element: Element) => void,
  signal: AbortSignal,
): Rest {
  const rested = new WeakSet<Element>();
  let last: Node | undefined;
  let batches = 0;
  let since = 0;
  let resting: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  observer.observe(root, ALL);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { pass, include, endAround };

  function pass(parent: Node): void {
    if (parent !== last) {
      last = parent;
      batches = 0;
    }
    batches += 1;
    // Not before: most come alone, and to ask a clock costs as much as to look at a row.
    if (batches === 2) since = performance.now();
    if (batches < BATCHES) return;
    last = undefined;
    if (!resting && performance.now() - since < WITHIN) start(parent as Element);
  }

  function start(element: Element): void {
    // What comes as a child of body, as portals do, is always looked at in the same task.
    const body = bodyOf(root);
    if (element === body || !body || !holds(body, element) || !mayRest(element)) return;
    const above: Element[] = [];
    for (let at = parentElementOf(element); at; at = parentElementOf(at)) above.push(at);
    // Counted before any list is made: each node in one is an object made for us.
    const count = above.reduce((sum, { childElementCount }) => sum + childElementCount, 0);
    if (count > MOST_AROUND) return;
    const around = above.flatMap(({ children }) => [...children]);
    resting = element;
    observer.disconnect();
    for (const each of around) {
      if (!each.contains(element)) observer.observe(each, ALL);
    }
    for (const each of above) observer.observe(each, { childList: true });
    timer = setTimeout(end, rested.has(element) ? NEXT_REST : FIRST_REST);
    rested.add(element);
  }

  function include(added: Element): void {
    if (resting) observer.observe(added, ALL);
  }

  function endAround(node: Node): void {
    if (resting?.contains(node)) end();
  }

  // Nothing is disconnected: what has been noticed and not yet delivered would be lost.
  function end(): void {
    clearTimeout(timer);
    const element = resting;
    resting = undefined;
    observer.observe(root, ALL);
    if (element?.isConnected) onEnd(element);
  }
}
