// What is shown and exported: measurements and circumstances as plain data, personal wording masked. Its
// form is published as assets/public/evidence-1.schema.json; a change of form is a new version.
import type { Surface, Training } from '../finding';
import type { Box } from '../snapshot';
import type { Circumstances } from './capture';
import type { Step } from './steps';
import type { TargetSize } from './target';
import type { Wording } from './wording';

export const FORMAT = 'default-off-evidence';
export const FORMAT_VERSION = 1;

/** The parts in the order in which they are numbered in the picture. */
export const PART_NAMES = ['commit', 'switch', 'label', 'description', 'defer'] as const;

export type MeasuredPart = {
  part: (typeof PART_NAMES)[number];
  wording: Wording;
  /** In CSS px, from the dialog's top left corner. */
  box: Box;
  /** In square CSS px. */
  area: number;
  /** Of its text, where it has any: px and CSS weight, `#rrggbb`, WCAG ratio. */
  font: { size: number; weight: number } | null;
  colours: { text: string; background: string; contrast: number; image: boolean } | null;
  /** WCAG ratio of its own ground against what is around it. */
  fill: number | null;
  target: TargetSize | null;
  /** Counted from 1. */
  reading: number | null;
  focus: number | null;
  visible: boolean;
};

/** A number of actions, and which. */
export type Way = { count: number; steps: Step[] } | null;

export type Evidence = {
  format: typeof FORMAT;
  version: typeof FORMAT_VERSION;
  circumstances: Omit<Circumstances, 'at' | 'offset' | 'zoom' | 'languages'> & {
    /** ISO 8601, UTC. */
    takenAt: string;
    isReconstruction: boolean;
    pageLanguage: string;
    // What may single a person out can be missing: see without-device.ts.
    offsetMinutes?: number | undefined;
    zoom?: number | undefined;
    languages?: string[] | undefined;
    window?: { width: number; height: number; ratio: number } | undefined;
    /** ms between the load of the page and the capture. */
    pageAge: number;
  };
  surface: Surface;
  state: {
    first: Training;
    /** ms between the load of the page and first sight. */
    firstAt: number;
    capture: Training;
    hadInputBefore: boolean;
    inputsSince: number;
    touchesSince: number;
    actsOfDefaultOff: number;
  };
  /** The picture's colours are not the page's own: no part has any. Missing in any other case. */
  recoloured?: true | undefined;
  dialog: { width: number; height: number };
  parts: MeasuredPart[];
  /** Between the middles of the committing button and the switch, in CSS px. */
  distance: number | null;
  ways: {
    pointer: { on: Way; off: Way };
    keyboard: { on: Way; off: Way };
    start: 'focus' | 'dialog';
  };
  /** The switch's accessible name; empty text: it has none. */
  switchName: Wording;
  labelNamesTraining: boolean;
  deferring: Wording[];
  passages: Wording[];
};

/** The parts of one kind; most kinds have one. */
export function partsOf(evidence: Evidence, part: MeasuredPart['part']): MeasuredPart[] {
  return evidence.parts.filter((each) => each.part === part);
}
