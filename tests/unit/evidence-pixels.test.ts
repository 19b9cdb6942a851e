// Pictures painted here, pixel by pixel, against what a page says of itself.
import { expect, test } from 'vitest';
import {
  type Blend,
  fitsPage,
  hasPageColours,
  type Rgb,
  scaleOf,
  showsOwnNote,
  type TabPicture,
} from '@/utils/evidence/pixels';
import type { Layer, Raw } from '@/utils/evidence/raw';
import type { Box } from '@/utils/snapshot';
import { capture } from './evidence-sample';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [20, 20, 20];
const GREY: Rgb = [120, 120, 120];
const BUTTON: Box = [20, 300, 80, 40];
const LINE: Box = [20, 20, 200, 20];

const css = (colour: Rgb) => `rgb(${colour.join(', ')})`;
const on = (...colours: Rgb[]): Layer[] => colours.map((each) => [css(each), false, '1']);
/** All colours in here are opaque: the nearest one is what is seen. */
const blend: Blend = ([layer]) =>
  (layer?.[0].match(/\d+/g)?.map(Number) ?? WHITE) as unknown as Rgb;

const raw: Raw = {
  ...capture.raw,
  parts: [{ part: 'commit', name: 'Accept', box: BUTTON, hit: true, layers: on(BLACK, WHITE) }],
  texts: [
    {
      text: 'Title',
      lines: [LINE],
      color: css(BLACK),
      size: '16px',
      weight: '400',
      layers: on(WHITE),
      parts: [],
    },
  ],
};

/** A window of 600 by 400 CSS px: a button, and a line with a letter of ink in it. */
function picture({ scale = 1, shift = 0, paper = WHITE, ink = BLACK } = {}): TabPicture {
  const [width, height] = [600 * scale, 400 * scale];
  const data = new Uint8ClampedArray(4 * width * height);
  const fill = ([left, top, w, h]: Box, colour: Rgb) => {
    for (let y = Math.round(top * scale); y < Math.round((top + h) * scale); y += 1) {
      for (let x = Math.round(left * scale); x < Math.round((left + w) * scale); x += 1) {
        data.set([...colour, 255], 4 * (y * width + x));
      }
    }
  };
  fill([0, 0, 600, 400], paper);
  fill([BUTTON[0] + shift, BUTTON[1] + shift, BUTTON[2], BUTTON[3]], ink);
  fill([LINE[0] + 10 + shift, LINE[1] + 6 + shift, 60, 8], ink);
  return { pixels: { data, width, height }, scale, left: 0, top: 0 };
}

test.each([1, 1.25, 2, 3])('a picture of %d pixels per CSS px fits its page', (scale) => {
  expect(fitsPage(picture({ scale }), raw, [LINE], blend)).toBe(true);
});

test('a picture that is not where the page says, or not as large, does not fit', () => {
  expect(fitsPage(picture({ shift: 20 }), raw, [LINE], blend)).toBe(false);
  expect(fitsPage({ ...picture(), scale: 2 }, raw, [LINE], blend)).toBe(false);
  expect(fitsPage({ ...picture(), top: 30 }, raw, [LINE], blend)).toBe(false);
});

test('a button under a toast is not asked where it is', () => {
  const covered = { ...raw, covers: [BUTTON] };
  const toast = picture({ shift: 20 });
  expect(fitsPage(toast, { ...covered, texts: [] }, [], blend)).toBe(true);
});

test('the scale is that of the picture, which must have the shape of the window', () => {
  const tab = { width: 1163, height: 818 };
  expect(scaleOf({ width: 1280, height: 900 }, { tab })).toBeCloseTo(1.1, 2);
  expect(scaleOf({ width: 1280, height: 1000 }, { tab })).toBeUndefined();
  expect(scaleOf({ width: 1280, height: 900 }, { tab: { width: 0, height: 0 } })).toBeUndefined();
});

test('our own ring is seen, and a switch of another colour is not taken for it', () => {
  const ring = { box: BUTTON, colour: css(BLACK), isOutline: true };
  expect(showsOwnNote(picture(), [ring], (colour) => blend([[colour, false, '1']]))).toBe(true);
  expect(showsOwnNote(picture({ ink: GREY }), [ring], () => BLACK)).toBe(false);
  expect(showsOwnNote(picture(), [], () => BLACK)).toBe(false);
});

test.each([
  ['as the page says', {}, true],
  ['on darkened paper', { paper: BLACK, ink: WHITE }, false],
  ['with paler letters', { ink: GREY }, false],
])('colours %s: the page’s own is %s', (_, colours, expected) => {
  expect(hasPageColours(picture(colours), raw, () => true, blend)).toBe(expected);
});

test('without a flat area to compare there is no saying whose the colours are', () => {
  expect(hasPageColours(picture(), raw, () => false, blend)).toBe(false);
  const overImage = {
    ...raw,
    texts: raw.texts.map((text) => ({
      ...text,
      layers: [['rgba(0, 0, 0, 0)', true, '1']] as Layer[],
    })),
  };
  expect(hasPageColours(picture(), overImage, () => true, blend)).toBe(false);
});
