// Reads the data of somebody's file: checked whole before any of it is shown, and shown as text only.
import * as v from 'valibot';
import { type Evidence, FORMAT, FORMAT_VERSION, PART_NAMES } from './evidence';

const MOST_TEXT = 2000;
const MOST_ITEMS = 500;

const TEXT = v.pipe(v.string(), v.maxLength(MOST_TEXT));
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const WORDING = v.union([v.strictObject({ text: TEXT }), v.strictObject({ masked: COUNT })]);
const BOX = v.strictTuple([v.number(), v.number(), v.number(), v.number()]);
const TRAINING = v.picklist(['on', 'off', 'locked', 'unknown']);
const COLOUR = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));
const STEP = v.strictObject({
  act: v.picklist(['click-switch', 'click-commit', 'tab', 'space', 'enter']),
  count: COUNT,
});
const WAY = v.nullable(
  v.strictObject({ count: COUNT, steps: v.pipe(v.array(STEP), v.maxLength(20)) }),
);
const WAYS = v.strictObject({ on: WAY, off: WAY });
const PART = v.strictObject({
  part: v.picklist(PART_NAMES),
  wording: WORDING,
  box: BOX,
  area: v.number(),
  font: v.nullable(v.strictObject({ size: v.number(), weight: v.number() })),
  colours: v.nullable(
    v.strictObject({ text: COLOUR, background: COLOUR, contrast: v.number(), image: v.boolean() }),
  ),
  fill: v.nullable(v.number()),
  target: v.nullable(v.picklist(['ok', 'spaced', 'small'])),
  reading: v.nullable(COUNT),
  focus: v.nullable(COUNT),
  visible: v.boolean(),
});

const EVIDENCE: v.GenericSchema<unknown, Evidence> = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  circumstances: v.strictObject({
    takenAt: v.pipe(v.string(), v.check(isInstant)),
    offsetMinutes: v.optional(v.number()),
    isReconstruction: v.boolean(),
    address: TEXT,
    browser: TEXT,
    version: TEXT,
    build: TEXT,
    zoom: v.optional(v.number()),
    scheme: v.picklist(['light', 'dark']),
    languages: v.optional(v.pipe(v.array(TEXT), v.maxLength(50))),
    pageLanguage: TEXT,
    window: v.optional(
      v.strictObject({ width: v.number(), height: v.number(), ratio: v.number() }),
    ),
    pageAge: v.number(),
  }),
  surface: v.picklist(['popup', 'onboarding', 'settings']),
  state: v.strictObject({
    first: TRAINING,
    firstAt: v.number(),
    capture: TRAINING,
    hadInputBefore: v.boolean(),
    inputsSince: COUNT,
    touchesSince: COUNT,
    actsOfDefaultOff: COUNT,
  }),
  recoloured: v.optional(v.literal(true)),
  dialog: v.strictObject({ width: v.number(), height: v.number() }),
  parts: v.pipe(v.array(PART), v.maxLength(50)),
  distance: v.nullable(v.number()),
  ways: v.strictObject({
    pointer: WAYS,
    keyboard: WAYS,
    start: v.picklist(['focus', 'dialog']),
  }),
  switchName: WORDING,
  labelNamesTraining: v.boolean(),
  deferring: v.pipe(v.array(WORDING), v.maxLength(50)),
  passages: v.pipe(v.array(WORDING), v.maxLength(MOST_ITEMS)),
});

/** The evidence in some data, or undefined if it does not have the published form. */
export function readEvidence(data: unknown): Evidence | undefined {
  const parsed = v.safeParse(EVIDENCE, data);
  return parsed.success ? parsed.output : undefined;
}

/** A time as `toISOString` writes it, and no other form. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
