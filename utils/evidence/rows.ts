// The measured values as rows: one table shows them, and a comparison sets them side by side.
import type { Training } from '../finding';
import type { Evidence, MeasuredPart } from './evidence';
import { durationText, listText, numberText, percentText, ratioText } from './figures';
import { i18n, say } from './report-words';
import { choicesOf } from './steps';
import { areaText, boxText, wayText, wordingText, yesNo } from './words';

/** One value. `id` is the same in every report. */
export type Row = { id: string; label: string; value: string; method?: string; tolerance?: string };

/** What was measured of one part, column by column. */
export function partCells(part: MeasuredPart, language: string): Row[] {
  const { font, colours, fill, target, reading, focus } = part;
  const none = i18n.t('evidence.none');
  const cell = (name: CellName, value: string): Row => ({
    id: name,
    label: i18n.t(`evidence.${name}`),
    value,
  });
  return [
    cell('box', boxText(part, language)),
    cell('area', areaText(part.area, language)),
    cell('font', font ? `${numberText(font.size, language)} px, ${font.weight}` : none),
    cell('text_colour', colours?.text ?? none),
    cell('background', colours?.background ?? none),
    cell('contrast', colours ? ratioText(colours.contrast, language) : none),
    cell('fill', fill === null ? none : ratioText(fill, language)),
    cell('target', target === null ? none : say(`evidence.target_${target}`)),
    cell('reading_order', reading === null ? none : `${reading}`),
    cell('focus_order', focus === null ? none : `${focus}`),
    cell('visible', yesNo(part.visible)),
  ];
}

type CellName =
  | 'box'
  | 'area'
  | 'font'
  | 'text_colour'
  | 'background'
  | 'contrast'
  | 'fill'
  | 'target'
  | 'reading_order'
  | 'focus_order'
  | 'visible';

/** What was measured of the dialog as a whole, with method and tolerance. */
export function stateRows(evidence: Evidence, language: string): Row[] {
  const { state, ways, distance, deferring, parts } = evidence;
  const none = i18n.t('evidence.none');
  // Two equal buttons have no state, no preset and no label that stands for both.
  const ofSwitch = (value: string) => (choicesOf(parts) ? none : value);
  const exact = i18n.t('evidence.exact');
  const how = (name: HowName) => i18n.t(`evidence.how.${name}`);
  const start = i18n.t(`evidence.how.start_${ways.start}`);
  const byKeys = i18n.t('evidence.how.steps_keyboard', { start });
  const way = (kind: 'pointer' | 'keyboard', goal: 'on' | 'off'): Row => ({
    id: `steps.${kind}.${goal}`,
    label: `${i18n.t('evidence.steps')}, ${i18n.t(`evidence.by_${kind}`)}, ${i18n.t(`evidence.with_${goal}`)}`,
    value: wayText(goal, kind, evidence, language),
    method: kind === 'pointer' ? how('steps_pointer') : byKeys,
    tolerance: exact,
  });
  const row = (id: string, label: string, value: string, method: HowName): Row => ({
    id,
    label,
    value,
    method: how(method),
    tolerance: exact,
  });
  const stateText = (training: Training) => ofSwitch(say(`state.${training}`));
  const touched = numberText(state.touchesSince, language);
  return [
    row('state.first', i18n.t('evidence.state_first'), stateText(state.first), 'state'),
    row('state.capture', i18n.t('evidence.state_capture'), stateText(state.capture), 'state'),
    row('input.before', i18n.t('evidence.input_before'), yesNo(state.hadInputBefore), 'activation'),
    row(
      'input.since',
      i18n.t('evidence.input_since'),
      `${numberText(state.inputsSince, language)} (${i18n.t('evidence.parts.switch')}: ${touched})`,
      'input',
    ),
    way('pointer', 'on'),
    way('pointer', 'off'),
    way('keyboard', 'on'),
    way('keyboard', 'off'),
    {
      ...row('distance', i18n.t('evidence.distance'), distanceText(distance, language), 'box'),
      tolerance: i18n.t('evidence.within_px'),
    },
    row('name', i18n.t('evidence.name'), ofSwitch(nameText(evidence)), 'name'),
    row(
      'label',
      i18n.t('evidence.names_use'),
      ofSwitch(yesNo(evidence.labelNamesTraining)),
      'names_use',
    ),
    row(
      'deferring',
      i18n.t('evidence.deferring'),
      deferring.length === 0
        ? i18n.t('evidence.no')
        : listText(deferring.map(wordingText), language),
      'name',
    ),
  ];
}

type HowName = 'state' | 'activation' | 'input' | 'steps_pointer' | 'box' | 'name' | 'names_use';

/** How and where it was taken. */
export function contextRows({ circumstances: c }: Evidence, language: string): Row[] {
  const row = (id: ContextName, value: string): Row => ({
    id: `context.${id}`,
    label: i18n.t(`evidence.${id}`),
    value,
  });
  const leftOut = i18n.t('evidence.left_out');
  return [
    row('when', c.takenAt),
    row('offset', offsetText(c.offsetMinutes)),
    row('page_age', durationText(c.pageAge, language)),
    row('address', c.address),
    row('browser', c.browser),
    row('version', i18n.t('evidence.version_value', { version: c.version, build: c.build })),
    row('viewport', c.window ? `${c.window.width} × ${c.window.height} px` : leftOut),
    row('pixel_ratio', c.window ? numberText(c.window.ratio, language, 2) : leftOut),
    row('zoom', c.zoom === undefined ? leftOut : percentText(c.zoom, language)),
    row('scheme', i18n.t(`rehearsal.mode_${c.scheme}`)),
    row(
      'languages',
      i18n.t('evidence.of_page', {
        page: c.pageLanguage,
        browser: c.languages?.join(' ') ?? leftOut,
      }),
    ),
  ];
}

type ContextName =
  | 'when'
  | 'offset'
  | 'page_age'
  | 'address'
  | 'browser'
  | 'version'
  | 'viewport'
  | 'pixel_ratio'
  | 'zoom'
  | 'scheme'
  | 'languages';

/** “+02:00”, or that it was left out. */
export function offsetText(minutes: number | undefined): string {
  if (minutes === undefined) return i18n.t('evidence.left_out');
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function nameText({ switchName }: Evidence): string {
  return 'text' in switchName && switchName.text === ''
    ? i18n.t('evidence.none')
    : wordingText(switchName);
}

function distanceText(distance: number | null, language: string): string {
  if (distance === null) return i18n.t('evidence.not_measurable');
  return i18n.t('evidence.distance_value', { distance: `${numberText(distance, language)} px` });
}
