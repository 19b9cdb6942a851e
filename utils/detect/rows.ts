// The words beside a switch: its row, and what stands around it up to the next switch or button. Pure.
import { wordsOf } from './names';
import { parentOf } from './showing';

export const BUTTON =
  'button:not([role="switch"], [role="checkbox"]), [role="button"], input[type="submit"], input[type="button"]';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const BLOCK = `div, p, li, label, input, ${BUTTON}, ${HEADING}`;

/**
 * The smallest element that holds a switch and words other than its state. It ends before anything
 * comes in that belongs to others too: another switch, a button, a heading over several rows.
 */
export function rowOf(
  control: Element,
  others: Element[],
  container: Element,
  isState: (words: string) => boolean,
): Element {
  let row: Element = control;
  for (let at = parentOf(control); at && at !== container; at = parentOf(at)) {
    if (holdsAny(at, others) || at.querySelector(`${BUTTON}, ${HEADING}`)) break;
    row = at;
    const words = wordsOf(at);
    if (words !== '' && !isState(words)) break;
    // What else is on a list is said of others.
    if (at.matches('li, tr, [role="group"], [role="listitem"]')) break;
  }
  return row;
}

/**
 * The elements around a row that nothing else claims. `isFlat` is for a switch without any words: its
 * label may be a mere neighbour.
 */
export function aroundOf(
  row: Element,
  others: Element[],
  container: Element,
  isFlat: boolean,
): Element[] {
  const isClaimed = (element: Element): boolean =>
    holdsAny(element, others) || element.matches(BUTTON) || element.querySelector(BUTTON) !== null;
  let around = row;
  for (let at = parentOf(row); at && container.contains(at) && !isClaimed(at); at = parentOf(at)) {
    around = at;
  }
  if (!isFlat || wordsOf(around) !== '' || around === container) return [around];
  const neighbours = (step: 'previousElementSibling' | 'nextElementSibling'): Element[] => {
    const found: Element[] = [];
    for (let at = around[step]; at && !isClaimed(at); at = at[step]) found.push(at);
    return found;
  };
  return [...neighbours('previousElementSibling').reverse(), ...neighbours('nextElementSibling')];
}

/** The plain paragraph right below a row or its wrappers, which explains it, or no words. */
export function wordsBelow(row: Element, container: Element): string {
  let at = row;
  for (let up = parentOf(at); up && up !== container && !at.nextElementSibling; up = parentOf(up)) {
    at = up;
  }
  const next = at.nextElementSibling;
  const isPlain =
    next && !next.matches(`${BUTTON}, ${HEADING}, label`) && !next.querySelector(BLOCK);
  return isPlain ? wordsOf(next) : '';
}

/** The first words of a row; a label that is split over inline elements stays in one piece. */
export function firstWords(row: Element): string {
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const words = textContent?.trim();
    if (!words || !parentElement) continue;
    return parentElement === row ? words : wordsOf(blockOf(parentElement, row));
  }
  return '';
}

function holdsAny(element: Element, others: Element[]): boolean {
  return others.some((other) => element.contains(other));
}

function blockOf(element: Element, row: Element): Element {
  const parent = element.parentElement;
  const isInline = /^(b|strong|em|i|u|mark|small)$/.test(element.localName);
  return isInline && parent && parent !== row ? blockOf(parent, row) : element;
}
