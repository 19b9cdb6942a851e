// Days, times and distances in the reader's language, by Intl. Pure: clock and language are given.
import { dayAt, daysBetween, localZone } from './calendar';

/** A calendar day `YYYY-MM-DD` as noon of that day here, so that no time zone moves it. */
export function dayOf(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

/** “8 October 2025”. Takes ms since 1970, or a calendar day `YYYY-MM-DD`. */
export function longDate(when: number | string, language: string): string {
  const date = typeof when === 'string' ? dayOf(when) : new Date(when);
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date);
  // No line ends between the day and its month.
  return text.replace(/^(\d+\.?) /, '$1\u00a0');
}

/** “8 Oct 2025”, of a calendar day. */
export function shortDate(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(dayOf(iso));
}

/** “August 2026”, of a calendar day. */
export function monthOf(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(dayOf(iso));
}

/** “14:02”, or “2:02 PM” where that is the custom. */
export function clockTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
}

/** Whole calendar days from `now` to a day; negative: it has passed. */
export function daysTo(when: number | string, now: number): number {
  const zone = localZone();
  return daysBetween(dayAt(now, zone), typeof when === 'string' ? when : dayAt(when, zone));
}

/** “410 days ago”, “in 5 days”, “today”. */
export function relativeDays(when: number | string, now: number, language: string): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    daysTo(when, now),
    'day',
  );
}

/** “3 minutes ago”, “2 hours ago”, and by the day once it was on another day. */
export function ago(at: number, now: number, language: string): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (daysTo(at, now) !== 0) return relative.format(daysTo(at, now), 'day');
  const minutes = Math.min(0, Math.round((at - now) / 60_000));
  if (minutes > -1) return relative.format(0, 'second');
  return minutes > -60
    ? relative.format(minutes, 'minute')
    : relative.format(Math.round(minutes / 60), 'hour');
}
