// Whether the note of a session is on the page: drawn, dismissed, away for a picture, or orphaned.
import type { CreateNote, Note, NoteState, OnAction, Say } from '../note';
import type { Sighting } from '../sighting';

/** The note comes back by itself after so many ms. */
const AWAY_AT_MOST = 4000;

/** What a presence is handed. */
export type PresenceParts = {
  view: Window;
  createNote: CreateNote;
  say: Say;
  current(): { sighting: Sighting; state: NoteState };
  onAction: OnAction;
};

/** The note's presence on the page. */
export type Presence = {
  /** Draws the state as it is now, unless the person or a picture wants it away. */
  draw(): void;
  /** Takes it away until it is drawn again: its switch is another one now. */
  drop(): void;
  /** Takes it away for good, until something happens that must be told. */
  dismiss(isDismissed: boolean): void;
  /** Takes it away for a picture, until asked with `false`. */
  withdraw(isAway: boolean): void;
  isInView(): boolean;
};

/** Makes the presence of one session's note. It is gone when the signal ends. */
export function createPresence(
  { view, createNote, say, current, onAction }: PresenceParts,
  signal: AbortSignal,
): Presence {
  let note: Note | undefined;
  let isDismissed = false;
  let isWithdrawn = false;
  let timer = 0;
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    drop();
  });
  return {
    draw,
    drop,
    withdraw,
    dismiss(isAway) {
      isDismissed = isAway;
      if (isAway) drop();
    },
    isInView: () => note?.host.isConnected === true,
  };

  function draw(): void {
    if (isDismissed || isWithdrawn || signal.aborted) return;
    const { sighting, state } = current();
    note ??= createNote(sighting, onAction);
    note.show(state, say);
  }

  function drop(): void {
    note?.remove();
    note = undefined;
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
