// One click on one switch, towards the private side, and the proof that it held. Nothing else clicks.
import { stateOf } from '../detect/switches';
import type { Outcome } from '../finding';
import type { Sighting } from '../sighting';

/** What the act is handed: eyes, hands and a clock, so that faults can be tried in a test. */
export type Hands = {
  /** Reads the page afresh. */
  redetect(): Sighting | undefined;
  /** Resolves after so many ms, or later in a tab in the background; rejects when the page ends. */
  sleep(ms: number): Promise<void>;
  /** A clock in ms that only goes forward. */
  now(): number;
};

/** How long, in ms, the site may take to change the switch before the next gentler means. */
export const PATIENCE = 1000;
/** How long, in ms, the switch must go on showing the new state before it counts. */
export const SETTLE = 350;
const LOOK_EVERY = 25;

/**
 * Turns training off: assert, click, wait, read back twice. Clicks only a switch that still says ON
 * and is the one that was seen; any doubt is a refusal with nothing clicked.
 */
export async function optOut(seen: Sighting, hands: Hands): Promise<Outcome> {
  const now = hands.redetect();
  if (!now?.control || now.finding.training === 'unknown' || now.finding.kind !== 'training') {
    return { kind: 'refused', why: 'not-readable' };
  }
  if (now.control !== seen.control) return { kind: 'refused', why: 'switch-changed' };
  if (now.finding.training !== 'on') return { kind: 'refused', why: 'not-on' };
  return turn(now.control, now.visual ?? now.control, 'off', hands);
}

/**
 * Undoes our own opt-out on the same switch, which must still say OFF. The caller answers for its
 * being ours: nothing else may ever turn training on.
 */
export async function undo(done: Sighting, hands: Hands): Promise<Outcome> {
  const now = hands.redetect();
  if (!now?.control) return { kind: 'refused', why: 'not-readable' };
  if (now.control !== done.control) return { kind: 'refused', why: 'switch-changed' };
  if (now.finding.training !== 'off') return { kind: 'refused', why: 'not-readable' };
  return turn(now.control, now.visual ?? now.control, 'on', hands);
}

async function turn(
  control: Element,
  visual: Element,
  goal: 'on' | 'off',
  hands: Hands,
): Promise<Outcome> {
  (control as HTMLElement).click();
  let reached = await waitFor(control, goal, hands);
  if (reached === 'not-yet') {
    // Some switches listen to the pointer and not to a click; both at once would turn it twice.
    pointAt(visual);
    reached = await waitFor(control, goal, hands);
  }
  if (reached === 'gone') return { kind: 'unverified', why: 'disappeared' };
  if (reached === 'not-yet') return { kind: 'unverified', why: 'ignored' };
  return readBack(control, goal, hands);
}

async function waitFor(
  control: Element,
  goal: 'on' | 'off',
  hands: Hands,
): Promise<'reached' | 'not-yet' | 'gone'> {
  const until = hands.now() + PATIENCE;
  while (control.isConnected) {
    if (stateOf(control) === goal) return 'reached';
    if (hands.now() >= until) return 'not-yet';
    await hands.sleep(LOOK_EVERY);
  }
  return 'gone';
}

// A controlled switch can snap back once the site has thought about it.
async function readBack(control: Element, goal: 'on' | 'off', hands: Hands): Promise<Outcome> {
  const until = hands.now() + SETTLE;
  while (hands.now() < until) {
    await hands.sleep(LOOK_EVERY);
    if (!control.isConnected) return { kind: 'unverified', why: 'disappeared' };
    if (stateOf(control) !== goal) return { kind: 'unverified', why: 'snapped-back' };
  }
  const now = hands.redetect();
  if (now?.control !== control) return { kind: 'unverified', why: 'disappeared' };
  return now.finding.training === goal
    ? { kind: 'done' }
    : { kind: 'unverified', why: 'snapped-back' };
}

function pointAt(visual: Element): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    visual.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, composed: true }));
  }
}
