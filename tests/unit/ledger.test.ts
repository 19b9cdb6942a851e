// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLine,
  LEDGER_CAP,
  type LedgerLine,
  MAX_SAME_PER_MINUTE,
  MAX_SEEN_PER_MINUTE,
} from '@/utils/ledger';

const seen = (at: number, training: 'on' | 'off' = 'on'): LedgerLine => ({
  at,
  surface: 'popup',
  what: 'seen',
  training,
  label: 'Help improve',
  lang: 'en',
});

describe('the ledger', () => {
  it('puts the newest line first', () => {
    const lines = addLine(addLine([], seen(0)), { at: 5, surface: 'popup', what: 'turned-off' });
    expect(lines.map(({ what }) => what)).toEqual(['turned-off', 'seen']);
  });

  it.each<[string, LedgerLine, LedgerLine, number]>([
    ['the same within a minute is one line', seen(0), seen(59_999), 1],
    ['the same after a minute is two', seen(0), seen(60_000), 2],
    ['another state is a line of its own', seen(0), seen(10, 'off'), 2],
  ])('%s', (_, older, newer, count) => {
    const lines = addLine([older], newer);
    expect(lines).toHaveLength(count);
    // What is there already is not written again.
    expect(lines).toEqual(count === 1 ? [older] : [newer, older]);
  });

  it('writes down a few of the many things that a page shows in a minute', () => {
    let lines: LedgerLine[] = [];
    for (let n = 0; n < 300; n += 1) {
      lines = addLine(lines, { ...seen(n * 190), lang: `lang-${n % 60}` } as LedgerLine);
    }
    expect(lines).toHaveLength(MAX_SEEN_PER_MINUTE);
    expect(addLine(lines, seen(120_000))).toHaveLength(MAX_SEEN_PER_MINUTE + 1);
  });

  it('writes down still fewer that say the same', () => {
    let lines: LedgerLine[] = [];
    for (let n = 0; n < 300; n += 1) lines = addLine(lines, seen(n * 190, n % 2 ? 'on' : 'off'));
    expect(lines).toHaveLength(2 * MAX_SAME_PER_MINUTE);
  });

  it('keeps what the person did, however much a page shows after it', () => {
    const done: LedgerLine[] = [
      { at: 30, surface: 'popup', what: 'accepted', training: 'off' },
      { at: 20, surface: 'popup', what: 'turned-off' },
    ];
    let lines: LedgerLine[] = [...done];
    for (let n = 1; n <= 3000; n += 1)
      lines = addLine(lines, seen(n * 30_000, n % 2 ? 'on' : 'off'));
    expect(lines).toHaveLength(LEDGER_CAP);
    expect(lines.slice(-2)).toEqual(done);
    expect(lines[0]?.at).toBe(90_000_000);
  });

  it('does not grow by a switch that a page moves to and fro after our click', () => {
    let lines: LedgerLine[] = [];
    for (let n = 0; n < 300; n += 1) {
      const what =
        n % 2
          ? ({ what: 'turned-off' } as const)
          : { what: 'unverified' as const, why: 'snapped-back' as const };
      lines = addLine(lines, { at: n * 190, surface: 'popup', ...what });
    }
    expect(lines.length).toBeLessThan(20);
  });

  it('never holds more than its cap, and loses the oldest first', () => {
    fc.assert(
      fc.property(fc.integer({ min: LEDGER_CAP - 2, max: LEDGER_CAP + 50 }), (count) => {
        let lines: LedgerLine[] = [];
        for (let n = 0; n < count; n += 1) lines = addLine(lines, seen(n * 60_000));
        expect(lines).toHaveLength(Math.min(count, LEDGER_CAP));
        expect(lines[0]?.at).toBe((count - 1) * 60_000);
      }),
      { numRuns: 10 },
    );
  });
});
