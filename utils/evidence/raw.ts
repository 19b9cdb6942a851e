// What the page side of a capture collects: boxes, computed strings, names, order. No judgement in
// here and none there; what it means is worked out in utils/evidence, on our own pages.
import type { Finding, Training } from '../finding';

/** Left, top, width, height in CSS px of the window. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/** A part of the dialog that is measured. `switch` is what a person sees of it. */
export type PartName = 'commit' | 'switch' | 'row' | 'defer';

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

/** How the surface was met. Times in ms since the page was loaded. */
export type FirstSight = {
  at: number;
  training: Training;
  /** Whether the page had had any click, touch or key press by then (navigator.userActivation). */
  wasActive: boolean;
  /** Trusted key presses and presses of a pointer since then, in the page and on the switch's row. */
  inputs: number;
  touched: number;
  /** How often Default Off clicked the switch since then. */
  acts: number;
};

/** A surface as it is now, with our own note withdrawn. */
export type Raw = {
  finding: Finding;
  first: FirstSight;
  /** ms since the page was loaded. */
  age: number;
  dialog: Box;
  radius: string;
  parts: RawPart[];
  texts: RawText[];
  stops: RawStop[];
  /** The stop that has focus, by index; -1 is the dialog itself or anything else. */
  focus: number;
  /** Images, fields and whatever else could show something personal, or lies on top. */
  covers: Box[];
  /** The window: inner width and height in CSS px, device pixel ratio, where it is in the tab. */
  view: { width: number; height: number; ratio: number; left: number; top: number };
  /** Origin and path, without query and hash. Cut down before anything is kept. */
  address: string;
  mode: string;
  lang: string;
};
