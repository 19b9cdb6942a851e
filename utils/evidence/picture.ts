// The pictures of a report: of the dialog only what is known or was cleared is drawn, without and with
// numbered boxes. Drawn on a canvas of our own page.

import type { Box } from '../snapshot';
import type { Capture } from './capture';
import type { Evidence, MeasuredPart } from './evidence';

const MASK = '#b8bec7';
const MARK = '#c2185b';
/** In pixels of the picture. */
type Area = [left: number, top: number, width: number, height: number];
/** In CSS px. */
const NUMBER_RADIUS = 9;

/** Two PNG data URLs. `hidden` are the indexes of the passages that stay masked. */
export async function drawPictures(
  capture: Capture,
  evidence: Evidence,
  hidden: readonly number[],
): Promise<{ picture: string; annotated: string }> {
  const { raw, shown } = capture;
  const image = await load(capture.picture);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser offers no canvas.');
  // The page behind shows at round corners.
  context.beginPath();
  context.roundRect(
    0,
    0,
    canvas.width,
    canvas.height,
    Number.parseFloat(raw.radius) * shown.scale || 0,
  );
  context.clip();
  const [left, top] = raw.dialog;
  const placed = evidence.parts.map(({ part, wording, box: [x, y, width, height] }) => {
    const box: Box = [x + left, y + top, width, height];
    const isShown = part === 'switch' || (isControl(part) && 'text' in wording);
    return { area: pixels(box, shown), isShown };
  });
  const isHidden = new Set(hidden);
  const lines = raw.texts.flatMap((text, index) => (isHidden.has(index) ? [] : text.lines));
  // Only what is known is copied; then whatever else lies there is masked, in front of it or behind it.
  context.fillStyle = groundOf(
    image,
    lines.map((box) => pixels(box, shown)),
  );
  context.fillRect(0, 0, canvas.width, canvas.height);
  const copied = [
    ...placed.filter(({ isShown }) => isShown).map(({ area }) => area),
    ...lines.map((box) => pixels(grown(box), shown)),
  ];
  for (const area of copied) context.drawImage(image, ...whole(area), ...whole(area));
  context.fillStyle = MASK;
  const covered = [...raw.covers, ...hidden.flatMap((index) => raw.texts[index]?.lines ?? [])];
  for (const box of covered) context.fillRect(...whole(pixels(grown(box), shown)));
  const picture = canvas.toDataURL('image/png');
  for (const [index, { area }] of placed.entries()) mark(context, area, index + 1, shown.scale);
  return { picture, annotated: canvas.toDataURL('image/png') };
}

function isControl(part: MeasuredPart['part']): boolean {
  return part !== 'label' && part !== 'description';
}

/** The colour that is behind most of the lines that are shown. */
function groundOf(image: HTMLImageElement, areas: Area[]): string {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0);
  const counts = new Map<string, number>();
  for (const [x, y, width, height] of areas) {
    if (!context || width < 1 || height < 1) continue;
    const { data } = context.getImageData(x, y, width, height);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue;
      const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [MASK, 0])[0];
}

/** Whole pixels: half of one would be half of what lies under it. */
function whole([left, top, width, height]: Area): Area {
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return [x, y, Math.ceil(left + width) - x, Math.ceil(top + height) - y];
}

function mark(
  context: CanvasRenderingContext2D,
  [x, y, width, height]: Box,
  number: number,
  scale: number,
): void {
  context.strokeStyle = MARK;
  context.lineWidth = 2 * scale;
  context.strokeRect(x, y, width, height);
  const radius = NUMBER_RADIUS * scale;
  const middle = { x: Math.max(radius, x - radius / 2), y: y + height / 2 };
  context.beginPath();
  context.arc(middle.x, middle.y, radius, 0, 2 * Math.PI);
  context.fillStyle = MARK;
  context.fill();
  context.fillStyle = '#ffffff';
  context.font = `700 ${12 * scale}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(`${number}`, middle.x, middle.y);
}

function pixels([left, top, width, height]: Box, shown: Capture['shown']): Area {
  const { scale } = shown;
  return [(left - shown.left) * scale, (top - shown.top) * scale, width * scale, height * scale];
}

/** Letters reach beyond their line box. */
function grown([left, top, width, height]: Box): Box {
  return [left - 2, top - 1, width + 4, height + 2];
}

function load(dataUrl: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture could not be read.'));
    image.src = dataUrl;
  });
}
