// One surface as plain data: the one thing that the page's side hands over, for a capture of evidence
// and for a bug report alike. It is read in the page and judged elsewhere, and never stored as it is.
import type { Finding, Training } from './finding';

/** Left, top, width, height in CSS px of the window. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/** A part of the dialog that is measured. `switch` is what a person sees of it. */
export type PartName = 'commit' | 'switch' | 'row' | 'defer';

/** Computed values, as the browser writes them. */
export type Style = readonly [
  color: string,
  fontSize: string,
  fontWeight: string,
  backgroundColor: string,
  backgroundImage: string,
  opacity: string,
];

/** A text node, with one box per line. */
export type CopiedText = { text: string; lines: Box[] };

/** An element. */
export type Copy = {
  tag: string;
  attributes: [name: string, value: string][];
  box: Box;
  style: Style;
  isDrawn: boolean;
  isDisabled: boolean;
  isFocused: boolean;
  /** It has an open shadow root, into which is not looked. */
  isHost: boolean;
  /** Somebody wrote what is in it. */
  isContent: boolean;
  tabIndex: number;
  /** The parts (by index) that it is. */
  parts: number[];
  /** What a switch says: its accessible name, the first words of its row, its state. */
  control?: readonly [name: string, rowWords: string, state: string];
  children: (Copy | CopiedText)[];
};

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

/** A surface as it is now. */
export type Snapshot = {
  finding: Finding;
  /** Missing while it is not yet believed. */
  first?: FirstSight;
  /** ms since the page was loaded. */
  age: number;
  radius: string;
  parts: {
    part: PartName;
    /** The accessible name of its control. */
    name: string;
    /** Whether a click in its middle would reach it. */
    hit: boolean;
  }[];
  dialog: Copy;
  /** What lies around it, from its parent to the root. */
  around: Style[];
  /** What lies on top of it without being part of it: a toast, a menu. */
  onTop: Box[];
  /** The window: inner width and height in CSS px, device pixel ratio, where it is in the tab. */
  view: { width: number; height: number; ratio: number; left: number; top: number };
  /** Origin and path, without query and hash. Cut down before anything is kept. */
  address: string;
  mode: string;
  lang: string;
};
