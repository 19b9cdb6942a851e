// From the picture of a tab to the picture of its dialog. It is checked before it is cut, because the page's
// numbers are one thing and the picture's pixels another. Nothing outside of the dialog is kept.
import { claude } from '../sites/claude';
import type { Box, PictureTerms } from '../snapshot';
import type { Capture } from './capture';
import {
  type Blend,
  fitsPage,
  hasPageColours,
  type Rgb,
  scaleOf,
  showsOwnNote,
  type TabPicture,
} from './pixels';
import type { Raw } from './raw';
import { unknownPassages } from './wording';

export type Cut = Pick<Capture, 'picture' | 'shown' | 'hasPageColours'>;

/** Cuts a picture (a PNG data URL) to the dialog, or answers with why it cannot be used. */
export async function cutOut(
  screen: string,
  raw: Raw,
  terms: PictureTerms,
): Promise<Cut | 'busy' | 'pixels'> {
  const image = await createImageBitmap(blobOf(screen));
  try {
    const scale = scaleOf(image, terms);
    if (scale === undefined || terms.isPinched) return 'pixels';
    const { left, top } = raw.view;
    const picture: TabPicture = { pixels: pixelsOf(image), scale, left, top };
    const isUnknown = new Set(unknownPassages(raw.texts, claude, raw.lang));
    const isShown = (index: number) => !isUnknown.has(index);
    const lines = raw.texts.flatMap((text, index) => (isShown(index) ? text.lines : []));
    if (showsOwnNote(picture, terms.own, (colour) => blend([[colour, false, '1']]))) return 'busy';
    if (!fitsPage(picture, raw, lines, blend)) return 'pixels';
    const shown = inWindow(raw.dialog, raw.view);
    return {
      picture: await cut(image, shown, picture),
      shown: { ...shown, scale },
      hasPageColours: !terms.isRecoloured && hasPageColours(picture, raw, isShown, blend),
    };
  } finally {
    image.close();
  }
}

function pixelsOf(image: ImageBitmap): TabPicture['pixels'] {
  const { width, height } = image;
  const context = canvasOf(width, height);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}

async function cut(
  image: ImageBitmap,
  shown: { left: number; top: number; width: number; height: number },
  { scale, left, top }: TabPicture,
): Promise<string> {
  const pixels = (length: number) => Math.round(length * scale);
  const context = canvasOf(pixels(shown.width), pixels(shown.height));
  context.drawImage(image, -pixels(shown.left + left), -pixels(shown.top + top));
  return dataUrlOf(await context.canvas.convertToBlob({ type: 'image/png' }));
}

function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser offers no canvas.');
  return context;
}

let paper: OffscreenCanvasRenderingContext2D | undefined;

/** By the browser itself, which knows every notation of a colour. */
const blend: Blend = (layers) => {
  paper ??= canvasOf(1, 1);
  paper.globalAlpha = 1;
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, 1, 1);
  // An element's opacity dims all that is in it.
  let seen = 1;
  for (const [colour, , opacity] of layers.toReversed()) {
    seen *= Number(opacity);
    paper.globalAlpha = seen;
    paper.fillStyle = 'transparent';
    paper.fillStyle = colour;
    paper.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = paper.getImageData(0, 0, 1, 1).data;
  return [red, green, blue] satisfies Rgb;
};

/** The part of a box that is inside the window. */
function inWindow([left, top, width, height]: Box, view: Raw['view']) {
  const right = Math.min(left + width, view.width);
  const bottom = Math.min(top + height, view.height);
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return { left: x, top: y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

// Not by fetch(): the extension's policy allows no connection, not even to data.
function blobOf(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (each) =>
    each.charCodeAt(0),
  );
  return new Blob([bytes], { type: 'image/png' });
}

async function dataUrlOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return `data:image/png;base64,${btoa(text)}`;
}
