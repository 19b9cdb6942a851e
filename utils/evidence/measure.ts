// From a capture to evidence: the one place where raw data becomes what is shown and exported, and where
// whatever was not cleared is masked. Pure.
import { hasAny } from '../detect/phrases';
import { squash } from '../detect/text';
import type { Site } from '../sites/site';
import { type Capture, isRehearsal } from './capture';
import { type Evidence, FORMAT, FORMAT_VERSION, type MeasuredPart, type Way } from './evidence';
import { measureControl, measureText, round, type Unworded } from './measure-part';
import type { Raw, RawText } from './raw';
import { countOf, type Step, waysOf } from './steps';
import { middleOf } from './target';
import { type Cleared, isKnownWording, unknownPassages, type Wording, worded } from './wording';

/** `en`, `zh-Hant-TW`; a page can write anything there. */
const LANGUAGE = /^[a-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|\d{3}))?$/;

/** The evidence of a capture, with only the passages in clear that are known or were cleared. */
export function evidenceOf(capture: Capture, site: Site, cleared: Cleared): Evidence {
  const { raw, circumstances } = capture;
  const { finding, first, lang } = raw;
  const unknown = unknownPassages(raw.texts, site, lang);
  const isClear = (index: number) => cleared.has(index) || !unknown.includes(index);
  const textWording = (text: string): Wording => {
    const same = raw.texts.flatMap((each, index) => (each.text === text ? [index] : []));
    const isSafe = isKnownWording(text, site, lang) || same.some((index) => cleared.has(index));
    return worded(text, isSafe);
  };
  const wordingOf = ({ texts }: Unworded, name: string): Wording => {
    if (texts.length === 0) return textWording(name);
    const text = texts.map((each) => each.text).join(' ');
    return worded(
      text,
      texts.every((each) => isClear(raw.texts.indexOf(each))),
    );
  };
  const parts = measuredParts(raw).map(({ measured, name }): MeasuredPart => {
    const { texts: _, ...rest } = measured;
    const colours = capture.hasPageColours ? {} : { colours: null, fill: null };
    return { ...rest, ...colours, wording: wordingOf(measured, name) };
  });
  const ways = waysOf(raw);
  const switchName = raw.parts.find(({ part }) => part === 'switch')?.name ?? '';
  const { at, offset, ...common } = circumstances;
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    circumstances: {
      takenAt: new Date(at).toISOString(),
      offsetMinutes: offset,
      isReconstruction: isRehearsal(circumstances.address),
      ...common,
      pageLanguage: LANGUAGE.test(lang) ? lang : '',
      // As the picture has it: a browser that resists fingerprinting makes the page's own up.
      window: {
        width: raw.view.width,
        height: raw.view.height,
        ratio: round(capture.shown.scale),
      },
      pageAge: Math.round(raw.age),
    },
    surface: finding.surface,
    state: {
      first: first.training,
      firstAt: Math.round(first.at),
      capture: finding.training,
      hadInputBefore: first.wasActive,
      inputsSince: first.inputs,
      touchesSince: first.touched,
      actsOfDefaultOff: first.acts,
    },
    ...(!capture.hasPageColours && { recoloured: true }),
    dialog: { width: round(raw.dialog[2]), height: round(raw.dialog[3]) },
    parts,
    distance: distanceOf(raw),
    ways: {
      pointer: { on: wayOf(ways.pointer.on), off: wayOf(ways.pointer.off) },
      keyboard: { on: wayOf(ways.keyboard.on), off: wayOf(ways.keyboard.off) },
      start: ways.start,
    },
    switchName: textWording(switchName),
    labelNamesTraining: hasAny(finding.label, 'training', site),
    deferring: parts.filter(({ part }) => part === 'defer').map(({ wording }) => wording),
    passages: raw.texts.map(({ text }, index) => worded(text, isClear(index))),
  };
}

/** The parts of a dialog that are measured, in the order of their numbers. */
export function measuredParts(raw: Raw): { measured: Unworded; name: string }[] {
  const controls = (wanted: 'commit' | 'switch' | 'defer') =>
    raw.parts.flatMap(({ part, name }, index) =>
      part === wanted ? [{ measured: measureControl(raw, index, wanted), name }] : [],
    );
  const { label, description } = rowTexts(raw);
  const texts = [measureText(raw, label, 'label'), measureText(raw, description, 'description')];
  return [
    ...controls('commit'),
    ...controls('switch'),
    ...texts.flatMap((measured) => (measured ? [{ measured, name: '' }] : [])),
    ...controls('defer'),
  ];
}

// The row's own words: first the label, then what explains it.
function rowTexts(raw: Raw): { label: RawText[]; description: RawText[] } {
  const row = raw.parts.findIndex(({ part }) => part === 'row');
  const inRow = raw.texts.filter(({ parts }) => parts.includes(row));
  const wanted = squash(raw.finding.label);
  const label = inRow.find(({ text }) => squash(text) === wanted) ?? inRow[0];
  return { label: label ? [label] : [], description: inRow.filter((text) => text !== label) };
}

function distanceOf({ parts }: Raw): number | null {
  const [commit, control] = (['commit', 'switch'] as const).map((wanted) =>
    parts.find(({ part }) => part === wanted),
  );
  if (!commit || !control) return null;
  const [a, b] = [middleOf(commit.box), middleOf(control.box)];
  return round(Math.hypot(a.x - b.x, a.y - b.y));
}

function wayOf(steps: Step[] | null): Way {
  return steps && { count: countOf(steps), steps };
}
