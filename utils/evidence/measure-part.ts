// The measurements of one part of a dialog, from raw data. Pure.

import type { Box } from '../snapshot';
import { backdropOf, contrastOf, hexOf, textOn } from './colour';
import type { MeasuredPart } from './evidence';
import type { Raw, RawPart, RawText } from './raw';
import { tabOrder } from './steps';
import { targetSize } from './target';

/** A part of which only the wording is still open. */
export type Unworded = Omit<MeasuredPart, 'wording'> & { texts: RawText[] };

/** A control: the committing button, the switch, a button that puts off. */
export function measureControl(raw: Raw, index: number, part: MeasuredPart['part']): Unworded {
  const control = raw.parts[index] as RawPart;
  const isInside = ({ parts }: { parts: number[] }) => parts.includes(index);
  const texts = part === 'switch' ? [] : raw.texts.filter(isInside);
  const order = tabOrder(raw.stops);
  const others = raw.stops.filter((stop) => !isInside(stop) && isLarge(stop.box));
  const own = backdropOf(control.layers);
  const around = backdropOf(control.layers.slice(1));
  return {
    part,
    texts,
    ...shape(raw, control.box),
    ...textOf(texts),
    fill: part === 'switch' ? null : round(contrastOf(own.colour, around.colour)),
    target: targetSize(
      control.box,
      others.map(({ box }) => box),
    ),
    reading: positionOf(raw.texts.findIndex(isInside)),
    focus: positionOf(order.findIndex(isInside)),
    visible: control.hit && isInWindow(raw, control.box),
  };
}

/** A passage of text: the switch's label, the text beside it. */
export function measureText(
  raw: Raw,
  texts: RawText[],
  part: MeasuredPart['part'],
): Unworded | undefined {
  const [first] = texts;
  if (!first) return undefined;
  const box = around(texts.flatMap(({ lines }) => lines));
  return {
    part,
    texts,
    ...shape(raw, box),
    ...textOf(texts),
    fill: null,
    target: null,
    reading: positionOf(raw.texts.indexOf(first)),
    focus: null,
    visible: isInWindow(raw, box),
  };
}

function shape({ dialog: [left, top] }: Raw, [x, y, width, height]: Box) {
  const box: Box = [round(x - left), round(y - top), round(width), round(height)];
  return { box, area: Math.round(width * height) };
}

function textOf(texts: RawText[]): Pick<MeasuredPart, 'font' | 'colours'> {
  const [text] = texts;
  if (!text) return { font: null, colours: null };
  const ground = backdropOf(text.layers);
  const ink = textOn(text.color, text.layers);
  return {
    font: { size: round(Number.parseFloat(text.size)), weight: Number.parseFloat(text.weight) },
    colours: {
      text: hexOf(ink),
      background: hexOf(ground.colour),
      contrast: round(contrastOf(ink, ground.colour)),
      image: ground.image,
    },
  };
}

function around(boxes: Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

function isInWindow({ view }: Raw, [left, top, width, height]: Box): boolean {
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
}

// A checkbox clipped to a pixel is no target: its label is.
function isLarge([, , width, height]: Box): boolean {
  return width > 1 && height > 1;
}

function positionOf(index: number): number | null {
  return index < 0 ? null : index + 1;
}

/** To two decimals: finer than any of the tolerances. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
