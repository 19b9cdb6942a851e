// The switches of a surface: which count, what they say, where a person sees them and their words.
import type { Training } from '../finding';
import { closest, findAll, holds, localNameOf, matches, parentElementOf, textOf } from './dom';
import { nameOf, piecesOf, wordsById, wordsOf } from './names';
import { aroundOf, firstWords, rowOf, wordsBelow } from './rows';
import { DIALOG, type IsRendered } from './showing';
import { type State, stateOf } from './state-of';

/** One control that a person would call a switch, with what is known of it. */
export type Switch = {
  control: Element;
  /** What a person sees: the label when the input itself is clipped to a pixel or not drawn. */
  visual: Element;
  /** The smallest element that holds the switch and words. */
  row: Element;
  /** Its own words: the accessible name, else the first words in the row. */
  label: string;
  /** Each piece of its own words, name and row; one of them is the label, however it is built. */
  own: string[];
  /** All its own words in one. */
  text: string;
  /** The paragraph right below the row of an only switch: it may explain it, and never names it. */
  below: string;
  /** Each piece of the words around the row, up to the next switch or button. */
  near: string[];
  /** All the words of and around the row in one. */
  around: string;
  state: State;
  disabled: boolean;
  rendered: boolean;
};

const OUT_OF_PLAY = '[hidden], [inert], [aria-hidden="true"]';

const DISABLED = ':disabled, [aria-disabled="true"], [data-disabled]:not([data-disabled="false"])';
const TWIN = 'input[type="checkbox"]:not([role])';

export const SWITCH = '[role="switch"], [role="checkbox"], input[type="checkbox"]';

/** How a site's switches are read: a state word is no label. */
export type Reading = {
  isRendered: IsRendered;
  isState(words: string): boolean;
};

/** More switches than this are no consent dialog: Settings > Privacy has two. */
const MAX_SWITCHES = 12;
/** So many controls are not even sorted; hidden ones and those of other dialogs count as well. */
export const MAX_CONTROLS = 60;

/**
 * The controls of a container that can be its switches, in document order; or `crowded`, which costs the
 * same however many there are.
 */
export function controlsIn(container: Element, content: string): Element[] | 'crowded' {
  const all = findAll(container, SWITCH);
  if (all.length > MAX_CONTROLS) return 'crowded';
  const controls = [...all]
    .filter((control) => !isInside(control, `${OUT_OF_PLAY}, ${content}`, container))
    .filter((control) => isDirectlyIn(control, container))
    .filter((control, _, others) => !isFormTwin(control, others));
  return controls.length > MAX_SWITCHES ? 'crowded' : controls;
}

/** The switches that the controls of a container are. */
export function switchesOf(controls: Element[], container: Element, reading: Reading): Switch[] {
  return controls.map((control) => read(control, controls, container, reading));
}

/** Whether an element lies in an element that matches, below the container. */
export function isInside(element: Element, selector: string, container: Element): boolean {
  const found = closest(element, selector);
  return found !== null && found !== container && holds(container, found);
}

/** Whether no other dialog lies between an element and the container. */
export function isDirectlyIn(element: Element, container: Element): boolean {
  return !isInside(element, DIALOG, container);
}

// Many libraries put an input for forms beside or inside the real switch, without words of its own.
function isFormTwin(control: Element, all: Element[]): boolean {
  return (
    matches(control, TWIN) &&
    all.some((other) => {
      if (localNameOf(other) === 'input') return false;
      let shared = parentElementOf(control);
      if (shared === parentElementOf(other)) return true;
      while (shared && !holds(shared, other)) shared = parentElementOf(shared);
      return shared !== null && textOf(shared).trim() === '';
    })
  );
}

function read(
  control: Element,
  all: Element[],
  container: Element,
  { isRendered, isState }: Reading,
): Switch {
  const isWord = (words: string): boolean => !isState(words);
  const others = all.filter((other) => other !== control);
  const row = rowOf(control, others, container, isState);
  const name = nameOf(control);
  const described = wordsById(control, 'aria-describedby');
  const own = [
    ...new Set([name, ...wordsById(control, 'aria-labelledby'), ...piecesOf(row), ...described]),
  ].filter((words) => words !== '' && isWord(words));
  const around = aroundOf(row, others, container, own.length === 0);
  const visual = visualOf(control, isRendered);
  return {
    control,
    visual,
    row,
    label: (isWord(name) && name) || firstWords(row),
    own,
    text: own.length > 0 ? [name, wordsOf(row), ...described].join(' ').trim() : '',
    below: others.length === 0 ? wordsBelow(row, container) : '',
    near: around.flatMap(piecesOf),
    around: [...around.map((each) => wordsOf(each)), ...described].join(' '),
    state: stateOf(control),
    disabled: isDisabled(control),
    rendered: isRendered(visual),
  };
}

// A label that wraps the input is the switch that people see; else the input itself, unless it is
// not drawn and only its label is.
function visualOf(control: Element, isRendered: IsRendered): Element {
  const wrapper = closest(control, 'label');
  if (wrapper || isRendered(control)) return wrapper ?? control;
  return [...((control as HTMLInputElement).labels ?? [])].find(isRendered) ?? control;
}

/** Whether the person could change it at all. */
export function isDisabled(control: Element): boolean {
  const label = closest(control, 'label');
  return (
    matches(control, DISABLED) ||
    (label !== null && matches(label, DISABLED)) ||
    closest(control, 'fieldset:disabled, [role="group"][aria-disabled="true"]') !== null
  );
}

/** The state of a switch that is not in doubt, as the product names it. */
export function trainingOf({ state, disabled }: Switch): Training {
  if (state === 'mixed') return 'unknown';
  return disabled ? 'locked' : state;
}
