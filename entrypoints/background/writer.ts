// The one writer of extension storage: one change after the other, each stored in one piece.
import browser from 'webextension-polyfill';
import {
  type Aside,
  asideKey,
  asidesOf,
  EMPTY_RECORDS,
  NOT_SAVED,
  pack,
  RECORD_NAMES,
  type Reading,
  type Records,
  read,
} from '@/utils/storage';

/** How many unreadable records are kept; beyond that the oldest go. */
const ASIDE_CAP = 20;

/** The records after a change, and whether they are in storage. */
export type Written = { records: Records; saved: boolean };

/** The queue of changes. A worker that is killed loses the changes under way, never half of one. */
export type Writer = {
  /** Applies a change to what is stored. Rejects only if `change` throws. */
  update(change: (records: Records) => Records): Promise<Written>;
  /** The same, for the parts of storage that are not records: keys to set, keys to remove. */
  tidy(change: (raw: Record<string, unknown>) => Record<string, unknown>): Promise<void>;
  /** Removes everything. Rejects if the browser refuses. */
  clear(): Promise<void>;
};

/** A writer. `now` in ms since 1970. */
export function createWriter(now: () => number): Writer {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = queue.then(job);
    queue = turn.catch(() => {});
    return turn;
  };
  return {
    update: (change) => inTurn(() => update(change, now())),
    tidy: (change) =>
      inTurn(async () => {
        await browser.storage.local.set(change(await browser.storage.local.get(null)));
      }),
    clear: () =>
      inTurn(async () => {
        await browser.storage.local.clear();
        await browser.storage.session?.clear();
      }),
  };
}

async function update(change: (records: Records) => Records, at: number): Promise<Written> {
  const raw = await readRaw();
  // Unread storage must not be overwritten with what would follow from nothing.
  if (raw === undefined) {
    await noteNotSaved(at);
    return { records: change(EMPTY_RECORDS), saved: false };
  }
  const reading = read(raw, { migrate: true });
  const records = change(reading.records);
  const patch = patchOf(raw, reading, records, at);
  if (Object.keys(patch).length === 0) return { records, saved: true };
  try {
    await browser.storage.local.set(patch);
  } catch {
    await noteNotSaved(at);
    return { records, saved: false };
  }
  await dropOldAsides(raw, patch);
  return { records, saved: true };
}

/** What to store: changed and migrated records, and unreadable ones beside their new beginning. */
function patchOf(raw: Record<string, unknown>, reading: Reading, records: Records, at: number) {
  const { unreadable, migrated } = reading;
  const stale = new Set([...migrated, ...unreadable.map(({ record }) => record)]);
  const names = RECORD_NAMES.filter(
    (name) => stale.has(name) || records[name] !== reading.records[name],
  );
  const asides = unreadable.map(({ record, why }) => {
    const aside: Aside = { record, at, why, stored: raw[record] };
    return [asideKey(aside), aside];
  });
  return { ...pack(records, names), ...Object.fromEntries(asides) };
}

async function dropOldAsides(raw: Record<string, unknown>, patch: Record<string, unknown>) {
  const keys = asidesOf({ ...raw, ...patch }).map(([key]) => key);
  const surplus = keys.slice(0, Math.max(0, keys.length - ASIDE_CAP));
  // Left over for the next time if the browser refuses: they cost only space.
  if (surplus.length > 0) await browser.storage.local.remove(surplus).catch(() => {});
}

async function readRaw(): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage.local.get(null);
  } catch {
    return undefined;
  }
}

/** In memory, because the disk just refused. Our pages see it until the browser restarts. */
async function noteNotSaved(at: number): Promise<void> {
  try {
    await browser.storage.session?.set({ [NOT_SAVED]: at });
  } catch {
    // Nothing is left to note it in; answering goes on.
  }
}
