// Everything our own pages show, as one plain object that is read whole and watched whole.
import browser from 'webextension-polyfill';
import { localZone } from './calendar';
import type { LedgerLine } from './ledger';
import type { LastSeen } from './messages';
import type { Notice } from './notice';
import { type Receipt, type Stage, stageOf } from './receipt';
import { type Reminder, remind } from './reminder';
import type { Settings } from './settings';
import { EMPTY_RECORDS, noticesOf, type Records, read } from './storage';
import { overlay } from './storage-managed';
import type { Imported } from './storage-schema';

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
  /** What an imported file said; nothing here follows from it. Lines of the ledger up to `at` came with it. */
  imported?: Imported;
  notices: Notice[];
};

/** What a browser shows that has seen nothing yet. */
export const EMPTY_STATE: State = stateOf(EMPTY_RECORDS, {}, [], 0, 'UTC');

/** The view of some records. Pure. `now` in ms since 1970; `managed` as the browser hands it over. */
export function stateOf(
  records: Records,
  managed: Record<string, unknown>,
  notices: Notice[],
  now: number,
  timeZone: string,
): State {
  const { lastSeen, receipt, ledger, plan, marks } = records;
  const { settings, locked } = overlay(records.settings, managed);
  return {
    ...(lastSeen && { lastSeen }),
    receipt,
    stage: stageOf(receipt),
    ledger,
    settings,
    lockedSettings: locked,
    reminder: settings.reminders ? remind(plan, now, timeZone) : {},
    ...(marks.resumedChat !== undefined && { resumedChat: { at: marks.resumedChat } }),
    ...(marks.imported && { imported: marks.imported }),
    notices,
  };
}

/** Reads everything once. Never rejects: what cannot be read is a notice. */
export async function readState(now: () => number = Date.now): Promise<State> {
  // All at once: the popup's answer waits for them.
  const [managed, session, raw] = await Promise.all([
    readArea('managed'),
    readArea('session'),
    readArea('local'),
  ]);
  const view = (records: Records, notices: Notice[]): State =>
    stateOf(records, managed ?? {}, notices, now(), localZone());
  try {
    if (raw) {
      const { records, unreadable } = read(raw, { migrate: false });
      // The background sets these aside when it next wakes; until then they are only reported.
      const fresh = unreadable.map((each): Notice => ({ kind: 'set-aside', at: now(), ...each }));
      return view(records, [...noticesOf(raw, session ?? {}), ...fresh]);
    }
  } catch {
    // As if it had not been handed over.
  }
  return view(EMPTY_RECORDS, [{ kind: 'not-read', at: now() }]);
}

/**
 * Calls back with a fresh state after every change of what is stored (not with the first one).
 * Changes in quick succession are one call. Returns the function that stops it.
 */
export function watchState(onChange: (state: State) => void): () => void {
  let isStopped = false;
  let isReading = false;
  let isStale = false;
  const refresh = async () => {
    isReading = true;
    while (isStale && !isStopped) {
      isStale = false;
      const state = await readState();
      if (!isStale && !isStopped) onChange(state);
    }
    isReading = false;
  };
  const listener = () => {
    isStale = true;
    if (!isReading) void refresh();
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    isStopped = true;
    browser.storage.onChanged.removeListener(listener);
  };
}

// Undefined where the browser has no such area, refuses it, or, in Firefox, has no policy.
async function readArea(
  name: 'managed' | 'session' | 'local',
): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage[name].get(null);
  } catch {
    return undefined;
  }
}
