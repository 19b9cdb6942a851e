// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, daysBetween, instantAt, isDay } from '@/utils/calendar';
import { DEADLINE, daysToGo } from '@/utils/policy/dates';
import { FACTS, type Fact } from '@/utils/policy/facts';

const ZONES = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

describe('calendar days', () => {
  it.each([
    ['2025-10-08', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-02-30', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['20251008', false],
    ['', false],
  ])('%j is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2025-10-08T06:59:59Z', 'America/Los_Angeles', '2025-10-07'],
    ['2025-10-08T07:00:00Z', 'America/Los_Angeles', '2025-10-08'],
    ['2025-10-07T10:00:00Z', 'Pacific/Kiritimati', '2025-10-08'],
    ['2025-10-08T10:59:00Z', 'Pacific/Pago_Pago', '2025-10-07'],
    ['2025-12-31T18:15:00Z', 'Asia/Kathmandu', '2026-01-01'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayAt(Date.parse(instant), zone)).toBe(day);
  });

  it.each([
    // Clocks go back in the night of 2025-11-02 in New York and forward on 2026-03-08.
    ['2025-11-01', 9, 'America/New_York', '2025-11-01T13:00:00Z'],
    ['2025-11-02', 9, 'America/New_York', '2025-11-02T14:00:00Z'],
    ['2026-03-07', 9, 'America/New_York', '2026-03-07T14:00:00Z'],
    ['2026-03-08', 9, 'America/New_York', '2026-03-08T13:00:00Z'],
    ['2025-10-26', 9, 'Europe/Berlin', '2025-10-26T08:00:00Z'],
    // An hour that comes twice is the first; one that is skipped is just after.
    ['2025-10-26', 2, 'Europe/Berlin', '2025-10-26T00:00:00Z'],
    ['2026-03-29', 2, 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    // Midnight itself is skipped in Cairo on this day.
    ['2026-04-24', 0, 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    ['2025-10-08', 9, 'Asia/Kathmandu', '2025-10-08T03:15:00Z'],
    ['2025-10-08', 9, 'Australia/Lord_Howe', '2025-10-07T22:00:00Z'],
    ['2025-10-08', 9, 'Pacific/Kiritimati', '2025-10-07T19:00:00Z'],
    ['2025-10-08', 9, 'Pacific/Pago_Pago', '2025-10-08T20:00:00Z'],
  ])('%s at %i:00 in %s is %s', (day, hour, zone, instant) => {
    expect(new Date(instantAt(day, hour, zone)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  it('9 o’clock falls on the day that was asked for, everywhere and on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(...ZONES), (count, zone) => {
        const day = addDays('2020-01-01', count);
        expect(dayAt(instantAt(day, 9, zone), zone)).toBe(day);
        expect(instantAt(addDays(day, 1), 0, zone)).toBeGreaterThan(instantAt(day, 9, zone));
        expect(daysBetween('2020-01-01', day)).toBe(count);
      }),
    );
  });
});

describe('the known dates', () => {
  it.each(Object.entries<Fact>(FACTS))('of %s are days that exist', (_, { date, checked }) => {
    expect(date === undefined || isDay(date)).toBe(true);
    expect(isDay(checked)).toBe(true);
  });

  it('goes by the moved deadline where the dialog shows none', () => {
    expect(DEADLINE).toBe('2025-10-08');
  });

  it.each([
    ['2025-10-07T12:00:00Z', 'UTC', 1],
    ['2025-10-07T23:30:00Z', 'Europe/Berlin', 0],
    ['2025-10-08T23:30:00Z', 'America/New_York', 0],
    ['2025-10-09T03:59:59Z', 'America/New_York', 0],
    ['2025-10-09T04:00:00Z', 'America/New_York', -1],
    // The night of a clock change is a day like any other.
    ['2025-09-28T22:00:00Z', 'Pacific/Auckland', 9],
  ])('at %s in %s there are %i days to go', (now, zone, days) => {
    expect(daysToGo(DEADLINE, Date.parse(now), zone)).toBe(days);
  });
});
