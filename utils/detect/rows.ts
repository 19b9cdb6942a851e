// The words beside a switch: its row, and what stands around it up to the next switch or button. Pure.
import {
  find,
  holds,
  localNameOf,
  matches,
  nextOf,
  parentElementOf,
  parentOf,
  previousOf,
  textOf,
  textsIn,
} from './dom';
import { wordsOf } from './names';

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
    if (holdsAny(at, others) || find(at, `${BUTTON}, ${HEADING}`)) break;
    row = at;
    const words = wordsOf(at);
    if (words !== '' && !isState(words)) break;
    // What else is on a list is said of others.
    if (matches(at, 'li, tr, [role="group"], [role="listitem"]')) break;
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
    holdsAny(element, others) || matches(element, BUTTON) || find(element, BUTTON) !== null;
  let around = row;
  for (let at = parentOf(row); at && holds(container, at) && !isClaimed(at); at = parentOf(at)) {
    around = at;
  }
  if (!isFlat || wordsOf(around) !== '' || around === container) return [around];
  const neighbours = (step: (from: Element) => Element | null): Element[] => {
    const found: Element[] = [];
    for (let at = step(around); at && !isClaimed(at); at = step(at)) found.push(at);
    return found;
  };
  return [...neighbours(previousOf).reverse(), ...neighbours(nextOf)];
}

/** The plain paragraph right below a row or its wrappers, which explains it, or no words. */
export function wordsBelow(row: Element, container: Element): string {
  let at = row;
  for (let up = parentOf(at); up && up !== container && !nextOf(at); up = parentOf(up)) {
    at = up;
  }
  const next = nextOf(at);
  const isPlain = next && !matches(next, `${BUTTON}, ${HEADING}, label`) && !find(next, BLOCK);
  return isPlain ? wordsOf(next) : '';
}

/** The first words of a row; a label that is split over inline elements stays in one piece. */
export function firstWords(row: Element): string {
  const walker = textsIn(row);
  while (walker.nextNode()) {
    const { parentElement } = walker.currentNode;
    const words = textOf(walker.currentNode).trim();
    if (!words || !parentElement) continue;
    return parentElement === row ? words : wordsOf(blockOf(parentElement, row));
  }
  return '';
}

function holdsAny(element: Element, others: Element[]): boolean {
  return others.some((other) => holds(element, other));
}

function blockOf(element: Element, row: Element): Element {
  const parent = parentElementOf(element);
  // Page translation wraps each text in two of these.
  const isInline = /^(b|strong|em|i|u|mark|small|font)$/.test(localNameOf(element));
  return isInline && parent && parent !== row ? blockOf(parent, row) : element;
}
