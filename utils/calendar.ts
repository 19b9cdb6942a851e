// Calendar days in a time zone. Pure; Temporal is not in every browser that we support (2026-11).

/** A calendar day as `YYYY-MM-DD`, without a time and without a zone. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Whether the text names a day that exists. `2025-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** The zone of this computer as it is now, as an IANA name. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day on the wall calendar of `timeZone` at an instant (ms since 1970). */
export function dayAt(instant: number, timeZone: string): Day {
  return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(midnightUtc(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many calendar days lie between: 0 the same day, negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnightUtc(to) - midnightUtc(from)) / DAY_MS);
}

/**
 * The instant (ms since 1970) at which the clocks of `timeZone` show `hour`:00 on that day: the
 * first if that hour comes twice; just after the change if a clock change skips it.
 */
export function instantAt(day: Day, hour: number, timeZone: string): number {
  const wanted = midnightUtc(day) + hour * 3_600_000;
  // The offset is asked for on both sides of a possible clock change near the wanted time.
  const guesses = [wanted - DAY_MS, wanted + DAY_MS].map(
    (near) => wanted - (wallClock(near, timeZone) - near),
  );
  const exact = guesses.filter((guess) => wallClock(guess, timeZone) === wanted);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...guesses);
}

function midnightUtc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** What the clocks of `timeZone` show, written as if it were UTC; whole seconds. */
function wallClock(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
}

// Kept, because making one costs about a millisecond.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
