// What was seen and done, newest first, capped, on this browser only. Pure functions on plain lines.
import type { Doubt, Surface, Training } from './finding';

/** How many lines are kept. */
export const LEDGER_CAP = 500;

/**
 * How many lines of what was seen are written in a minute, all tabs together. A page decides how often it
 * shows something; one document alone may report far less (outbox.ts).
 */
export const MAX_SEEN_PER_MINUTE = 24;
/** And of lines that say the same. */
export const MAX_SAME_PER_MINUTE = 3;
const MINUTE_MS = 60_000;

/** One line of the ledger. `at` in ms since 1970. Holds no content, no address and no account. */
export type LedgerLine = { at: number; surface: Surface } & (
  | { what: 'seen'; training: Training; label: string; lang: string }
  | { what: 'unfamiliar' }
  | { what: 'turned-off' }
  | { what: 'unverified' | 'refused'; why: Doubt }
  | { what: 'undone' }
  | { what: 'accepted'; training: Training }
  | { what: 'deferred'; deadline?: string }
  /** Settings showed on although a receipt said off; `since` is when it was last proven off. */
  | { what: 'on-again'; since: number }
);

/**
 * The ledger with a line added at the top; the same ledger if it says so already within this minute, or
 * more was seen in it than is worth writing down. What a person did is never pushed out by what was seen.
 */
export function addLine(lines: LedgerLine[], line: LedgerLine): LedgerLine[] {
  const [latest] = lines;
  if (latest && isSameMinute(latest, line) && isSame(latest, line)) return lines;
  if (isSeen(line)) {
    const seen = lines.filter((each) => isSeen(each) && isSameMinute(each, line));
    const same = seen.filter((each) => isSame(each, line));
    if (seen.length >= MAX_SEEN_PER_MINUTE || same.length >= MAX_SAME_PER_MINUTE) return lines;
  }
  const all = [line, ...lines];
  if (all.length <= LEDGER_CAP) return all;
  const oldestSeen = all.findLastIndex(isSeen);
  return all.toSpliced(oldestSeen < 0 ? all.length - 1 : oldestSeen, 1);
}

/** Whether a page alone can bring a line about: by what it shows, or by moving a switch that we turned. */
function isSeen({ what }: LedgerLine): boolean {
  return what === 'seen' || what === 'unfamiliar' || what === 'unverified';
}

// Either way: the clock may have been set back.
function isSameMinute(one: LedgerLine, other: LedgerLine): boolean {
  return Math.abs(one.at - other.at) < MINUTE_MS;
}

function isSame(one: LedgerLine, other: LedgerLine): boolean {
  return JSON.stringify({ ...one, at: 0 }) === JSON.stringify({ ...other, at: 0 });
}
