// The switches of a surface: which count, what they say, where a person sees them and their words.
import type { Training } from '../finding';
import { nameOf, piecesOf, wordsById, wordsOf } from './names';
import { aroundOf, firstWords, rowOf, wordsBelow } from './rows';
import { DIALOG, type IsRendered } from './showing';

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
  state: 'on' | 'off' | 'mixed';
  disabled: boolean;
  rendered: boolean;
};

const OUT_OF_PLAY = '[hidden], [inert], [aria-hidden="true"]';

export const SWITCH = '[role="switch"], [role="checkbox"], input[type="checkbox"]';

/** How a site's switches are read: what people wrote does not count, a state word is no label. */
export type Reading = {
  content: string;
  isRendered: IsRendered;
  isState(words: string): boolean;
};

/** The switches of a container in document order. */
export function switchesIn(container: Element, reading: Reading): Switch[] {
  const controls = [...container.querySelectorAll(SWITCH)]
    .filter((control) => !isInside(control, `${OUT_OF_PLAY}, ${reading.content}`, container))
    .filter((control) => isDirectlyIn(control, container))
    .filter((control, _, all) => !isFormTwin(control, all));
  return controls.map((control) => read(control, controls, container, reading));
}

/** Whether an element lies in an element that matches, below the container. */
export function isInside(element: Element, selector: string, container: Element): boolean {
  const found = element.closest(selector);
  return found !== null && found !== container && container.contains(found);
}

/** Whether no other dialog lies between an element and the container. */
export function isDirectlyIn(element: Element, container: Element): boolean {
  return !isInside(element, DIALOG, container);
}

// Many libraries put an input for forms beside or inside the real switch, without words of its own.
function isFormTwin(control: Element, all: Element[]): boolean {
  return (
    control.matches('input:not([role])') &&
    all.some((other) => {
      if (other.localName === 'input') return false;
      let shared = control.parentElement;
      if (shared === other.parentNode) return true;
      while (shared && !shared.contains(other)) shared = shared.parentElement;
      return shared !== null && wordsOf(shared) === '';
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
  const wrapper = control.closest('label');
  if (wrapper || isRendered(control)) return wrapper ?? control;
  return [...((control as HTMLInputElement).labels ?? [])].find(isRendered) ?? control;
}

/** What the control says of itself. Attribute and property must agree: else it is mid-change. */
export function stateOf(control: Element): Switch['state'] {
  const said = control.getAttribute('aria-checked');
  if (control.localName === 'input') {
    const { checked, indeterminate } = control as HTMLInputElement;
    if (indeterminate || (said !== null && said !== String(checked))) return 'mixed';
    return checked ? 'on' : 'off';
  }
  if (said === 'true') return 'on';
  return said === 'false' ? 'off' : 'mixed';
}

/** Whether the person could change it at all. */
export function isDisabled(control: Element): boolean {
  const disabled =
    ':disabled, [aria-disabled="true"], [data-disabled]:not([data-disabled="false"])';
  return control.matches(disabled) || control.closest('label')?.matches(disabled) === true;
}

/** The state of a switch that is not in doubt, as the product names it. */
export function trainingOf({ state, disabled }: Switch): Training {
  if (state === 'mixed') return 'unknown';
  return disabled ? 'locked' : state;
}
