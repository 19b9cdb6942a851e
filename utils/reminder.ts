// When to remind of an open decision. Pure: plans and the clock in, nudges out; alarms are wired elsewhere.
import { addDays, type Day, dayAt, instantAt } from './calendar';
import { DEADLINE, daysToGo } from './policy/dates';

/** What there is to remind of, in absolute terms: every wake computes the rest afresh from it. */
export type Plan = {
  /** `deferred`: the decision was put off · `decided`: Accept was pressed, Settings not yet seen. */
  cause: 'deferred' | 'decided';
  /** When that happened, in ms since 1970. */
  since: number;
  /** The date by which to decide; only with `deferred`. */
  deadline?: Day;
  /** Silent until then, in ms since 1970. */
  snoozedUntil?: number;
  stopped?: true;
  /** The day of the nudge that was last shown as a notification, so that it is shown once. */
  notified?: Day;
};

/**
 * One reminder. `deadline`: the date of the dialog is `daysToGo` days away (0: today). `overdue`:
 * that date has passed, undecided. `check`: a choice was made; see whether Settings shows it.
 * `at` in ms since 1970.
 */
export type Nudge =
  | { about: 'deadline'; at: number; daysToGo: number }
  | { about: 'overdue' | 'check'; at: number };

/** What the pages show of reminders; `{}` when there is nothing to remind of. */
export type Reminder = {
  /** The date by which to decide, `YYYY-MM-DD`, when a decision was put off. */
  deadline?: Day;
  /** The nudge that is due now; `daysToGo` counts from today. */
  due?: Nudge;
  /** The next one ahead, or the end of a snooze. In ms since 1970. */
  next?: { at: number };
  /** The person put them off until then (ms since 1970), or stopped them. */
  snoozedUntil?: number;
  stopped?: true;
};

/** Days before the deadline on which to remind; 0 is the day itself. */
const DAYS_BEFORE = [7, 3, 1, 0] as const;

/** The hour of the day at which to remind, on the person's clock. */
const HOUR = 9;

/** In ms; longer than any snooze that is offered. */
const LONGEST_SNOOZE = 31 * 86_400_000;

/** In ms; a clock that is put right by less was only a little off. */
const MUCH = 86_400_000;

/** The plan after a decision was put off. Putting off the same deadline again changes nothing. */
export function planDeferred(
  old: Plan | null,
  deadline: Day | undefined,
  now: number,
  timeZone: string,
): Plan {
  const plan: Plan = { cause: 'deferred', since: now, deadline: deadline ?? DEADLINE };
  const isSame =
    old?.cause === 'deferred' &&
    old.deadline === plan.deadline &&
    isPast(old, old.since, timeZone) === isPast(plan, now, timeZone);
  return isSame ? old : plan;
}

/** The plan after Accept or Continue was pressed: look into Settings the next day. */
export function planDecided(now: number): Plan {
  return { cause: 'decided', since: now };
}

/** The plan after a snooze until an instant (ms since 1970), or after "stop". */
export function planSnoozed(plan: Plan, until: number | 'stop'): Plan {
  // A nudge that comes back after a snooze may be told again.
  const { notified: _, ...rest } = plan;
  return until === 'stop' ? { ...rest, stopped: true } : { ...rest, snoozedUntil: until };
}

/** All nudges of a plan, oldest first, as the clocks of `timeZone` put them. */
export function nudgesOf(plan: Plan, timeZone: string): Nudge[] {
  const nextDay = instantAt(addDays(dayAt(plan.since, timeZone), 1), HOUR, timeZone);
  if (plan.cause === 'decided') return [{ about: 'check', at: nextDay }];
  const deadline = plan.deadline ?? DEADLINE;
  const ahead = DAYS_BEFORE.map((days) => ({
    about: 'deadline' as const,
    at: instantAt(addDays(deadline, -days), HOUR, timeZone),
    daysToGo: days,
  })).filter(({ at }) => at > plan.since);
  return ahead.length > 0 ? ahead : [{ about: 'overdue', at: nextDay }];
}

/**
 * What to show now. Several missed nudges (a closed browser, a sleeping computer) are one: the
 * latest. The clock may have moved either way since the plan was made.
 */
export function remind(plan: Plan | null, now: number, timeZone: string): Reminder {
  if (plan === null) return {};
  const { deadline, snoozedUntil, stopped } = plan;
  if (stopped) return { deadline, stopped };
  // A clock that was ahead when it was put off, and is right now, must not silence it for years.
  const isSnoozed = snoozedUntil !== undefined && snoozedUntil - now <= LONGEST_SNOOZE;
  if (isSnoozed && now < snoozedUntil) {
    return { deadline, snoozedUntil, next: { at: snoozedUntil } };
  }
  // Nor may a plan that was made in what is still to come count its days from there.
  const since = plan.since - now > MUCH ? 0 : plan.since;
  const nudges = nudgesOf({ ...plan, since }, timeZone);
  const latest = nudges.findLast(({ at }) => at <= now);
  const next = nudges.find(({ at }) => at > now);
  return {
    deadline,
    due: latest && asOfToday(latest, plan, now, timeZone),
    next: next && { at: next.at },
  };
}

/** When to wake and look again, in ms since 1970: the next nudge, or midnight while days count down. */
export function wakeAt(reminder: Reminder, now: number, timeZone: string): number | undefined {
  const countsDown = reminder.due?.about === 'deadline';
  const midnight = instantAt(addDays(dayAt(now, timeZone), 1), 0, timeZone);
  const times = [reminder.next?.at, countsDown ? midnight : undefined].filter(
    (time) => time !== undefined,
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

function isPast(plan: Plan, now: number, timeZone: string): boolean {
  return daysToGo(plan.deadline ?? DEADLINE, now, timeZone) < 0;
}

function asOfToday(nudge: Nudge, plan: Plan, now: number, timeZone: string): Nudge {
  if (nudge.about !== 'deadline') return nudge;
  const left = daysToGo(plan.deadline ?? DEADLINE, now, timeZone);
  return left < 0 ? { about: 'overdue', at: nudge.at } : { ...nudge, daysToGo: left };
}
