// The words of a report that are put together from values: masked passages, lists, colours, steps.
import { i18n } from '#i18n';
import type { Evidence, MeasuredPart, Way } from './evidence';
import { actions, numberText, presses } from './figures';
import type { Step } from './steps';
import type { Wording } from './wording';

/** A passage as it may be shown. */
export function wordingText(wording: Wording): string {
  if ('text' in wording) return wording.text;
  const { masked: count } = wording;
  return i18n.t('evidence.masked', count, { count });
}

/** Several of them, as a list in the reader's language. */
export function listText(texts: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(texts);
}

/** “yes” or “no” */
export function yesNo(value: boolean): string {
  return i18n.t(value ? 'evidence.yes' : 'evidence.no');
}

/** “2 actions: click the switch, click “Accept”” */
export function wayText(
  way: Way,
  kind: 'pointer' | 'keyboard',
  evidence: Evidence,
  language: string,
): string {
  if (!way) return i18n.t('evidence.unknown_count');
  const count = kind === 'pointer' ? actions(way.count) : presses(way.count);
  if (way.steps.length === 0) return count;
  const steps = way.steps.map((step) => stepText(step, evidence));
  return `${count}: ${new Intl.ListFormat(language, { type: 'unit' }).format(steps)}`;
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

function stepText({ act, count }: Step, evidence: Evidence): string {
  const commit = evidence.parts.find(({ part }) => part === 'commit');
  const name = commit ? wordingText(commit.wording) : '';
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
