// Keeps the guard on the surface's committing button, whichever that is now, and holds once per
// document and surface: a dialog that is mounted again and again must still be passable.
import { stateOf } from '../detect/state-of';
import type { Surface } from '../finding';
import type { Sighting } from '../sighting';
import { armGuard } from './guard';

/**
 * A press this soon after the held one, in ms, and by the same key or this near, in CSS px, is the
 * second half of a double click: nobody can have read why it was held.
 */
const SAME_PRESS_MS = 1000;
const SAME_PRESS_PX = 30;

type Held = { commit: Element; by?: Event; at?: number };

/** What was held in this document so far, by surface. */
export type HeldBefore = Map<Surface, Held>;

/** What holding depends on, and whom it tells. */
export type HoldParts = {
  view: Window;
  held: HeldBefore;
  current(): Sighting;
  /** Whether the person can see why: the note is there and can act. */
  isExplained(): boolean;
  onHeld(): void;
  onPassed(): void;
};

/** Accept, held once. */
export type Hold = {
  /** Guards the button that commits now. */
  arm(): void;
  /** Guards nothing any more. */
  disarm(): void;
};

/** Holds the first press, until the signal ends. */
export function holdAccept(
  { view, held, current, isExplained, onHeld, onPassed }: HoldParts,
  signal: AbortSignal,
): Hold {
  let ending: AbortController | undefined;
  let guarded: Element | undefined;
  let isDisarmed = false;

  return {
    arm() {
      const { commit } = current();
      if (commit === guarded || isDisarmed) return;
      ending?.abort();
      guarded = commit;
      if (!commit) return;
      ending = new AbortController();
      const until = AbortSignal.any([signal, ending.signal]);
      const orders = {
        commit,
        shouldHold: (event: Event) => shouldHold(event, commit),
        onHeld: hold,
        onPassed,
      };
      armGuard(view, orders, until);
    },
    disarm() {
      isDisarmed = true;
      ending?.abort();
    },
  };

  // Only while the switch itself says ON right now: the finding may be a moment old.
  function shouldHold(event: Event, commit: Element): boolean {
    const { control, finding } = current();
    const isOn =
      finding.kind === 'training' &&
      finding.training === 'on' &&
      control !== undefined &&
      stateOf(control) === 'on';
    if (!isOn || !mayHold(event, finding.surface) || !isExplained()) return false;
    if (!held.has(finding.surface)) held.set(finding.surface, { commit });
    return true;
  }

  function mayHold(event: Event, surface: Surface): boolean {
    const before = held.get(surface);
    if (!before) return true;
    if (before.at !== undefined) {
      const isSoon = view.performance.now() - before.at < SAME_PRESS_MS;
      return isSoon && isSamePlace(event, before.by);
    }
    // A press that was drawn away is given back, unless the site took the button out under it.
    if (!before.commit.isConnected) return false;
    held.delete(surface);
    return true;
  }

  function hold(by: Event): void {
    const { commit, finding } = current();
    // The second half of a double click does not begin a second of its own.
    const { at = view.performance.now() } = held.get(finding.surface) ?? {};
    if (commit) held.set(finding.surface, { commit, by, at });
    onHeld();
  }
}

function isSamePlace(one: Event, other: Event | undefined): boolean {
  if ('key' in one || !other || 'key' in other) return other !== undefined && sameKey(one, other);
  const [a, b] = [one as MouseEvent, other as MouseEvent];
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) <= SAME_PRESS_PX;
}

function sameKey(one: Event, other: Event): boolean {
  return (one as KeyboardEvent).key === (other as KeyboardEvent).key;
}
