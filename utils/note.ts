// The note as the rest of the page's code knows it: its states, its buttons, its words. The drawing is
// in components/note; whoever starts a sentinel hands it in.
import type { Doubt, Finding } from './finding';
import type { Rest } from './messages';
import type { Sighting } from './sighting';

/** Where an attempt stands. */
export type Phase = 'idle' | 'working' | 'done' | 'unverified' | 'refused';

/** Everything that the note's look depends on. */
export type NoteState = {
  finding: Finding;
  phase: Phase;
  why?: Doubt | undefined;
  /** Accept was held, and then set free by the person's own choice. */
  held: 'no' | 'held' | 'released';
  /** Our own last action can still be undone. */
  canUndo: boolean;
  /** Training was proven off before, and Settings shows it on now. */
  isOnAgain?: true | undefined;
  /** An opt-out that was proven in Settings. */
  proven: boolean;
  /** Whether what Settings shows has stood long enough to be a proof. */
  rest: Rest;
  /** The extension behind this page is gone: nothing is held, nothing can be done here. */
  isStale?: true;
  /** The click was sent, and the switch is not at rest yet. */
  isWaiting?: boolean;
  /** A script or another extension pressed a button of ours, which counts for nothing. */
  isIndirect?: boolean;
  /** Whether the description for a bug report reached the clipboard. */
  copied?: boolean;
  /** The note's words in the page's language, if the person asked for that. */
  words?: Record<string, string>;
};

/** A button of the note. */
export type Action = 'turn-off' | 'undo' | 'why' | 'dismiss' | 'accept-on' | 'settings' | 'copy';

/** Keys of the note's words, below `note.`. */
export type NoteKey =
  | 'name'
  | 'on_title'
  | 'on_meaning'
  | 'on_again'
  | 'off_title'
  | 'off_popup'
  | 'off_onboarding'
  | 'off_settings'
  | 'waiting_title'
  | 'waiting_text'
  | 'off_limits'
  | 'locked_title'
  | 'locked_text'
  | 'unknown_title'
  | 'unknown_text'
  | 'unknown_where'
  | 'unsettled_title'
  | 'unsettled'
  | 'unsettled_on'
  | 'unsettled_off'
  | 'disabled_on'
  | 'disabled_off'
  | 'unfamiliar_title'
  | 'unfamiliar_text'
  | 'working'
  | 'working_undo'
  | 'working_longer'
  | 'done_title'
  | 'done_popup'
  | 'done_onboarding'
  | 'done_settings'
  | 'unverified_title'
  | 'refused_title'
  | 'held'
  | 'held_continue'
  | 'button_turn_off'
  | 'button_undo'
  | 'button_why'
  | 'button_dismiss'
  | 'button_accept_on'
  | 'button_continue_on'
  | 'button_settings'
  | 'button_copy'
  | 'copied'
  | 'not_copied'
  | 'press_again'
  | 'indirect'
  | 'stale'
  | 'resumed_title'
  | 'resumed_text';

/** A word of another part of the catalogue that the note borrows. */
export type BorrowedKey = `reason_${string}` | `doubt_${string}`;

/** Looks a sentence up by its key; a placeholder stays in it. */
export type Say = (key: NoteKey | BorrowedKey) => string;

/**
 * What happened to the note's buttons: a press that was meant; `indirect`, one that did not come from
 * the person directly; or `tampered`, the page has changed our own nodes.
 */
export type OnAction = (action: Action | 'indirect' | 'tampered') => void;

/** A note on the page. */
export type Note = {
  /** Draws a state and puts the note in its place; nothing happens if it looks the same as before. */
  show(state: NoteState, say: Say): void;
  /** The same surface has another switch, or it lies elsewhere. */
  move(sighting: Sighting): void;
  /** Puts it on top of what has come to lie over it since. */
  lift(): void;
  /** Whether it is in its surface and on top, as it was put there. */
  isInPlace(): boolean;
  /** Whether the person can see it now: in place, in the window and not covered. */
  isInView(): boolean;
  /** Takes it away; focus goes back to where it came from if the note had it. */
  remove(): void;
  host: HTMLElement;
};

/** Makes a note for a sighting; it comes into the page when it is first shown. */
export type CreateNote = (sighting: Sighting, onAction: OnAction) => Note;
