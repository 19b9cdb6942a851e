// One surface on screen, from its first sighting until it goes: what the note shows, what our click
// came to, what the person decided. It acts on the page only through opt-out, guard and note.
import { stateOf } from '../detect/switches';
import type { Outcome } from '../finding';
import type { Orders } from '../messages';
import type { CreateNote, Note, NoteState, OnAction, Say } from '../note';
import type { Sighting } from '../sighting';
import type { FirstSight } from '../snapshot';
import { createReporter, type Desk } from './desk';
import { armGuard } from './guard';
import { optOut, SETTLE, undo } from './opt-out';
import { watchPerson } from './person';

/** What a session is handed. */
export type SessionParts = {
  view: Window;
  desk: Desk;
  createNote: CreateNote;
  say: Say;
  /** Opens Settings > Privacy. */
  openSettings(): void;
  /** Shows the hint on a resumed chat. */
  drawHint?(): void;
  /** Whether the extension is still there; its update leaves what runs in a page orphaned. */
  isAlive?(): boolean;
  /** The redacted description of a sighting. */
  describe(sighting: Sighting): Promise<string>;
  redetect(): Sighting | undefined;
};

/** One surface on screen. */
export type Session = {
  container: Element;
  /** Something changed: this is what it looks like now. */
  update(sighting: Sighting): void;
  /** It is no longer on screen. */
  end(): void;
  current(): Sighting;
  /** How it was met, and what happened since: for a capture of evidence. */
  first: FirstSight;
  /** Takes the note away for a picture, until asked with `false`. */
  withdraw(isAway: boolean): void;
};

/** What the person pressed up to so many ms ago explains that the switch moved or the dialog went. */
const EXPLAINS = 1500;
/** The note comes back by itself after so many ms. */
const AWAY_AT_MOST = 4000;

/** Starts a session for a sighting and draws its note. */
export function startSession(first: Sighting, parts: SessionParts): Session {
  const { view, desk, say } = parts;
  const ending = new AbortController();
  const { signal } = ending;
  let sighting = first;
  let state: NoteState = {
    finding: first.finding,
    phase: 'idle',
    held: 'no',
    canUndo: false,
    proven: false,
  };
  let note: Note | undefined;
  let orders: Orders = { holdAccept: true, stage: 0 };
  let guardEnding: AbortController | undefined;
  let guarded: Element | undefined;
  let hasActed = false;
  let hasHeld = false;
  let hasAccepted = false;
  let isDismissed = false;
  let isWithdrawn = false;
  let returnTimer = 0;
  const reporter = createReporter(view, desk, onOrders, signal);
  const person = watchPerson(view, first, () => sighting, refresh, signal);
  draw();
  // An orphan can look nothing up any more.
  say('stale');
  // Ahead of the guard: the press that finds us orphaned passes.
  for (const type of ['pointerdown', 'keydown'] as const) {
    view.addEventListener(type, retire, { capture: true, passive: true, signal });
  }
  arm();
  reporter.seen(sighting.finding);

  return {
    container: first.container,
    update,
    end,
    current: () => sighting,
    first: person.sight,
    withdraw,
  };

  // Whoever asked may be gone before it asks us back.
  function withdraw(isAway: boolean): void {
    view.clearTimeout(returnTimer);
    isWithdrawn = isAway;
    if (isAway) {
      note = dropNote();
      returnTimer = view.setTimeout(withdraw, AWAY_AT_MOST, false);
    } else draw();
  }

  function update(next: Sighting): void {
    const before = sighting;
    sighting = next;
    if (before.control !== next.control) note = dropNote();
    arm();
    if (state.phase === 'working') return;
    const { training } = next.finding;
    if (training !== before.finding.training) onTurned(training);
    state = { ...state, finding: next.finding };
    draw();
    reporter.seen(sighting.finding);
  }

  // The switch moved without us. What it means depends on who moved it.
  function onTurned(training: Sighting['finding']['training']): void {
    const byPerson = person.touchedWithin(EXPLAINS);
    if (training === 'on' && hasActed && state.phase === 'done' && !byPerson) {
      isDismissed = false;
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
    await sleep(SETTLE);
    if (sighting.finding.training === 'off') conclude({ kind: 'done' }, 'opt-out', false);
  }

  function onAction(action: Parameters<OnAction>[0]): void {
    if (action === 'turn-off') void act('opt-out');
    if (action === 'undo' && state.canUndo) void act('undo');
    if (action === 'settings') parts.openSettings();
    if (action === 'copy') void copy();
    if (action === 'accept-on') release();
    if (action === 'dismiss') {
      isDismissed = true;
      note = dropNote();
    }
  }

  // The extension was updated or switched off under the page: nothing could be proven any more.
  function retire(): void {
    if (state.isStale || parts.isAlive?.() !== false) return;
    guardEnding?.abort();
    state = { ...state, isStale: true };
    draw();
  }

  async function act(action: 'opt-out' | 'undo'): Promise<void> {
    if (state.isStale) return;
    if (state.phase === 'working') return;
    state = { ...state, phase: 'working', held: 'no' };
    draw();
    const hands = { redetect: parts.redetect, sleep, now: () => view.performance.now() };
    const run = action === 'undo' ? undo : optOut;
    const outcome = await run(sighting, hands).catch((): Outcome => {
      return { kind: 'unverified', why: 'disappeared' };
    });
    if (outcome.kind !== 'refused') person.sight.acts += 1;
    if (action === 'opt-out' && outcome.kind !== 'refused') hasActed = true;
    sighting = parts.redetect() ?? sighting;
    conclude(outcome, action, action === 'opt-out' && outcome.kind === 'done');
  }

  function conclude(outcome: Outcome, action: 'opt-out' | 'undo', canUndo = false): void {
    const isUndone = action === 'undo' && outcome.kind === 'done';
    if (isUndone) hasActed = false;
    const { why: _, ...rest } = state;
    state = {
      ...rest,
      finding: sighting.finding,
      phase: isUndone ? 'idle' : outcome.kind,
      canUndo,
      ...(outcome.kind === 'done' ? {} : { why: outcome.why }),
    };
    reporter.outcome(sighting.finding, action, outcome);
    draw();
  }

  function release(): void {
    state = { ...state, held: 'released' };
    draw();
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
    state = { ...state, copied };
    draw();
  }

  function arm(): void {
    const { commit } = sighting;
    if (commit === guarded || state.isStale) return;
    guardEnding?.abort();
    guarded = commit;
    if (!commit) return;
    guardEnding = new AbortController();
    const held = AbortSignal.any([signal, guardEnding.signal]);
    armGuard(view, { commit, shouldHold, onHeld, onPassed }, held);
  }

  // Only with the note in view, which says why, and only while the switch itself says ON right now.
  function shouldHold(): boolean {
    const { control, finding } = sighting;
    return (
      orders.holdAccept &&
      !hasHeld &&
      !isDismissed &&
      finding.kind === 'training' &&
      finding.training === 'on' &&
      state.phase !== 'working' &&
      note?.host.isConnected === true &&
      control !== undefined &&
      stateOf(control) === 'on'
    );
  }

  function onHeld(): void {
    hasHeld = true;
    state = { ...state, phase: 'idle', held: 'held' };
    draw();
  }

  function onPassed(): void {
    hasAccepted = true;
    sighting = parts.redetect() ?? sighting;
    reporter.decision(sighting.finding, 'accepted');
  }

  function refresh(): void {
    const now = signal.aborted ? undefined : parts.redetect();
    if (now && now.container === first.container) update(now);
  }

  function draw(): void {
    if (isDismissed || isWithdrawn || signal.aborted) return;
    note ??= parts.createNote(sighting, onAction);
    note.show(state, say);
  }

  function dropNote(): undefined {
    note?.remove();
    return undefined;
  }

  function onOrders(answer: Orders): void {
    orders = answer;
    const { onAgainSince: _, ...rest } = state;
    state = {
      ...rest,
      proven: answer.stage === 3,
      ...(answer.onAgainSince === undefined ? {} : { onAgainSince: answer.onAgainSince }),
      ...(answer.words === undefined ? {} : { words: answer.words }),
    };
    draw();
  }

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      view.setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, ms);
    });
  }

  function end(): void {
    const wasPutOff = person.putOffWithin(EXPLAINS);
    if (first.finding.surface === 'popup' && wasPutOff && !hasAccepted) {
      reporter.decision(sighting.finding, 'deferred');
    }
    view.clearTimeout(returnTimer);
    ending.abort();
    note = dropNote();
  }
}
