// The pictures of a report: the dialog with everything masked that was not cleared, without and with
// numbered boxes. Drawn on a canvas of our own page.

import type { Box } from '../snapshot';
import type { Capture } from './capture';
import type { Evidence } from './evidence';

const MASK = '#b8bec7';
const MARK = '#c2185b';
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
  context.drawImage(image, 0, 0);
  context.fillStyle = MASK;
  const covered = [...raw.covers, ...hidden.flatMap((index) => raw.texts[index]?.lines ?? [])];
  for (const box of covered) context.fillRect(...pixels(grown(box), shown));
  const [left, top] = raw.dialog;
  const placed = evidence.parts.map(({ part, wording, box: [x, y, width, height] }) => ({
    area: pixels([x + left, y + top, width, height], shown),
    isClearControl: part !== 'label' && part !== 'description' && 'text' in wording,
  }));
  // A button can lie on a decoration that is masked, as the X of the pop-up does.
  for (const { area, isClearControl } of placed) {
    if (isClearControl) context.drawImage(image, ...area, ...area);
  }
  const picture = canvas.toDataURL('image/png');
  for (const [index, { area }] of placed.entries()) mark(context, area, index + 1, shown.scale);
  return { picture, annotated: canvas.toDataURL('image/png') };
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

function pixels(
  [left, top, width, height]: Box,
  shown: Capture['shown'],
): [number, number, number, number] {
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
