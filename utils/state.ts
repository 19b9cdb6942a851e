// Everything our own pages show, as one plain object that is read whole and watched whole.
import type { LedgerLine } from './ledger';
import type { LastSeen } from './messages';
import type { Notice } from './notice';
import type { Receipt, Stage } from './receipt';
import { NO_RECEIPT } from './receipt';
import type { Reminder } from './reminder';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** One consistent view of what is stored. Pages never write: they send verbs to the background. */
export type State = {
  /** The latest sighting of the training switch; absent: never seen on this browser. */
  lastSeen?: LastSeen;
  receipt: Receipt;
  stage: Stage;
  /** Newest first. */
  ledger: LedgerLine[];
  /** The settings in force: the person's, overlaid by an administrator's. */
  settings: Settings;
  /** The settings that an administrator decided; show them, and do not offer to change them. */
  lockedSettings: (keyof Settings)[];
  reminder: Reminder;
  /** An existing chat was opened while training was last seen on. `at` in ms since 1970. */
  resumedChat?: { at: number };
  notices: Notice[];
};

/** What a browser shows that has seen nothing yet. */
export const EMPTY_STATE: State = {
  receipt: NO_RECEIPT,
  stage: 0,
  ledger: [],
  settings: DEFAULT_SETTINGS,
  lockedSettings: [],
  reminder: {},
  notices: [],
};

/** Reads everything once. Never rejects: what cannot be read is a notice. */
export async function readState(): Promise<State> {
  return EMPTY_STATE;
}

/**
 * Calls back with a fresh state after every change of what is stored (not with the first one).
 * Returns the function that stops it.
 */
export function watchState(_onChange: (state: State) => void): () => void {
  return () => {};
}
