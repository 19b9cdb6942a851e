// Keeps the guard on the surface's committing button, whichever that is now.
import { stateOf } from '../detect/switches';
import type { Sighting } from '../sighting';
import { armGuard } from './guard';

/** What holding depends on, and whom it tells. */
export type HoldParts = {
  view: Window;
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
  { view, current, isExplained, onHeld, onPassed }: HoldParts,
  signal: AbortSignal,
): Hold {
  let ending: AbortController | undefined;
  let guarded: Element | undefined;
  let hasHeld = false;
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
      armGuard(view, { commit, shouldHold, onHeld: hold, onPassed }, until);
    },
    disarm() {
      isDisarmed = true;
      ending?.abort();
    },
  };

  // Only while the switch itself says ON right now: the finding may be a moment old.
  function shouldHold(): boolean {
    const { control, finding } = current();
    return (
      !hasHeld &&
      isExplained() &&
      finding.kind === 'training' &&
      finding.training === 'on' &&
      control !== undefined &&
      stateOf(control) === 'on'
    );
  }

  function hold(): void {
    hasHeld = true;
    onHeld();
  }
}
