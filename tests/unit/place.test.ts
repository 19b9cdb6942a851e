// Where the card goes. Lengths in CSS px.
import { expect, test, vi } from 'vitest';
import { areaOf, CONTROL_WEIGHT, type Kept, placeCard, tallestGap } from '@/components/note/place';

const CARD = { width: 320, height: 166 };
const LINE = { width: 256, height: 36 };
const box = (left: number, top: number, width: number, height: number, weight = 2): Kept => ({
  left,
  top,
  width,
  height,
  weight,
});

/** A dialog of a phone: words from edge to edge, a switch on the right, Accept below. */
const SWITCH = box(270, 290, 60, 44, CONTROL_WEIGHT);
const ACCEPT = box(40, 640, 120, 40, CONTROL_WEIGHT);
const WORDS = Array.from({ length: 22 }, (_, line) => box(40, 20 + line * 28, 220, 18));
const PHONE = [SWITCH, ACCEPT, ...WORDS];

test('right by the switch, where there is room', () => {
  const near = box(700, 400, 40, 24, CONTROL_WEIGHT);
  const viewport = { width: 1280, height: 900 };
  const words = box(400, 300, 290, 400);
  expect(placeCard(CARD, near, [near, words], viewport)).toMatchObject({
    left: 750,
    covers: 'nothing',
  });
  const { left, top, covers } = placeCard(CARD, near, [near], viewport);
  expect(covers).toBe('nothing');
  expect(areaOf({ left: left - 11, top: top - 11, width: 342, height: 188 }, near)).toBeGreaterThan(
    0,
  );
});

test.each([
  [375, 720],
  [320, 256],
])('in a window of %i by %i it lies on no control and inside', (width, height) => {
  for (const card of [LINE, { width: 304, height: 60 }]) {
    const at = placeCard(card, SWITCH, PHONE, { width, height });
    expect(at.covers).not.toBe('controls');
    expect(at.left).toBeGreaterThanOrEqual(8);
    expect(at.left + card.width).toBeLessThanOrEqual(width - 8);
    expect(at.top + card.height).toBeLessThanOrEqual(height - 8);
  }
});

test('what it covers is said: nothing, words, or controls', () => {
  const viewport = { width: 375, height: 720 };
  expect(placeCard(CARD, SWITCH, PHONE, viewport).covers).toBe('words');
  expect(placeCard(CARD, SWITCH, [box(0, 0, 375, 720, CONTROL_WEIGHT)], viewport).covers).toBe(
    'controls',
  );
  expect(placeCard(LINE, SWITCH, [SWITCH], viewport).covers).toBe('nothing');
});

test('a narrow strip that is free is found between what is kept', () => {
  const kept = [box(0, 0, 375, 301, CONTROL_WEIGHT), box(0, 360, 375, 360, CONTROL_WEIGHT)];
  const at = placeCard(LINE, box(300, 100, 40, 24), kept, { width: 375, height: 720 });
  expect(at.covers).toBe('nothing');
  expect(at.top).toBeGreaterThan(301);
});

test('the tallest gap between controls lies inside the window', () => {
  expect(tallestGap([SWITCH, ACCEPT], 720)).toEqual({ top: 334, height: 306 });
  expect(tallestGap([ACCEPT, box(0, 900, 10, 10)], 720)).toEqual({ top: 0, height: 640 });
});

test('the number of places that are tried does not grow with the dialog', () => {
  const distances = vi.spyOn(Math, 'hypot');
  const many = Array.from({ length: 2000 }, (_, n) => box((n * 37) % 900, (n * 53) % 800, 90, 18));
  placeCard(CARD, SWITCH, many, { width: 1280, height: 900 });
  expect(distances.mock.calls.length).toBeLessThan(700);
  distances.mockRestore();
  expect(areaOf(SWITCH, ACCEPT)).toBe(0);
});
