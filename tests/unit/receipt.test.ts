// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Surface, Training } from '@/utils/finding';
import {
  advance,
  driftSince,
  NO_RECEIPT,
  type Receipt,
  type ReceiptEvent,
  type SeenIn,
  stageOf,
} from '@/utils/receipt';

const version = '1.0.0';

function finding(
  surface: Surface,
  training: Training,
  kind: Finding['kind'] = 'training',
): Finding {
  return { surface, kind, training, label: 'Help improve', lang: 'en', because: ['one-switch'] };
}

const turnedOff = (at: number, surface: Surface = 'popup'): ReceiptEvent => ({
  kind: 'turned-off',
  finding: finding(surface, 'off'),
  at,
  version,
});
const accepted = (at: number, training: Training): ReceiptEvent => ({
  kind: 'accepted',
  finding: finding('popup', training),
  at,
  version,
});
const undone = (at: number): ReceiptEvent => ({
  kind: 'undone',
  finding: finding('popup', 'on'),
  at,
});
const attempted = (at: number): ReceiptEvent => ({
  kind: 'attempted',
  finding: finding('settings', 'on'),
  at,
});
const seen = (
  at: number,
  surface: Surface,
  training: Training,
  loadedAt = at - 1,
  seenIn: Partial<SeenIn> = {},
): ReceiptEvent => ({
  kind: 'seen',
  finding: finding(surface, training),
  at,
  seenIn: { hasStood: true, isByPerson: false, isSpent: false, isLate: false, loadedAt, ...seenIn },
  version,
});

function receiptOf(...events: ReceiptEvent[]): Receipt {
  return events.reduce(advance, NO_RECEIPT);
}

describe('the stage that a receipt reaches', () => {
  it.each<[string, ReceiptEvent[], number]>([
    ['nothing happened', [], 0],
    ['a pop-up was seen on', [seen(10, 'popup', 'on')], 0],
    ['a pop-up was seen off', [seen(10, 'popup', 'off')], 0],
    ['turned off', [turnedOff(10)], 1],
    ['turned off, then the same seen again', [turnedOff(10), seen(11, 'popup', 'off')], 1],
    ['turned off and accepted', [turnedOff(10), accepted(20, 'off')], 2],
    ['flipped by hand and accepted', [seen(9, 'popup', 'on'), accepted(20, 'off')], 2],
    ['accepted while locked off', [accepted(20, 'locked')], 2],
    ['accepted while it could not be read', [turnedOff(10), accepted(20, 'unknown')], 1],
    ['all three', [turnedOff(10), accepted(20, 'off'), seen(30, 'settings', 'off', 25)], 3],
    ['Settings off in a fresh load, by itself', [seen(30, 'settings', 'off', 25)], 3],
    ['Settings locked in a fresh load', [seen(30, 'settings', 'locked', 25)], 3],
    [
      'Settings off in the load that was accepted in',
      [accepted(20, 'off'), seen(30, 'settings', 'off', 5)],
      2,
    ],
    [
      'Settings off in a load of that very instant',
      [accepted(20, 'off'), seen(30, 'settings', 'off', 20)],
      2,
    ],
    [
      'turned off in Settings, seen there',
      [turnedOff(10, 'settings'), seen(11, 'settings', 'off', 5)],
      1,
    ],
    [
      'turned off in Settings, reloaded',
      [turnedOff(10, 'settings'), seen(20, 'settings', 'off', 15)],
      3,
    ],
    [
      'flipped by hand in Settings',
      [seen(10, 'settings', 'on', 5), seen(11, 'settings', 'off', 5)],
      0,
    ],
    [
      'flipped by hand, reloaded',
      [seen(10, 'settings', 'on', 5), seen(20, 'settings', 'off', 15)],
      3,
    ],
    ['a click without result, then off', [attempted(10), seen(11, 'settings', 'off', 5)], 0],
    ['Settings could not be read', [seen(30, 'settings', 'unknown', 25)], 0],
    ['Settings off for a moment', [seen(30, 'settings', 'off', 25, { hasStood: false })], 0],
    ['Settings off where it was touched', [seen(30, 'settings', 'off', 25, { isSpent: true })], 0],
    [
      'Settings off where it was touched, by a clock that went ahead in its sleep',
      [turnedOff(10, 'settings'), seen(900, 'settings', 'off', 800, { isSpent: true })],
      1,
    ],
    [
      'Settings off on a fresh load, with the clock set back since',
      [turnedOff(1_000_000), seen(500, 'settings', 'off', 490)],
      3,
    ],
    [
      'the same in a page that was there before we were',
      [turnedOff(1_000_000), seen(500, 'settings', 'off', 490, { isLate: true })],
      1,
    ],
    [
      'Settings shows on for a moment after proof',
      [seen(30, 'settings', 'off', 25), seen(50, 'settings', 'on', 45, { hasStood: false })],
      3,
    ],
    [
      'the person turns it on in Settings after proof',
      [
        seen(30, 'settings', 'off', 25),
        seen(50, 'settings', 'on', 45, { hasStood: false, isByPerson: true }),
      ],
      0,
    ],
    ['undone', [turnedOff(10), accepted(20, 'off'), undone(30)], 0],
    [
      'undone, then off in the same load',
      [turnedOff(10), undone(30), seen(40, 'settings', 'off', 5)],
      0,
    ],
    ['accepted with training on', [turnedOff(10), accepted(20, 'on')], 0],
    ['the pop-up came back on before Accept', [turnedOff(10), seen(20, 'popup', 'on')], 0],
    [
      'another pop-up is on after Accept',
      [turnedOff(10), accepted(20, 'off'), seen(30, 'popup', 'on')],
      2,
    ],
    [
      'a pop-up is on, turned off in Settings',
      [turnedOff(10, 'settings'), seen(30, 'popup', 'on')],
      1,
    ],
    [
      'Settings shows on after proof',
      [seen(30, 'settings', 'off', 25), seen(50, 'settings', 'on', 45)],
      0,
    ],
  ])('%s', (_, events, stage) => {
    expect(stageOf(receiptOf(...events))).toBe(stage);
  });

  it('is never moved by an unfamiliar switch', () => {
    const unfamiliar = finding('settings', 'off', 'unfamiliar');
    const event = { ...seen(9, 'settings', 'off', 5), finding: unfamiliar };
    expect(advance(NO_RECEIPT, event)).toBe(NO_RECEIPT);
  });
});

describe('drift', () => {
  const proven = [accepted(20, 'off'), seen(30, 'settings', 'off', 25)];

  it('is Settings showing on after it was saved as off, and knows since when', () => {
    const receipt = receiptOf(...proven, seen(50, 'settings', 'on', 45));
    expect(receipt.withdrawn).toEqual({ at: 50, surface: 'settings', why: 'seen-on', since: 30 });
    expect(driftSince(receipt)).toBe(30);
    expect(driftSince(advance(receipt, seen(60, 'settings', 'on', 55)))).toBe(30);
  });

  it.each<[string, ReceiptEvent[]]>([
    ['never proven', [seen(50, 'settings', 'on', 45)]],
    ['never saved: only switched in the pop-up', [turnedOff(10), seen(50, 'settings', 'on', 45)]],
    [
      'it only showed on for a moment',
      [...proven, seen(50, 'settings', 'on', 45, { hasStood: false })],
    ],
    [
      'the person turned it on by hand',
      [...proven, seen(50, 'settings', 'on', 45, { isByPerson: true })],
    ],
    ['the person undid it', [...proven, seen(50, 'settings', 'on', 45), undone(51)]],
    ['the person accepted with training on', [...proven, accepted(50, 'on')]],
    ['turned off again', [...proven, seen(50, 'settings', 'on', 45), turnedOff(60, 'settings')]],
    [
      'off again on a fresh load',
      [...proven, seen(50, 'settings', 'on', 45), seen(70, 'settings', 'off', 65)],
    ],
  ])('is not: %s', (_, events) => {
    expect(driftSince(receiptOf(...events))).toBeUndefined();
  });
});

const surfaces = fc.constantFrom<Surface>('popup', 'onboarding', 'settings');
const trainings = fc.constantFrom<Training>('on', 'off', 'locked', 'unknown');
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<ReceiptEvent['kind']>(
      'turned-off',
      'attempted',
      'accepted',
      'undone',
      'seen',
    ),
    surface: surfaces,
    training: trainings,
    pause: fc.integer({ min: 1, max: 50 }),
    age: fc.integer({ min: -5, max: 120 }),
    hasStood: fc.boolean(),
    isSpent: fc.boolean(),
  }),
  { maxLength: 40 },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

/** The events of some steps, on a clock that only goes forward. */
function play(played: Step[]): ReceiptEvent[] {
  let at = 1000;
  return played.map(({ kind, surface, training, pause, age, hasStood, isSpent }) => {
    at += pause;
    if (kind === 'seen') return seen(at, surface, training, at - age, { hasStood, isSpent });
    return { kind, finding: finding(surface, training), at, version } as ReceiptEvent;
  });
}

/** Whether a change of the switch, or a sight of ON, makes older documents worthless as proof. */
function unsettles(event: ReceiptEvent): boolean {
  return event.kind !== 'seen' || event.finding.training === 'on';
}

describe('whatever happens in whatever order', () => {
  it('stage 3 follows only from Settings off, at rest, in a document from after all that came before', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const events = play(played);
        let receipt = NO_RECEIPT;
        events.forEach((event, n) => {
          const before = receipt;
          receipt = advance(receipt, event);
          if (stageOf(receipt) !== 3 || stageOf(before) === 3) return;
          const latest = Math.max(
            0,
            ...events
              .slice(0, n)
              .filter(unsettles)
              .map(({ at }) => at),
          );
          if (event.kind !== 'seen') throw new Error(event.kind);
          expect(event.seenIn).toMatchObject({ hasStood: true, isSpent: false });
          expect(event.finding.surface).toBe('settings');
          expect(['off', 'locked']).toContain(event.finding.training);
          expect(event.seenIn.loadedAt).toBeGreaterThan(latest);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('no stage stands that nothing since the last withdrawal supports', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const events = play(played);
        const receipt = events.reduce(advance, NO_RECEIPT);
        const lost = events.findLastIndex((event) => {
          const { surface, training } = event.finding;
          if (event.kind === 'undone') return true;
          if (training !== 'on') return false;
          if (event.kind === 'seen') return surface === 'settings' && event.seenIn.hasStood;
          return event.kind === 'accepted';
        });
        const since = events.slice(lost + 1);
        const isOff = ({ finding: { training } }: ReceiptEvent) =>
          training === 'off' || training === 'locked';
        const supported = {
          1: since.some(({ kind }) => kind === 'turned-off'),
          2: since.some((event) => event.kind === 'accepted' && isOff(event)),
          3: since.some((e) => e.kind === 'seen' && e.finding.surface === 'settings' && isOff(e)),
        };
        for (const { stage } of receipt.proofs) expect(supported[stage]).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('proofs stay in order, one per stage', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const stages = play(played)
          .reduce(advance, NO_RECEIPT)
          .proofs.map(({ stage }) => stage);
        expect(stages).toEqual([...new Set(stages)].sort());
      }),
    );
  });
});
