// Whether the note of a session is on the page: drawn, dismissed, away for a picture, or orphaned. That
// it is there is a fact of the DOM: what the page takes away is put back, within a limit.
import { documentOf, holds } from '../detect/dom';
import type { CreateNote, Note, NoteState, OnAction, Say } from '../note';
import type { Sighting } from '../sighting';
import { createLimit } from './limit';

/** The note comes back by itself after so many ms. */
const AWAY_AT_MOST = 4000;
/** The note is put back so many times within `REPAIR_WITHIN_MS`; a page that goes on has won. */
const MAX_REPAIRS = 8;
const REPAIR_WITHIN_MS = 10_000;

/** What a presence is handed. */
export type PresenceParts = {
  view: Window;
  createNote: CreateNote;
  say: Say;
  current(): { sighting: Sighting; state: NoteState };
  onAction: OnAction;
  /** Whether the extension is still there: an orphan does not contend with its successor. */
  isAlive(): boolean;
};

/** The note's presence on the page. */
export type Presence = {
  /** Draws the state as it is now, unless the person or a picture wants it away. */
  draw(): void;
  /** The switch is another one now, in the same surface. */
  move(): void;
  /** Draws it from scratch: the page has changed something in it. */
  redo(): void;
  /** Takes it away for good, until something happens that must be told. */
  dismiss(isDismissed: boolean): void;
  /** Takes it away for a picture, until asked with `false`. */
  withdraw(isAway: boolean): void;
  /** Whether the person can see it now. */
  isInView(): boolean;
};

/** Makes the presence of one session's note. It is gone when the signal ends. */
export function createPresence(
  { view, createNote, say, current, onAction, isAlive }: PresenceParts,
  signal: AbortSignal,
): Presence {
  const page = documentOf(current().sighting.container);
  const mayRepair = createLimit(() => view.performance.now(), MAX_REPAIRS, REPAIR_WITHIN_MS);
  let note: Note | undefined;
  let isShown = false;
  let hasYielded = false;
  let isDismissed = false;
  let isWithdrawn = false;
  let timer = 0;
  let repairTimer = 0;
  // A native dialog that is closed and shown again lies above what was in the top layer before.
  for (const type of ['toggle', 'close'] as const) {
    page.addEventListener(type, onToggle, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    view.clearTimeout(repairTimer);
    drop();
  });
  return {
    draw,
    withdraw,
    move: () => note?.move(current().sighting),
    redo() {
      if (!mayRepair()) return;
      drop();
      draw();
    },
    dismiss(isAway) {
      isDismissed = isAway;
      if (isAway) drop();
    },
    isInView: () => isShown && note?.isInView() === true,
  };

  function draw(): void {
    if (isDismissed || isWithdrawn || hasYielded || signal.aborted) return;
    const { sighting, state } = current();
    note ??= createNote(sighting, onAction);
    if (isShown && !note.isInPlace() && !mayPutBack(note)) return;
    note.show(state, say);
    isShown = true;
  }

  function mayPutBack({ host }: Note): boolean {
    if (!isAlive()) return false;
    // Another installed copy of this extension has put its own in place of ours: one note is enough.
    const others = [...page.querySelectorAll('default-off')].filter((other) => other !== host);
    hasYielded = others.length > 0;
    if (hasYielded) drop();
    else if (mayRepair()) return true;
    else {
      view.clearTimeout(repairTimer);
      repairTimer = view.setTimeout(draw, REPAIR_WITHIN_MS);
    }
    return false;
  }

  function onToggle({ target }: Event): void {
    if (!note || !isShown) return;
    if (target === note.host) draw();
    else if (holds(target as Node, note.host) && mayRepair()) note.lift();
  }

  function drop(): void {
    note?.remove();
    note = undefined;
    isShown = false;
  }

  // Whoever asked may be gone before it asks us back.
  function withdraw(isAway: boolean): void {
    view.clearTimeout(timer);
    isWithdrawn = isAway;
    if (isAway) {
      drop();
      timer = view.setTimeout(withdraw, AWAY_AT_MOST, false);
    } else draw();
  }
}
