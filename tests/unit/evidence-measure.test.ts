// Measurements against independent values: WCAG's own formula and published examples, hand-counted ways,
// targets by hand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backdropOf, contrastOf, hexOf, readColour, textOn } from '../../utils/evidence/colour';
import type { Raw, RawStop } from '../../utils/evidence/raw';
import { countOf, tabOrder, waysOf } from '../../utils/evidence/steps';
import { targetSize } from '../../utils/evidence/target';

const rgb = (text: string) => readColour(text).rgb;

// The ratios that the examples of the W3C's ACT rule afw4f7 print (act-rules.github.io, read 2026-11-22 in a
// stored copy; it cuts decimals off), within the tolerance that the report states.
test.each([
  ['#000000', '#ffffff', 21],
  ['#333333', '#ffffff', 12.6],
  ['#0000ee', '#ffffff', 9.39],
  ['#777777', '#eeeeee', 3.85],
  ['#000000', '#666666', 3.6],
  ['#aaaaaa', '#ffffff', 2.3],
  ['#ffffff', '#ffffff', 1],
])('%s on %s is %d:1, as published', (one, other, ratio) => {
  expect(Math.abs(contrastOf(rgb(one), rgb(other)) - ratio)).toBeLessThan(0.1);
  expect(contrastOf(rgb(other), rgb(one))).toBe(contrastOf(rgb(one), rgb(other)));
});

test.each([
  ['an alpha of 30 %', 'rgba(0, 0, 0, 0.3)', '1'],
  ['an opacity of 30 %', 'rgb(0, 0, 0)', '0.3'],
])('black on white with %s is 2.1:1, as published there', (_, text, opacity) => {
  const layers = [
    ['rgba(0, 0, 0, 0)', false, opacity],
    ['rgb(255, 255, 255)', false, '1'],
  ] as const;
  const ratio = contrastOf(textOn(text, layers), backdropOf(layers).colour);
  expect(Math.abs(ratio - 2.1)).toBeLessThan(0.1);
});

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, written out anew. */
function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((each) =>
    each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('any two colours have the contrast of the WCAG formula', () => {
  const channel = fc.integer({ min: 0, max: 255 }).map((each) => each / 255);
  const colour = fc.tuple(channel, channel, channel);
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      expect(contrastOf(one, other)).toBeCloseTo((high + 0.05) / (low + 0.05), 2);
    }),
  );
});

test.each([
  ['a half black veil on white is grey', [['rgb(0 0 0 / 50%)', false, '1']], '#808080'],
  ['nothing is white paper', [['rgba(0, 0, 0, 0)', false, '1']], '#ffffff'],
  [
    'the nearest opaque layer hides the rest',
    [
      ['rgb(10, 20, 30)', false, '1'],
      ['rgb(255, 0, 0)', false, '1'],
    ],
    '#0a141e',
  ],
  [
    'an opacity further out dims what is in it',
    [
      ['rgb(0, 0, 0)', false, '1'],
      ['rgba(0, 0, 0, 0)', false, '0.5'],
    ],
    '#808080',
  ],
  ['a modern notation is read', [['oklch(0 0 0)', false, '1']], '#000000'],
] as const)('%s', (_, layers, hex) => {
  expect(hexOf(backdropOf(layers).colour)).toBe(hex);
});

test('an image behind a text is told, unless an opaque layer covers it', () => {
  expect(backdropOf([['rgba(0, 0, 0, 0)', true, '1']]).image).toBe(true);
  const covered = backdropOf([
    ['rgb(1, 1, 1)', false, '1'],
    ['rgba(0, 0, 0, 0)', true, '1'],
  ]);
  expect(covered.image).toBe(false);
});

test('a translucent text takes on what is behind it', () => {
  expect(hexOf(textOn('rgb(0 0 0 / 50%)', [['rgb(255, 255, 255)', false, '1']]))).toBe('#808080');
});

const stop = (parts: number[], change: Partial<RawStop> = {}): RawStop => ({
  box: [0, 0, 40, 40],
  tabIndex: 0,
  disabled: false,
  parts,
  ...change,
});

/** Close, switch, two links, Accept, Not now: as the grace variant has them. */
const grace = (change: Partial<Raw> = {}): Raw =>
  ({
    finding: { surface: 'popup', training: 'on' },
    first: { inputs: 0 },
    parts: [{ part: 'commit' }, { part: 'switch' }, { part: 'row' }, { part: 'defer' }],
    stops: [stop([3]), stop([1, 2]), stop([]), stop([]), stop([0]), stop([3])],
    focus: 0,
    ...change,
  }) as unknown as Raw;

const countsOf = (raw: Raw) => {
  const { pointer, keyboard } = waysOf(raw);
  const count = (steps: Parameters<typeof countOf>[0] | null) => (steps ? countOf(steps) : null);
  return [pointer.on, pointer.off, keyboard.on, keyboard.off].map(count);
};

test.each([
  // From Close: 4 × Tab, Enter. Off: Tab, Space, 3 × Tab, Enter.
  ['preset on, focus on Close', {}, [1, 2, 5, 6]],
  ['focus on the switch', { focus: 1 }, [1, 2, 4, 5]],
  ['focus after Accept: round the end', { focus: 5 }, [1, 2, 6, 7]],
  ['focus nowhere: from the beginning', { focus: -1 }, [1, 2, 6, 7]],
  ['somebody had pressed: from the beginning', { first: { inputs: 3 } }, [1, 2, 6, 7]],
  ['preset off', { finding: { surface: 'popup', training: 'off' } }, [2, 1, 6, 5]],
  ['locked off', { finding: { surface: 'popup', training: 'locked' } }, [null, 1, null, 5]],
  ['unreadable', { finding: { surface: 'popup', training: 'unknown' } }, [null, null, null, null]],
  ['Settings saves at once', { finding: { surface: 'settings', training: 'on' } }, [0, 1, 0, 2]],
] as const)('actions to commit, %s', (_, change, counts) => {
  expect(countsOf(grace(change as unknown as Partial<Raw>))).toEqual(counts);
});

// Close, two links, ON, OFF, Not now.
test('two equal buttons take as many actions: one click each, one Tab apart', () => {
  const equal = grace({
    finding: { surface: 'popup', training: 'unknown' } as Raw['finding'],
    parts: [{ part: 'commit' }, { part: 'commit' }, { part: 'defer' }] as Raw['parts'],
    stops: [stop([2]), stop([]), stop([]), stop([0]), stop([1]), stop([2])],
  });
  expect(countsOf(equal)).toEqual([1, 1, 4, 5]);
});

test('positive tab indexes come first; disabled and negative ones never', () => {
  const [a, b, c, d, e] = [
    stop([0]),
    stop([1], { tabIndex: 2 }),
    stop([2], { tabIndex: 1 }),
    stop([3], { tabIndex: -1 }),
    stop([4], { disabled: true }),
  ];
  expect(tabOrder([a, b, c, d, e])).toEqual([c, b, a]);
});

test.each([
  ['24 by 24', [0, 0, 24, 24], [], 'ok'],
  ['20 high, alone', [0, 0, 36, 20], [], 'spaced'],
  ['20 by 20, a button 1 px away', [0, 0, 20, 20], [[21, 0, 40, 40]], 'small'],
  ['20 by 20, a button 3 px away', [0, 0, 20, 20], [[23, 0, 40, 40]], 'spaced'],
  ['two of 20 by 20, middles 22 px apart', [0, 0, 20, 20], [[22, 0, 20, 20]], 'small'],
  ['two of 20 by 20, middles 24 px apart', [0, 0, 20, 20], [[24, 0, 20, 20]], 'spaced'],
] as const)('target size (2.5.8): %s', (_, box, others, result) => {
  expect(targetSize(box, others)).toBe(result);
});
