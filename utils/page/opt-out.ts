// One click on one switch, towards the private side, and the proof that it held. Nothing else clicks.
import { isConnected } from '../detect/dom';
import { stateOf } from '../detect/state-of';
import type { Outcome } from '../finding';
import type { Sighting } from '../sighting';

/** What the act is handed: how to read the page, and a clock, so that faults can be tried in a test. */
export type Hands = {
  /** Reads the page afresh. */
  redetect(): Sighting | undefined;
  /** Resolves after so many ms, or later in a tab in the background; rejects when the page ends. */
  sleep(ms: number): Promise<void>;
  /** A clock in ms that only goes forward. */
  now(): number;
  /** Whether the site has shown a message of its own since the click, as it does when saving fails. */
  hasComplained?(): boolean;
  /** The switch reacted and is not at rest: this can take until `REST_TIMEOUT_MS`. */
  onWaiting?(): void;
};

/** How long, in ms, the site may take to change the switch before the next gentler means. */
export const PATIENCE = 1000;
/** How long, in ms, the switch must go on showing the new state before it counts. */
export const SETTLE = 350;
/** How long, in ms, a switch may be disabled, busy or unreadable before that is the outcome. */
export const REST_TIMEOUT_MS = 10_000;
const LOOK_EVERY = 25;

/** A plain state, or none that can be vouched for now, or no switch where it was, or no surface. */
type Reading = 'on' | 'off' | 'not-at-rest' | 'missing' | 'gone';

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
  return turn(now, now.control, 'off', hands);
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
  return turn(now, now.control, 'on', hands);
}

async function turn(
  seen: Sighting,
  control: Element,
  goal: 'on' | 'off',
  hands: Hands,
): Promise<Outcome> {
  (control as HTMLElement).click();
  let first = await firstReaction(seen, goal, hands);
  const before = goal === 'off' ? 'on' : 'off';
  if (first === before) {
    // Some switches listen to the pointer and not to a click; both at once would turn it twice.
    pointAt(seen.visual ?? control);
    first = await firstReaction(seen, goal, hands);
    if (first === before) return { kind: 'unverified', why: 'ignored' };
  }
  return readBack(seen, goal, hands);
}

/** What it shows as soon as that is something else than before, or after `PATIENCE`. */
async function firstReaction(seen: Sighting, goal: 'on' | 'off', hands: Hands): Promise<Reading> {
  const until = hands.now() + PATIENCE;
  for (;;) {
    // The state alone is cheap to ask; the whole surface is read when there is news.
    const isNews = seen.control?.isConnected !== true || stateOf(seen.control) === goal;
    const isOver = hands.now() >= until;
    if (isNews || isOver) {
      const reading = readingOf(seen, hands);
      if (reading === goal || reading === 'gone' || isOver) return reading;
    }
    await hands.sleep(LOOK_EVERY);
  }
}

// A controlled switch can snap back once the site has thought about it, and one that is being saved is
// often disabled or marked busy meanwhile: that is neither state, so it is waited for.
async function readBack(seen: Sighting, goal: 'on' | 'off', hands: Hands): Promise<Outcome> {
  const until = hands.now() + REST_TIMEOUT_MS;
  let stoodSince: number | undefined;
  let missingSince: number | undefined;
  let hasReached = false;
  let hasWaited = false;
  for (;;) {
    const reading = readingOf(seen, hands);
    const now = hands.now();
    // What a disabled switch shows is no proof, and yet it did move.
    hasReached ||= reading === goal || (seen.control && stateOf(seen.control)) === goal;
    missingSince = reading === 'missing' ? (missingSince ?? now) : undefined;
    const isGone = missingSince !== undefined && now - missingSince >= PATIENCE;
    if (reading === 'gone' || isGone) return { kind: 'unverified', why: 'disappeared' };
    if (hands.hasComplained?.()) return { kind: 'unverified', why: 'not-saved' };
    if (reading === 'not-at-rest' || reading === 'missing') {
      stoodSince = undefined;
      if (now >= until) return { kind: 'unverified', why: 'not-at-rest' };
      if (!hasWaited) hands.onWaiting?.();
      hasWaited = true;
    } else if (reading !== goal) {
      return { kind: 'unverified', why: hasReached ? 'snapped-back' : 'ignored' };
    } else {
      stoodSince ??= now;
      if (now - stoodSince >= SETTLE) return { kind: 'done' };
    }
    await hands.sleep(LOOK_EVERY);
  }
}

// The site may put a new switch in place of the old one: what counts is the surface that was acted on.
function readingOf(seen: Sighting, { redetect }: Hands): Reading {
  if (!isConnected(seen.container)) return 'gone';
  const now = redetect();
  if (!now || (!now.control && seen.control?.isConnected === false)) return 'missing';
  if (now.container !== seen.container) return 'not-at-rest';
  const { training } = now.finding;
  return training === 'on' || training === 'off' ? training : 'not-at-rest';
}

function pointAt(visual: Element): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    visual.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, composed: true }));
  }
}
