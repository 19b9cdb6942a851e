// What was seen and done, newest first, capped, on this browser only. Pure functions on plain lines.
import type { Doubt, Surface, Training } from './finding';

/** How many lines are kept; the oldest go first. */
export const LEDGER_CAP = 500;

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

/** The ledger with a line added at the top. A repeated sighting within a minute is one line. */
export function addLine(lines: LedgerLine[], line: LedgerLine): LedgerLine[] {
  const [latest] = lines;
  const isRepeat =
    latest !== undefined &&
    line.at - latest.at < 60_000 &&
    JSON.stringify({ ...latest, at: 0 }) === JSON.stringify({ ...line, at: 0 });
  const kept = isRepeat ? lines.slice(1) : lines;
  return [line, ...kept].slice(0, LEDGER_CAP);
}
