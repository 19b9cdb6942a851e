// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt } from '@/utils/calendar';
import {
  nudgesOf,
  type Plan,
  planDecided,
  planDeferred,
  planSnoozed,
  remind,
  wakeAt,
} from '@/utils/reminder';

const BERLIN = 'Europe/Berlin';
const at = (text: string) => Date.parse(text);
const deferred = (since: string, deadline = '2027-04-01'): Plan => ({
  cause: 'deferred',
  since: at(since),
  deadline,
});
const days = (plan: Plan, zone: string) =>
  nudgesOf(plan, zone).map((nudge) => dayAt(nudge.at, zone));

describe('when to remind', () => {
  it.each<[string, Plan, string, string[]]>([
    [
      'a month before: a week, three days, a day, and the day itself',
      deferred('2027-03-01T10:00:00Z'),
      BERLIN,
      ['2027-03-25', '2027-03-29', '2027-03-31', '2027-04-01'],
    ],
    [
      'five days before: only what is still ahead',
      deferred('2027-03-27T10:00:00Z'),
      BERLIN,
      ['2027-03-29', '2027-03-31', '2027-04-01'],
    ],
    [
      'on the day itself before nine in the morning',
      deferred('2027-04-01T06:00:00Z'),
      BERLIN,
      ['2027-04-01'],
    ],
    [
      'on the day itself after nine: the next day',
      deferred('2027-04-01T08:00:00Z'),
      BERLIN,
      ['2027-04-02'],
    ],
    [
      'after the deadline: once, the next day',
      deferred('2027-06-01T08:00:00Z'),
      BERLIN,
      ['2027-06-02'],
    ],
    [
      'decided: once, the next day',
      planDecided(at('2027-06-01T08:00:00Z')),
      BERLIN,
      ['2027-06-02'],
    ],
    [
      'the next day is that of the person’s calendar',
      planDecided(at('2027-06-01T23:00:00Z')),
      'Asia/Tokyo',
      ['2027-06-03'],
    ],
  ])('%s', (_, plan, zone, expected) => {
    expect(days(plan, zone)).toEqual(expected);
  });

  it.each(['America/Los_Angeles', BERLIN, 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'at nine in the morning in %s, also across a clock change',
    (timeZone) => {
      // Between 2027-03-25 and 2027-04-01 Berlin's clocks go forward.
      for (const nudge of nudgesOf(deferred('2027-03-01T00:00:00Z'), timeZone)) {
        const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });
        expect(time.format(nudge.at)).toBe('09:00');
      }
    },
  );

  it('goes by the known deadline if the dialog showed none', () => {
    expect(planDeferred(null, undefined, at('2025-09-01T10:00:00Z'), BERLIN).deadline).toBe(
      '2025-10-08',
    );
  });
});

describe('what is due', () => {
  const plan = deferred('2027-03-01T10:00:00Z');

  it.each<[string, string, ReturnType<typeof remind>['due'] | undefined]>([
    ['before the first', '2027-03-25T07:59:59Z', undefined],
    [
      'at the first',
      '2027-03-25T08:00:00Z',
      { about: 'deadline', at: at('2027-03-25T08:00:00Z'), daysToGo: 7 },
    ],
    [
      'two days later it counts from today',
      '2027-03-27T20:00:00Z',
      { about: 'deadline', at: at('2027-03-25T08:00:00Z'), daysToGo: 5 },
    ],
    [
      'a browser closed for a week: one, the latest',
      '2027-04-01T12:00:00Z',
      { about: 'deadline', at: at('2027-04-01T07:00:00Z'), daysToGo: 0 },
    ],
    [
      'a browser closed for a month',
      '2027-05-01T12:00:00Z',
      { about: 'overdue', at: at('2027-04-01T07:00:00Z') },
    ],
    ['a clock set back before the plan', '2026-01-01T12:00:00Z', undefined],
  ])('%s', (_, now, due) => {
    expect(remind(plan, at(now), BERLIN).due).toEqual(due);
  });

  it('is nothing without a plan', () => {
    expect(remind(null, at('2027-05-01T12:00:00Z'), BERLIN)).toEqual({});
  });

  it('is silent until a snooze ends, then comes back', () => {
    const until = at('2027-03-26T10:00:00Z');
    const snoozed = planSnoozed({ ...plan, notified: '2027-03-25' }, until);
    expect(snoozed.notified).toBeUndefined();
    expect(remind(snoozed, until - 1, BERLIN)).toEqual({
      deadline: '2027-04-01',
      snoozedUntil: until,
      next: { at: until },
    });
    expect(remind(snoozed, until, BERLIN).due).toMatchObject({ daysToGo: 6 });
  });

  it('is nothing after "stop"', () => {
    const stopped = planSnoozed(plan, 'stop');
    expect(remind(stopped, at('2027-04-01T12:00:00Z'), BERLIN)).toEqual({
      deadline: '2027-04-01',
      stopped: true,
    });
  });
});

describe('a clock that was a year ahead, and is put right', () => {
  const ahead = at('2028-03-01T10:00:00Z');
  const right = at('2027-03-01T10:00:00Z');

  it('reminds of the date of the dialog all the same', () => {
    const plan: Plan = { cause: 'deferred', since: ahead, deadline: '2027-04-01' };
    expect(remind(plan, right, BERLIN).next).toEqual({ at: at('2027-03-25T08:00:00Z') });
    expect(remind(plan, at('2027-03-31T12:00:00Z'), BERLIN)).toMatchObject({
      due: { about: 'deadline', daysToGo: 1 },
      next: { at: at('2027-04-01T07:00:00Z') },
    });
  });

  it('reminds at once of a date that has passed, and of Settings', () => {
    const passed: Plan = { cause: 'deferred', since: ahead, deadline: '2025-10-08' };
    expect(remind(passed, right, BERLIN).due).toMatchObject({ about: 'overdue' });
    expect(remind(planDecided(ahead), right, BERLIN).due).toMatchObject({ about: 'check' });
  });

  it('does not keep a snooze until then', () => {
    const plan = planSnoozed(deferred('2027-02-01T10:00:00Z'), ahead + 86_400_000);
    expect(remind(plan, at('2027-03-26T12:00:00Z'), BERLIN).due).toMatchObject({ daysToGo: 6 });
  });
});

describe('putting it off again', () => {
  const first = deferred('2027-03-01T10:00:00Z');

  it.each<[string, string | undefined, string, boolean]>([
    ['the same deadline, still ahead, changes nothing', '2027-04-01', '2027-03-20T10:00:00Z', true],
    ['another deadline is a new plan', '2027-05-01', '2027-03-20T10:00:00Z', false],
    ['once it has passed, one more nudge', '2027-04-01', '2027-04-05T10:00:00Z', false],
  ])('%s', (_, deadline, now, isSame) => {
    const again = planDeferred(planSnoozed(first, 'stop'), deadline, at(now), BERLIN);
    expect(again.stopped === true).toBe(isSame);
    expect(again.since).toBe(isSame ? first.since : at(now));
  });

  it('every day after the deadline does not nag every day', () => {
    const passed = planDeferred(null, '2025-10-08', at('2027-01-01T10:00:00Z'), BERLIN);
    const nextDay = planDeferred(passed, '2025-10-08', at('2027-01-02T10:00:00Z'), BERLIN);
    expect(nextDay).toBe(passed);
  });
});

describe('when to wake', () => {
  it('is always ahead, whatever the plan, the zone and the clock', () => {
    const zones = fc.constantFrom('UTC', 'America/St_Johns', BERLIN, 'Africa/Cairo', 'Asia/Tokyo');
    const start = at('2026-01-01T00:00:00Z');
    const minutes = fc.integer({ min: 0, max: 800 * 1440 });
    fc.assert(
      fc.property(
        zones,
        minutes,
        minutes,
        fc.integer({ min: 0, max: 700 }),
        (zone, since, now, n) => {
          const plan: Plan = {
            cause: 'deferred',
            since: start + since * 60_000,
            deadline: addDays('2026-01-01', n),
          };
          const clock = start + now * 60_000;
          const reminder = remind(plan, clock, zone);
          const wake = wakeAt(reminder, clock, zone);
          if (wake !== undefined) expect(wake).toBeGreaterThan(clock);
          // Told now, or woken for: nothing that is still ahead gets lost.
          const isMore = nudgesOf(plan, zone).some((nudge) => nudge.at > clock);
          if (isMore) expect(wake ?? reminder.due).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is at midnight while the badge counts days', () => {
    const now = at('2027-03-25T12:00:00Z');
    const wake = wakeAt(remind(deferred('2027-03-01T10:00:00Z'), now, BERLIN), now, BERLIN);
    expect(wake).toBe(at('2027-03-25T23:00:00Z'));
  });

  it('is never once nothing is left', () => {
    const now = at('2027-09-01T12:00:00Z');
    const reminder = remind(deferred('2027-03-01T10:00:00Z'), now, BERLIN);
    expect(wakeAt(reminder, now, BERLIN)).toBeUndefined();
  });
});
