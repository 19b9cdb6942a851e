// The words of a report that are put together from values: masked passages, lists, colours, steps.
import type { Evidence, MeasuredPart } from './evidence';
import { actions, listText, numberText, presses } from './figures';
import { i18n, say } from './report-words';
import { choicesOf, type Step } from './steps';
import type { Wording } from './wording';

/** A passage as it may be shown. */
export function wordingText(wording: Wording): string {
  if ('text' in wording) return wording.text;
  const { masked: count } = wording;
  return i18n.t('evidence.masked', count, { count });
}

/** “yes” or “no” */
export function yesNo(value: boolean): string {
  return i18n.t(value ? 'evidence.yes' : 'evidence.no');
}

/** What a part is called: in a dialog of two equal buttons, each by what it commits. */
export function partText(parts: readonly { part: MeasuredPart['part'] }[], index: number): string {
  const choices = choicesOf(parts);
  if (choices?.on === index) return i18n.t('evidence.parts.commit_on');
  if (choices?.off === index) return i18n.t('evidence.parts.commit_off');
  return say(`evidence.parts.${parts[index]?.part ?? 'commit'}`);
}

/** “2 actions: click the switch, click “Accept”” */
export function wayText(
  goal: 'on' | 'off',
  kind: 'pointer' | 'keyboard',
  evidence: Evidence,
  language: string,
): string {
  const way = evidence.ways[kind][goal];
  if (!way) return i18n.t('evidence.unknown_count');
  const count = kind === 'pointer' ? actions(way.count) : presses(way.count);
  if (way.steps.length === 0) return count;
  const steps = way.steps.map((step) => stepText(step, commitText(evidence, goal)));
  return `${count}: ${listText(steps, language)}`;
}

/** Where a part is and how large. */
export function boxText({ box }: MeasuredPart, language: string): string {
  const [left, top, width, height] = box.map((each) => numberText(each, language));
  return `${left}, ${top} · ${width} × ${height} px`;
}

/** “3,400 px²” */
export function areaText(area: number, language: string): string {
  return `${numberText(area, language, 0)} px²`;
}

function commitText({ parts }: Evidence, goal: 'on' | 'off'): string {
  const choices = choicesOf(parts);
  if (choices) return partText(parts, choices[goal]);
  const commit = parts.find(({ part }) => part === 'commit');
  return commit ? wordingText(commit.wording) : '';
}

function stepText({ act, count }: Step, name: string): string {
  switch (act) {
    case 'click-switch':
      return i18n.t('evidence.step.click', { name: i18n.t('evidence.parts.switch') });
    case 'click-commit':
      return i18n.t('evidence.step.click', { name });
    case 'tab':
      return i18n.t('evidence.step.tab', count, { count });
    case 'space':
      return i18n.t('evidence.step.space');
    case 'enter':
      return i18n.t('evidence.step.enter', { name });
  }
}
