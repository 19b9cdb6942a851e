import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLine, LEDGER_CAP, type LedgerLine } from '@/utils/ledger';

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
    expect(lines[0]).toEqual(newer);
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
