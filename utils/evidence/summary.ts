// The report in plain words: sentences that repeat measured values and nothing else.
import { type Evidence, partsOf } from './evidence';
import { actions, durationText, listText, numberText, presses, ratioText } from './figures';
import { i18n } from './report-words';
import { choicesOf } from './steps';
import { areaText, partText, wordingText } from './words';

/** The sentences, the state first. */
export function summaryOf(evidence: Evidence, language: string): string[] {
  const choices = choicesOf(evidence.parts);
  return [
    ...(choices ? [i18n.t('evidence.say.two_choices')] : stateSentences(evidence, language)),
    ...stepSentence(evidence),
    ...(choices ? choicesArea(evidence, choices, language) : prominence(evidence, language)),
    ...(evidence.recoloured ? [i18n.t('evidence.recoloured')] : []),
    ...(choices ? [] : nameSentences(evidence)),
    ...deferSentence(evidence),
    ...scrolling(evidence, language),
  ];
}

function stateSentences({ state }: Evidence, language: string): string[] {
  const { first, capture, inputsSince: count, touchesSince: touched } = state;
  return [
    i18n.t(`evidence.say.first_${first}`, { time: durationText(state.firstAt, language) }),
    i18n.t(state.hadInputBefore ? 'evidence.say.had_input' : 'evidence.say.no_input'),
    count === 0
      ? i18n.t('evidence.say.no_input_since')
      : i18n.t('evidence.say.input_since', count, { count, touched }),
    ...(state.actsOfDefaultOff > 0 ? [i18n.t('evidence.say.acted')] : []),
    i18n.t(first === capture ? 'evidence.say.same_state' : 'evidence.say.other_state'),
  ];
}

function stepSentence({ ways: { pointer, keyboard } }: Evidence): string[] {
  if (!pointer.on || !pointer.off) return [];
  return [
    i18n.t('evidence.say.steps', {
      on_pointer: actions(pointer.on.count),
      off_pointer: actions(pointer.off.count),
      on_keys: presses(keyboard.on?.count),
      off_keys: presses(keyboard.off?.count),
    }),
  ];
}

function prominence(evidence: Evidence, language: string): string[] {
  const [commit] = partsOf(evidence, 'commit');
  const [control] = partsOf(evidence, 'switch');
  const [label] = partsOf(evidence, 'label');
  const defer = partsOf(evidence, 'defer').at(-1);
  if (!commit || !control) return [];
  const name = wordingText(commit.wording);
  const said = [
    i18n.t('evidence.say.area', {
      commit: name,
      commit_area: areaText(commit.area, language),
      switch_area: areaText(control.area, language),
      ratio: numberText(commit.area / control.area, language),
    }),
  ];
  if (commit.colours && label?.colours) {
    said.push(
      i18n.t('evidence.say.contrast', {
        commit: name,
        commit_contrast: ratioText(commit.colours.contrast, language),
        label_contrast: ratioText(label.colours.contrast, language),
      }),
    );
  }
  if (commit.fill !== null && defer?.fill != null) {
    said.push(
      i18n.t('evidence.say.fill', {
        commit: name,
        commit_fill: ratioText(commit.fill, language),
        defer: wordingText(defer.wording),
        defer_fill: ratioText(defer.fill, language),
      }),
    );
  }
  return said;
}

function choicesArea(
  { parts }: Evidence,
  choices: { on: number; off: number },
  language: string,
): string[] {
  const [on, off] = [parts[choices.on], parts[choices.off]];
  if (!on || !off) return [];
  return [
    i18n.t('evidence.say.choices_area', {
      on_area: areaText(on.area, language),
      off_area: areaText(off.area, language),
    }),
  ];
}

function nameSentences({ labelNamesTraining, switchName }: Evidence): string[] {
  const isNamed = !('text' in switchName) || switchName.text !== '';
  return [
    i18n.t(labelNamesTraining ? 'evidence.say.label_names' : 'evidence.say.label_silent'),
    isNamed
      ? i18n.t('evidence.say.named', { name: wordingText(switchName) })
      : i18n.t('evidence.say.unnamed'),
  ];
}

function deferSentence({ deferring, surface }: Evidence): string[] {
  if (surface !== 'popup') return [];
  const last = deferring.at(-1);
  return [
    last
      ? i18n.t('evidence.say.deferring', { defer: wordingText(last) })
      : i18n.t('evidence.say.no_deferring'),
  ];
}

function scrolling({ parts }: Evidence, language: string): string[] {
  const hidden = parts.filter(({ visible }) => !visible);
  if (hidden.length === 0) return [i18n.t('evidence.say.all_visible')];
  const names = hidden.map((part) => partText(parts, parts.indexOf(part)));
  return [i18n.t('evidence.say.scrolling', { parts: listText(names, language) })];
}
