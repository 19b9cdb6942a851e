// One surface on screen, from its first sighting until it goes: what the note shows, what our click
// came to, what the person decided. It acts on the page only through opt-out, guard and note.
import { stateOf } from '../detect/switches';
import { type Outcome, sameFinding } from '../finding';
import type { Orders, Report } from '../messages';
import type { CreateNote, Note, NoteState, OnAction, Say } from '../note';
import type { Sighting } from '../sighting';
import { armGuard } from './guard';
import { optOut, SETTLE, undo } from './opt-out';

/** Where reports go. The rehearsal has one that stores nothing. */
export type Desk = {
  reportFinding(report: Report): Promise<Orders>;
  reportOutcome(data: {
    finding: Sighting['finding'];
    action: 'opt-out' | 'undo';
    outcome: Outcome;
  }): Promise<Orders>;
  reportDecision(data: {
    finding: Sighting['finding'];
    decision: 'accepted' | 'deferred';
  }): Promise<Orders>;
};

/** What a session is handed. */
export type SessionParts = {
  view: Window;
  desk: Desk;
  createNote: CreateNote;
  say: Say;
  /** Opens Settings > Privacy. */
  openSettings(): void;
  /** The redacted description of a sighting. */
  describe(sighting: Sighting): string;
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
};

/** A state that is not ON is believed, and reported, once it has stood for so many ms. */
export const BELIEVE_AFTER = 800;
/** A dialog that closes within so many ms of "Not now", X, Esc or a press outside was put off. */
const DEFER_WINDOW = 1500;

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
  let reported: Sighting['finding'] | undefined;
  let reportTimer = 0;
  let guardEnding: AbortController | undefined;
  let guarded: Element | undefined;
  let hasActed = false;
  let hasAccepted = false;
  let isDismissed = false;
  let touchedAt = Number.NEGATIVE_INFINITY;
  let deferredAt = Number.NEGATIVE_INFINITY;

  for (const type of ['click', 'keydown', 'pointerdown'] as const) {
    view.addEventListener(type, onInput, { capture: true, passive: true, signal });
  }
  // A plain checkbox changes without a trace in the DOM.
  view.addEventListener('change', refresh, { capture: true, passive: true, signal });
  draw();
  arm();
  reportSoon();

  return { container: first.container, update, end, current: () => sighting };

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
    reportSoon();
  }

  // The switch moved without us. What it means depends on who moved it.
  function onTurned(training: Sighting['finding']['training']): void {
    const byPerson = view.performance.now() - touchedAt < DEFER_WINDOW;
    if (training === 'on' && hasActed && state.phase === 'done' && !byPerson) {
      isDismissed = false;
      conclude({ kind: 'unverified', why: 'snapped-back' }, 'opt-out');
    } else if (training === 'off' && state.phase === 'unverified') {
      void confirmLater();
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

  async function act(action: 'opt-out' | 'undo'): Promise<void> {
    if (state.phase === 'working') return;
    state = { ...state, phase: 'working', held: 'no' };
    draw();
    const hands = { redetect: parts.redetect, sleep, now: () => view.performance.now() };
    const run = action === 'undo' ? undo : optOut;
    const outcome = await run(sighting, hands).catch((): Outcome => {
      return { kind: 'unverified', why: 'disappeared' };
    });
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
    reported = sighting.finding;
    void ask(desk.reportOutcome({ finding: sighting.finding, action, outcome }));
    draw();
  }

  function release(): void {
    state = { ...state, held: 'released' };
    draw();
    (sighting.commit as HTMLElement | undefined)?.focus({ preventScroll: true });
  }

  async function copy(): Promise<void> {
    const copied = await view.navigator.clipboard
      .writeText(parts.describe(sighting))
      .then(() => true)
      .catch(() => false);
    state = { ...state, copied };
    draw();
  }

  function arm(): void {
    const { commit } = sighting;
    if (commit === guarded) return;
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
    state = { ...state, phase: 'idle', held: 'held' };
    draw();
  }

  function onPassed(): void {
    hasAccepted = true;
    sighting = parts.redetect() ?? sighting;
    void ask(desk.reportDecision({ finding: sighting.finding, decision: 'accepted' }));
  }

  function onInput(event: Event): void {
    if (!event.isTrusted) return;
    const path = event.composedPath();
    const has = (element: Element | undefined): boolean =>
      element !== undefined && path.includes(element);
    const now = view.performance.now();
    if (has(sighting.row) || has(sighting.visual)) {
      touchedAt = now;
      view.setTimeout(refresh, 0);
    }
    const isEscape = event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape';
    const isOutside = event.type === 'pointerdown' && !has(sighting.container);
    const isDefer = event.type === 'click' && sighting.defer.some(has);
    if (isEscape || isOutside || isDefer) deferredAt = now;
  }

  function refresh(): void {
    const now = signal.aborted ? undefined : parts.redetect();
    if (now && now.container === first.container) update(now);
  }

  function draw(): void {
    if (isDismissed || signal.aborted) return;
    note ??= parts.createNote(sighting, onAction);
    note.show(state, say);
  }

  function dropNote(): undefined {
    note?.remove();
    return undefined;
  }

  function reportSoon(): void {
    const { finding } = sighting;
    view.clearTimeout(reportTimer);
    if (sameFinding(finding, reported)) return;
    reportTimer = view.setTimeout(report, finding.training === 'on' ? 0 : BELIEVE_AFTER);
  }

  function report(): void {
    const { finding } = sighting;
    reported = finding;
    const loadedAt = Date.now() - view.performance.now();
    void ask(desk.reportFinding({ finding, loadedAt }));
  }

  // No answer is no order: the note works without the background.
  async function ask(question: Promise<Orders>): Promise<void> {
    const answer = await question.catch(() => undefined);
    if (!answer || signal.aborted) return;
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
      if (signal.aborted) reject(signal.reason);
      view.setTimeout(resolve, ms);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  function end(): void {
    const wasPutOff = view.performance.now() - deferredAt < DEFER_WINDOW;
    if (first.finding.surface === 'popup' && wasPutOff && !hasAccepted) {
      void ask(desk.reportDecision({ finding: sighting.finding, decision: 'deferred' }));
    }
    view.clearTimeout(reportTimer);
    ending.abort();
    note = dropNote();
  }
}
