// The switches of a surface: which count, what they say, where a person sees them and their words.
import type { Training } from '../finding';
import { nameOf, wordsById, wordsOf } from './names';
import { type IsRendered, parentOf } from './showing';

/** One control that a person would call a switch, with what is known of it. */
export type Switch = {
  control: Element;
  /** What a person sees: the label when the input is clipped to a pixel or transparent. */
  visual: Element;
  /** The smallest element that holds the switch and words. */
  row: Element;
  /** Its own words: the accessible name, else the first words in the row. */
  label: string;
  /** All the words of the row. */
  text: string;
  /** The words around the row as well, up to the next switch or button: where its sentence stands. */
  around: string;
  state: 'on' | 'off' | 'mixed';
  disabled: boolean;
  rendered: boolean;
};

const OUT_OF_PLAY = '[hidden], [inert], [aria-hidden="true"]';

export const SWITCH = '[role="switch"], [role="checkbox"], input[type="checkbox"]';

/** The switches of a container in document order; what people wrote (`content`) does not count. */
export function switchesIn(container: Element, content: string, isRendered: IsRendered): Switch[] {
  const controls = [...container.querySelectorAll(SWITCH)]
    .filter((control) => !isInside(control, `${OUT_OF_PLAY}, ${content}`, container))
    .filter((control, _, all) => !isFormTwin(control, all));
  return controls.map((control) => read(control, controls, container, isRendered));
}

/** Whether an element lies in an element that matches, below the container. */
export function isInside(element: Element, selector: string, container: Element): boolean {
  const found = element.closest(selector);
  return found !== null && found !== container && container.contains(found);
}

// Base UI, Radix and others put an input for forms beside the real switch.
function isFormTwin(control: Element, all: Element[]): boolean {
  return (
    control.matches('input:not([role])') &&
    all.some((other) => other.localName !== 'input' && other.parentNode === control.parentNode)
  );
}

function read(
  control: Element,
  all: Element[],
  container: Element,
  isRendered: IsRendered,
): Switch {
  const row = rowOf(control, all, container);
  const name = nameOf(control);
  const visual = control.closest('label') ?? control;
  return {
    control,
    visual,
    row,
    label: name || firstWords(row),
    text: `${name} ${wordsOf(row)}`,
    around: `${aroundOf(row, all, container)} ${wordsById(control, 'aria-describedby')}`,
    state: stateOf(control),
    disabled: isDisabled(control),
    rendered: isRendered(visual),
  };
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
  const disabled = ':disabled, [aria-disabled="true"], [data-disabled]:not([data-disabled="false"])';
  return control.matches(disabled) || control.closest('label')?.matches(disabled) === true;
}

/** The switch's state as the product names it; a disabled ON is nothing that we can explain. */
export function trainingOf({ state, disabled }: Switch): Training {
  if (state === 'mixed') return 'unknown';
  if (disabled) return state === 'off' ? 'locked' : 'unknown';
  return state;
}

// Climbs until there are words, and stops before another switch would come in.
function rowOf(control: Element, all: Element[], container: Element): Element {
  let row: Element = control;
  for (let at = parentOf(control); at && container.contains(at); at = parentOf(at)) {
    const holder = at;
    if (all.some((other) => other !== control && holder.contains(other))) break;
    row = at;
    if (wordsOf(at) !== '') break;
  }
  return row;
}

function aroundOf(row: Element, all: Element[], container: Element): string {
  let around = row;
  for (let at = row.parentElement; at && container.contains(at); at = at.parentElement) {
    const holder = at;
    if (holder.querySelector('button:not([role="switch"], [role="checkbox"]), [role="button"]')) break;
    if (all.some((other) => !row.contains(other) && holder.contains(other))) break;
    around = holder;
  }
  return wordsOf(around);
}

function firstWords(row: Element): string {
  const walker = row.ownerDocument.createTreeWalker(row, 4);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.textContent?.trim() && parent) {
      return wordsOf(parent === row ? row : block(parent, row));
    }
  }
  return '';
}

// A label may be split over inline elements; the words belong together up to the block.
function block(element: Element, row: Element): Element {
  let at = element;
  while (/^(span|b|strong|em|i|a|u|mark|small)$/.test(at.localName) && at.parentElement !== row) {
    const parent = at.parentElement;
    if (!parent) break;
    at = parent;
  }
  return at;
}
