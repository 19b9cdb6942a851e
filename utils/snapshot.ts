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
  /** What it may show besides its own text nodes; '' is nothing, or was not asked. */
  reach: '' | 'box' | 'all';
  /** What its shadow root draws, as boxes only. */
  inRoot: Box[];
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

/** On what terms a picture of the page may be taken and used. */
export type PictureTerms = {
  /** A random id of this document. */
  document: string;
  /** How often something changed in the dialog's place since the note was withdrawn. */
  changes: number;
  /** Whether the page has painted itself without the note. */
  isPainted: boolean;
  /** The inner size of the tab's outermost window, in CSS px. */
  tab: { width: number; height: number };
  /** Whether the page is zoomed by pinching. */
  isPinched: boolean;
  /** Whether its colours are known to be changed: forced colours, a filter, a dark mode of another extension. */
  isRecoloured: boolean;
  /** What lies above the dialog, and what would shine through it. */
  above: Box[];
  behind: Box[];
  /** What our own note had painted where, before it was withdrawn. */
  own: OwnMark[];
};

/** A part of our note in one solid colour: the outline of a box, or the whole of it. */
export type OwnMark = { box: Box; colour: string; isOutline: boolean };

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
  /** Only for a picture. */
  picture?: PictureTerms;
  /** The window: inner width and height in CSS px, device pixel ratio, where it is in the tab. */
  view: { width: number; height: number; ratio: number; left: number; top: number };
  /** Origin and path, without query and hash. Cut down before anything is kept. */
  address: string;
  mode: string;
  lang: string;
};
