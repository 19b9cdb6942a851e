// What measurements are made from: a snapshot, put in the order in which a person reads and tabs. No
// judgement in here; what it means is worked out beside it.
import type { Finding } from '../finding';
import type { Box, CopiedText, Copy, FirstSight, PartName, Snapshot, Style } from '../snapshot';

/** What one element paints behind its content: background-color, whether an image, opacity. */
export type Layer = readonly [colour: string, image: boolean, opacity: string];

/** One text node that is drawn, in reading order. */
export type RawText = {
  text: string;
  /** One box per line. */
  lines: Box[];
  color: string;
  /** `16px` */
  size: string;
  weight: string;
  /** Its element first, then outwards to the root. */
  layers: Layer[];
  /** The parts (by index) that hold it. */
  parts: number[];
};

export type RawPart = {
  part: PartName;
  /** The accessible name of its control. */
  name: string;
  box: Box;
  /** Whether a click in its middle would reach it. */
  hit: boolean;
  /** Its own element first. */
  layers: Layer[];
};

/** Something that takes focus, in document order. */
export type RawStop = { box: Box; tabIndex: number; disabled: boolean; parts: number[] };

/** A surface as it is now, with our own note withdrawn. */
export type Raw = Pick<Snapshot, 'age' | 'radius' | 'view' | 'address' | 'mode' | 'lang'> & {
  finding: Finding;
  first: FirstSight;
  dialog: Box;
  parts: RawPart[];
  texts: RawText[];
  stops: RawStop[];
  /** The stop that has focus, by index; -1 is the dialog itself or anything else. */
  focus: number;
  /** Where something else than known words and plain shapes may be seen: none of it is ever shown. */
  covers: Box[];
};

const STOPS = /^(button|input|select|textarea|summary)$/;
/** The raw data of a snapshot; none before the surface was believed. */
export function rawOf(snapshot: Snapshot): Raw | undefined {
  const { finding, first, dialog, around, picture, age, radius, view, address, mode, lang } =
    snapshot;
  if (!first) return undefined;
  const raw: Raw = {
    finding,
    first,
    age,
    radius,
    dialog: dialog.box,
    parts: [],
    texts: [],
    stops: [],
    focus: -1,
    covers: [],
    view,
    address,
    mode,
    lang,
  };
  let isSeenThrough = false;
  const isDimmed = around.some(([, , , , , opacity]) => opacity !== '1');
  read(dialog, around.map(layerOf), [], isDimmed ? 'dimmed' : 'clear');
  raw.covers.push(...(picture?.above ?? []));
  if (isSeenThrough) raw.covers.push(...(picture?.behind ?? []));
  return raw;

  function read(copy: Copy, outer: Layer[], holders: number[], outerGround: Ground): void {
    const isDialog = copy === dialog;
    const ground = groundOf(copy, outerGround);
    const layers = [layerOf(copy.style), ...outer];
    const parts = [...holders, ...copy.parts];
    for (const index of copy.parts) {
      const part = snapshot.parts[index];
      if (part) raw.parts[index] = { ...part, box: copy.box, layers };
      if (ground !== 'solid') isSeenThrough = true;
    }
    if (!isDialog && copy.isDrawn && isStop(copy)) {
      if (copy.isFocused) raw.focus = raw.stops.length;
      const { box, tabIndex, isDisabled: disabled } = copy;
      raw.stops.push({ box, tabIndex, disabled, parts });
    }
    if (copy.reach === 'all') raw.covers.push(dialog.box);
    if (copy.reach === 'box') raw.covers.push(copy.box);
    raw.covers.push(...copy.inRoot);
    for (const child of copy.children) {
      if ('tag' in child) read(child, layers, parts, ground);
      else if (child.text.trim() && (copy.isDrawn || child.lines.length > 0)) {
        raw.texts.push(textOf(child, copy, layers, parts));
        if (ground !== 'solid') isSeenThrough = true;
      }
    }
  }
}

/** What is behind something inside of the dialog: `solid` lets nothing through that lies behind the dialog. */
type Ground = 'clear' | 'dimmed' | 'solid';

/** Whether a computed colour is opaque: an alpha is written only where there is one. */
export function isOpaque(colour: string): boolean {
  return /^rgb\(|^(?!rgba|transparent)[^/]+$/.test(colour);
}

function groundOf({ style }: Copy, outer: Ground): Ground {
  const [, , , colour, , opacity] = style;
  if (outer === 'solid') return 'solid';
  if (outer === 'dimmed' || opacity !== '1') return 'dimmed';
  return isOpaque(colour) ? 'solid' : 'clear';
}

function textOf(
  { text, lines }: CopiedText,
  holder: Copy,
  layers: Layer[],
  parts: number[],
): RawText {
  const [color, size, weight] = holder.style;
  return { text: text.trim(), lines, color, size, weight, layers, parts };
}

function layerOf([, , , colour, image, opacity]: Style): Layer {
  return [colour, image !== 'none', opacity];
}

function isStop(copy: Copy): boolean {
  const { tag } = copy;
  if (STOPS.test(tag) || (tag === 'a' && has(copy, 'href'))) return true;
  return has(copy, 'tabindex') || has(copy, 'contenteditable');
}

function has({ attributes }: Copy, wanted: string): boolean {
  return attributes.some(([name]) => name === wanted);
}
