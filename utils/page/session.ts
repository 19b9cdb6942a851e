// One surface on screen, from its first sighting until it goes: what the note shows, what our click
// came to, what the person decided. It acts on the page only through opt-out, guard and note.
import { holds, isConnected } from '../detect/dom';
import { isAtRest, type Outcome } from '../finding';
import type { Orders } from '../messages';
import type { CreateNote, NoteState, OnAction, Say } from '../note';
import type { Sighting } from '../sighting';
import type { FirstSight } from '../snapshot';
import { createReporter } from './desk';
import { type HeldBefore, holdAccept } from './hold';
import { optOut, SETTLE, undo } from './opt-out';
import type { Outbox } from './outbox';
import { watchPerson } from './person';
import { createPresence } from './presence';
import { sleep } from './sleep';

/** What a session is handed. */
export type SessionParts = {
  view: Window;
  outbox: Outbox;
  createNote: CreateNote;
  say: Say;
  /** Opens Settings > Privacy. */
  openSettings(): void;
  /** Shows the hint on a resumed chat. */
  drawHint?(): void;
  /** Whether the extension is still there; its update leaves what runs in a page orphaned. */
  isAlive?(): boolean;
  /** Keeps the background awake until the signal ends: what is decided here must reach it at once. */
  keepAwake?(signal: AbortSignal): void;
  /** The redacted description of a sighting. */
  describe(sighting: Sighting): Promise<string>;
  redetect(): Sighting | undefined;
  /** Messages of the site's own that are on screen, as it shows when saving fails. */
  messages?(): Element[];
  /** What was held in this document so far. */
  held?: HeldBefore;
  /** An act has ended: what was left alone meanwhile may be looked at. */
  onActed?(): void;
};

/** One surface on screen. */
export type Session = {
  container: Element;
  /** Something changed: this is what it looks like now. */
  update(sighting: Sighting): void;
  /** It is no longer on screen. */
  end(): void;
  /** A click of ours is under way, whose result must be waited for. */
  isWorking(): boolean;
  /** The person changed an option meanwhile. */
  heed(orders: Partial<Orders>): void;
  /** How it was met, and what happened since: for a capture of evidence. */
  first: FirstSight;
  /** Takes the note away for a picture, until asked with `false`. */
  withdraw(isAway: boolean): void;
};

/** What the person pressed up to so many ms ago explains that the switch moved or the dialog went. */
const EXPLAINS = 1500;
/** A message of the site that comes up to so many ms after our click in Settings is about that click. */
const SAVING_MS = 10_000;

/** Starts a session for a sighting and draws its note. If that fails, nothing of it is left. */
export function startSession(first: Sighting, parts: SessionParts): Session {
  const ending = new AbortController();
  try {
    return createSession(first, parts, ending);
  } catch (error) {
    ending.abort();
    throw error;
  }
}

function createSession(first: Sighting, parts: SessionParts, ending: AbortController): Session {
  const { view, outbox, say } = parts;
  const { signal } = ending;
  const held: HeldBefore = parts.held ?? new Map();
  let sighting = first;
  let state: NoteState = {
    finding: first.finding,
    phase: 'idle',
    // Mounted anew after a press was held: the next one goes through here as well.
    held: held.get(first.finding.surface)?.at === undefined ? 'no' : 'held',
    canUndo: false,
    proven: false,
    rest: 'young',
  };
  let orders: Orders = { holdAccept: true, stage: 0 };
  let hasActed = false;
  let hasAccepted = false;
  let actedAt = Number.NEGATIVE_INFINITY;
  let messagesBefore: Element[] = [];
  const reporter = createReporter({ view, outbox, onOrders, lookAgain: refresh }, signal);
  const person = watchPerson(view, first, () => sighting, refresh, signal);
  const { createNote } = parts;
  const current = () => ({ sighting, state });
  const isAlive = () => parts.isAlive?.() !== false;
  const note = createPresence({ view, createNote, say, current, onAction, isAlive }, signal);
  note.draw();
  // Kept now: after an extension update `getMessage` no longer works in this page.
  say('stale');
  // Registered before the guard, so that a press in an orphaned page is never held.
  for (const type of ['pointerdown', 'keydown'] as const) {
    view.addEventListener(type, retire, { capture: true, passive: true, signal });
  }
  const hold = holdAccept(
    { view, held, current: () => sighting, isExplained, onHeld, onPassed },
    signal,
  );
  hold.arm();
  show({ rest: reporter.seen(sighting.finding, false) });
  // Where Settings shows OFF, nothing is left to decide.
  const { surface, training } = first.finding;
  if (surface !== 'settings' || training === 'on') parts.keepAwake?.(signal);
  return {
    container: first.container,
    update,
    end,
    isWorking: () => state.phase === 'working',
    heed: (change) => onOrders({ ...orders, ...change }),
    first: person.sight,
    withdraw: note.withdraw,
  };

  function show(change: Partial<NoteState>): void {
    state = { ...state, ...change };
    note.draw();
  }

  function update(seen: Sighting): void {
    const before = sighting;
    const next = withKnownCommit(seen, before);
    sighting = next;
    if (before.control !== next.control || before.visual !== next.visual) note.move();
    hold.arm();
    if (state.phase === 'working') {
      // It may have been taken out with a part of the dialog.
      note.draw();
      return;
    }
    // While the site saves it, a switch is often disabled or busy: that says nothing new.
    if (state.phase === 'done' && next.finding.shows === 'off' && !isAtRest(next.finding)) {
      note.draw();
      return;
    }
    const { training } = next.finding;
    if (training !== before.finding.training) onTurned(training);
    const rest = reporter.seen(next.finding, person.touchedWithin(EXPLAINS));
    show({ finding: next.finding, rest });
  }

  // The switch moved without us. What it means depends on who moved it.
  function onTurned(training: Sighting['finding']['training']): void {
    const byPerson = person.touchedWithin(EXPLAINS);
    if (training === 'on' && hasActed && state.phase === 'done' && !byPerson) {
      note.dismiss(false);
      conclude({ kind: 'unverified', why: 'snapped-back' }, 'opt-out');
    } else if (training === 'off' && state.phase === 'unverified') {
      // The dialog may go meanwhile.
      confirmLater().catch(() => {});
    } else if (state.phase !== 'unverified') {
      state = { ...state, phase: 'idle', canUndo: false, held: 'no' };
    }
  }

  // Handed over to the person, and they did it: believe it once it stands.
  async function confirmLater(): Promise<void> {
    await sleep(view, SETTLE, signal);
    if (sighting.finding.training === 'off') conclude({ kind: 'done' }, 'opt-out', false);
  }

  function onAction(action: Parameters<OnAction>[0]): void {
    const isIndirect = action === 'indirect';
    if (state.isIndirect !== isIndirect) show({ isIndirect });
    if (action === 'tampered') note.redo();
    if (action === 'turn-off') void act('opt-out');
    if (action === 'undo' && state.canUndo) void act('undo');
    if (action === 'settings') parts.openSettings();
    if (action === 'copy') void copy();
    if (action === 'accept-on') release();
    if (action === 'dismiss') note.dismiss(true);
  }

  // The extension was updated or switched off under the page: nothing could be proven any more.
  function retire(): void {
    if (state.isStale || isAlive()) return;
    hold.disarm();
    show({ isStale: true });
  }

  async function act(action: 'opt-out' | 'undo'): Promise<void> {
    if (state.isStale || state.phase === 'working') return;
    show({ phase: 'working', held: 'no', isWaiting: false });
    actedAt = view.performance.now();
    messagesBefore = parts.messages?.() ?? [];
    const hands = {
      redetect: parts.redetect,
      sleep: (ms: number) => sleep(view, ms, signal),
      now: () => view.performance.now(),
      hasComplained,
      onWaiting: () => show({ isWaiting: true }),
    };
    const run = action === 'undo' ? undo : optOut;
    const outcome = await run(sighting, hands).catch((): Outcome => {
      const isThere = isConnected(first.container);
      return { kind: 'unverified', why: isThere ? 'not-at-rest' : 'disappeared' };
    });
    if (outcome.kind !== 'refused') person.sight.acts += 1;
    if (action === 'opt-out' && outcome.kind !== 'refused') hasActed = true;
    lookAgain();
    conclude(outcome, action, action === 'opt-out' && outcome.kind === 'done');
    parts.onActed?.();
    if (action === 'opt-out' && outcome.kind === 'done') watchSaving().catch(() => {});
  }

  // The answer of the site's server comes later than the switch, and its message lies anywhere.
  async function watchSaving(): Promise<void> {
    const end = actedAt + SAVING_MS;
    while (state.phase === 'done' && view.performance.now() < end) {
      if (hasComplained()) return conclude({ kind: 'unverified', why: 'not-saved' }, 'opt-out');
      await sleep(view, SETTLE, signal);
    }
  }

  // Only Settings saves at the switch itself.
  function hasComplained(): boolean {
    if (first.finding.surface !== 'settings') return false;
    return parts.messages?.().some((message) => !messagesBefore.includes(message)) ?? false;
  }

  /** What this surface looks like now; another one is none of this session's business. */
  function lookAgain(): void {
    const now = parts.redetect();
    if (now?.container === first.container) sighting = withKnownCommit(now, sighting);
  }

  function conclude(outcome: Outcome, action: 'opt-out' | 'undo', canUndo = false): void {
    const isUndone = action === 'undo' && outcome.kind === 'done';
    if (isUndone) hasActed = false;
    reporter.outcome(sighting.finding, action, outcome);
    show({
      finding: sighting.finding,
      phase: isUndone ? 'idle' : outcome.kind,
      canUndo,
      why: outcome.kind === 'done' ? undefined : outcome.why,
    });
  }

  function release(): void {
    show({ held: 'released' });
    (sighting.commit as HTMLElement | undefined)?.focus({ preventScroll: true });
  }

  async function copy(): Promise<void> {
    const copied = await parts
      .describe(sighting)
      .then((text) => view.navigator.clipboard.writeText(text))
      .then(
        () => true,
        () => false,
      );
    show({ copied });
  }

  // A held press needs a reason in view, and one that the person has not waved away.
  function isExplained(): boolean {
    return orders.holdAccept && state.phase !== 'working' && note.isInView();
  }

  function onHeld(): void {
    show({ phase: 'idle', held: 'held' });
  }

  function onPassed(): void {
    hasAccepted = true;
    lookAgain();
    reporter.decision(sighting.finding, 'accepted');
  }

  function refresh(): void {
    const now = signal.aborted ? undefined : parts.redetect();
    if (now && now.container === first.container) update(now);
  }

  function onOrders(answer: Orders): void {
    orders = answer;
    const { stage, isOnAgain, words } = answer;
    show({ proven: stage === 3, isOnAgain, ...(words && { words }) });
  }

  function end(): void {
    const wasPutOff = person.putOffWithin(EXPLAINS);
    if (first.finding.surface === 'popup' && wasPutOff && !hasAccepted) {
      reporter.decision(sighting.finding, 'deferred');
    }
    ending.abort();
  }
}

// The button that was Accept a moment ago still is, whatever its words are now: a page translation
// changes them. Unless it has become one that puts the decision off.
function withKnownCommit(next: Sighting, before: Sighting): Sighting {
  const { commit } = before;
  if (next.commit || !commit || next.defer.includes(commit)) return next;
  return holds(next.container, commit) ? { ...next, commit } : next;
}
