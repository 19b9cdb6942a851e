// The dates of the terms update, each with its source and the day it was checked. Data, and counting.
import { type Day, dayAt, daysBetween } from '../calendar';

/** A day that a published text names. */
export type KnownDate = {
  day: Day;
  /** Where it is published; an address, or the press that reported it. */
  source: string;
  /** The day on which the source was last compared with this row. */
  checked: Day;
};

const CHECKED = '2026-11-22';

/** The days that matter, by the ids of the policy facts. */
export const KNOWN_DATES = {
  announced: {
    day: '2025-08-28',
    source: 'https://www.anthropic.com/news/updates-to-our-consumer-terms',
    checked: CHECKED,
  },
  'deadline-first': {
    day: '2025-09-28',
    source: 'The Verge, 2025-08-28, and others',
    checked: CHECKED,
  },
  /** No reason for the move was published: give none. */
  'deadline-moved': {
    day: '2025-10-08',
    source: 'https://www.anthropic.com/legal/consumer-terms',
    checked: CHECKED,
  },
} as const satisfies Record<string, KnownDate>;

/** Between which months the switch was renamed; observed, not published. */
export const RENAMED_BETWEEN = { from: '2026-06', to: '2026-08', checked: CHECKED } as const;

/** The deadline to go by when the dialog shows none. */
export const DEADLINE: Day = KNOWN_DATES['deadline-moved'].day;

/** Calendar days from now to `day` in that zone: 0 today, negative when it has passed. */
export function daysToGo(day: Day, now: number, timeZone: string): number {
  return daysBetween(dayAt(now, timeZone), day);
}

/** Calendar days since `day` in that zone: 0 today, negative while it is ahead. */
export function daysSince(day: Day, now: number, timeZone: string): number {
  return daysBetween(day, dayAt(now, timeZone));
}
