// What a picture of a tab itself says: whether it fits what was read from the page, whether our own note is
// still in it, and whether its colours are the page's. The page's numbers are compared with it, never believed.
import type { Box, OwnMark, PictureTerms } from '../snapshot';
import { isOpaque, type Layer, type Raw } from './raw';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Pixels of a picture, as a canvas gives them. */
export type Pixels = { data: ArrayLike<number>; width: number; height: number };

/** A picture of a tab, and where the page's window lies in it. */
export type TabPicture = {
  pixels: Pixels;
  /** Pixels per CSS px. */
  scale: number;
  /** Where the window's corner is, in CSS px of the tab. */
  left: number;
  top: number;
};

/** The colour of layers, nearest first, as a canvas blends them over white paper. 0 to 255. */
export type Blend = (layers: readonly Layer[]) => Rgb;

/** By so much a channel may differ (of 255): two programs round colours in two ways. */
const MAX_SAME = 10;
/** An edge that is no clearer than this is not looked for. */
const MIN_EDGE = 24;
/** So many CSS px around an edge are looked at; it has to lie so near to where the page says. */
const EDGE_REACH_PX = 6;
const MAX_EDGE_OFF_PX = 2.5;

/** Pixels per CSS px; undefined if the picture has not the shape of the window. */
export function scaleOf(
  picture: { width: number; height: number },
  { tab }: Pick<PictureTerms, 'tab'>,
): number | undefined {
  const scale = picture.width / tab.width;
  // A window can be a fraction of a CSS px larger than its rounded size.
  const isSameShape = Math.abs(picture.height - tab.height * scale) <= 2 + 2 * scale;
  return Number.isFinite(scale) && scale > 0 && isSameShape ? scale : undefined;
}

/** Whether known edges, and ink on known lines, are where the page says. `lines` are those to be shown. */
export function fitsPage(picture: TabPicture, raw: Raw, lines: Box[], blend: Blend): boolean {
  const free = (box: Box) => !raw.covers.some((cover) => meet(cover, box));
  const edges = raw.parts
    .filter(({ part, box, hit }) => part !== 'row' && hit && free(box))
    .filter(({ layers }) => isFlat(layers) && isClear(blend(layers), blend(layers.slice(1))))
    .flatMap(({ box }) => edgesOf(picture, box));
  const inked = lines.filter(free).flatMap((box) => hasInk(picture, box) ?? []);
  const enough = (found: boolean[], share: number) =>
    found.filter(Boolean).length >= found.length * share;
  return enough(edges, 0.75) && enough(inked, 0.5);
}

/** Whether a part of our own note is still painted. */
export function showsOwnNote(picture: TabPicture, own: OwnMark[], read: (colour: string) => Rgb) {
  return own.some(({ box, colour, isOutline }) => {
    const wanted = read(colour);
    const points = isOutline ? outlineOf(box) : gridOf(box);
    const seen = points
      .map((point) => pixelAt(picture, point))
      .filter((pixel) => pixel !== undefined);
    const same = seen.filter((pixel) => !isClear(pixel, wanted, MAX_SAME));
    return seen.length > 0 && same.length > seen.length / 4;
  });
}

/**
 * Whether the colours in the picture are those that the page computes. Without a flat area to compare
 * there is no knowing, and the answer is no.
 */
export function hasPageColours(
  picture: TabPicture,
  raw: Raw,
  isShown: (index: number) => boolean,
  blend: Blend,
): boolean {
  const free = (box: Box) => !raw.covers.some((cover) => meet(cover, box));
  const texts = raw.texts.filter(({ layers }, index) => isShown(index) && isFlat(layers));
  const judged = texts.flatMap(({ lines, layers, color }) =>
    lines.filter(free).flatMap((box) => {
      const pixels = pixelsIn(picture, box);
      if (pixels.length === 0 || !hasInk(picture, box)) return [];
      const ground = blend(layers);
      const ink = blend([[color, false, '1'], ...layers]);
      return !isClear(mostOf(pixels), ground, MAX_SAME) && isInkOf(pixels, ground, ink);
    }),
  );
  return judged.length > 0 && judged.every(Boolean);
}

// Thin letters never reach their colour; none goes beyond it, and some come near.
function isInkOf(pixels: Rgb[], ground: Rgb, ink: Rgb): boolean {
  const whole = distance(ground, ink);
  const farthest = Math.max(...pixels.map((pixel) => distance(ground, pixel)));
  const nearest = Math.min(...pixels.map((pixel) => distance(ink, pixel)));
  return farthest <= whole + 3 * MAX_SAME && nearest <= 0.4 * whole + MAX_SAME;
}

// A picture or a gradient has no one colour to compare with.
function isFlat(layers: readonly Layer[]): boolean {
  const [nearest, ...others] = layers;
  if (!nearest) return true;
  const [colour, isImage] = nearest;
  return !isImage && (isOpaque(colour) || isFlat(others));
}

function edgesOf(picture: TabPicture, [left, top, width, height]: Box): boolean[] {
  const middle = { x: left + width / 4, y: top + height / 2 };
  const sides: [at: number, isAcross: boolean][] = [
    [left, true],
    [left + width, true],
    [top, false],
    [top + height, false],
  ];
  return sides.flatMap(([at, isAcross]) => {
    const walk = Array.from({ length: 2 * EDGE_REACH_PX * 2 + 1 }, (_, step) => {
      const along = at - EDGE_REACH_PX + step / 2;
      const point = isAcross ? { x: along, y: middle.y } : { x: middle.x, y: along };
      return { along, pixel: pixelAt(picture, point) };
    });
    if (walk.some(({ pixel }) => pixel === undefined)) return [];
    const steps = walk.slice(2).map(({ along, pixel }, index) => ({
      at: along - 0.5,
      size: distance(pixel as Rgb, walk[index]?.pixel as Rgb),
    }));
    const sharpest = steps.reduce((best, step) => (step.size > best.size ? step : best));
    return sharpest.size >= MAX_SAME && Math.abs(sharpest.at - at) <= MAX_EDGE_OFF_PX;
  });
}

function hasInk(picture: TabPicture, box: Box): boolean | undefined {
  const pixels = pixelsIn(picture, box);
  if (pixels.length === 0) return undefined;
  const ground = mostOf(pixels);
  return pixels.some((pixel) => isClear(pixel, ground));
}

function pixelsIn(picture: TabPicture, [left, top, width, height]: Box): Rgb[] {
  const { pixels, scale } = picture;
  const from = (value: number) => Math.max(0, Math.ceil(value * scale));
  const [x0, y0] = [from(left + picture.left), from(top + picture.top)];
  const x1 = Math.min(pixels.width, Math.floor((left + picture.left + width) * scale));
  const y1 = Math.min(pixels.height, Math.floor((top + picture.top + height) * scale));
  const found: Rgb[] = [];
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) found.push(read(pixels, x, y));
  }
  return found;
}

function pixelAt(picture: TabPicture, { x, y }: { x: number; y: number }): Rgb | undefined {
  const { pixels, scale, left, top } = picture;
  const column = Math.floor((x + left) * scale);
  const line = Math.floor((y + top) * scale);
  const isInside = column >= 0 && line >= 0 && column < pixels.width && line < pixels.height;
  return isInside ? read(pixels, column, line) : undefined;
}

function read({ data, width }: Pixels, x: number, y: number): Rgb {
  const at = 4 * (y * width + x);
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

function mostOf(pixels: Rgb[]): Rgb {
  const counts = new Map<number, { pixel: Rgb; count: number }>();
  for (const pixel of pixels) {
    const key = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { pixel, count: 1 });
  }
  return [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a)).pixel;
}

/** Along the middle of a ring of 3 px. */
function outlineOf([left, top, width, height]: Box): { x: number; y: number }[] {
  const inset = 1.5;
  const points: { x: number; y: number }[] = [];
  // Its corners are round: only the straight middle of each side is certain.
  for (let step = 0.4; step <= 0.6; step += 0.05) {
    const [x, y] = [left + width * step, top + height * step];
    points.push({ x, y: top + inset }, { x, y: top + height - inset });
    points.push({ x: left + inset, y }, { x: left + width - inset, y });
  }
  return points;
}

function gridOf([left, top, width, height]: Box): { x: number; y: number }[] {
  return Array.from({ length: 64 }, (_, cell) => ({
    x: left + (width * ((cell % 8) + 0.5)) / 8,
    y: top + (height * (Math.floor(cell / 8) + 0.5)) / 8,
  }));
}

function isClear(one: Rgb, other: Rgb, least = MIN_EDGE): boolean {
  return one.some((channel, index) => Math.abs(channel - (other[index] ?? 0)) > least);
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(...one.map((channel, index) => channel - (other[index] ?? 0)));
}

function meet([x, y, w, h]: Box, [left, top, width, height]: Box): boolean {
  return x < left + width && x + w > left && y < top + height && y + h > top;
}
