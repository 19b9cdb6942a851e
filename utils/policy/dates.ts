// The days that reminders go by, read from the table of facts. Pure counting; no row of its own.
import { type Day, dayAt, daysBetween } from '../calendar';
import { FACTS } from './facts';

/** The deadline to go by when the dialog shows none. */
export const DEADLINE: Day = FACTS['deadline-moved'].date;

/** Calendar days from now to `day` in that zone: 0 today, negative when it has passed. */
export function daysToGo(day: Day, now: number, timeZone: string): number {
  return daysBetween(dayAt(now, timeZone), day);
}
