// The accessible name of a control, for the shapes that carry consent switches and their buttons.
// A small subset of the accname algorithm; tests/unit/names.test.ts holds it against
// dom-accessibility-api. Tried, 2026-11, on the replica's pop-up (gzip · time of one name, Chromium 156):
//   the library's computeAccessibleName    4.2 kB · 160 µs
//   its computeTextAlternative alone       4.1 kB ·  26 µs
//   this file                              0.6 kB ·   3 µs

import {
  attributeOf,
  byId,
  childNodesOf,
  closest,
  find,
  findAll,
  localNameOf,
  textOf,
  textsIn,
} from './dom';

const UNNAMED = '[aria-hidden="true"], [hidden], style, script';
const MAX_PIECES = 200;

/** All the words of an element, with a space wherever one text node ends. */
export function wordsOf(element: Element, without?: string): string {
  const texts: string[] = [];
  const walker = textsIn(element);
  const isWhole = without === undefined || closest(element, without) !== null;
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (!isWhole && parentElement && closest(parentElement, without)) continue;
    texts.push(data);
  }
  return tidy(texts.join(' '));
}

/**
 * The words of each element and of each text inside an element: a label is one of them, however its
 * row is built.
 */
export function piecesOf(element: Element): string[] {
  const inside = findAll(element, '*');
  const elements = [element];
  for (let index = 0; index < Math.min(inside.length, MAX_PIECES); index += 1) {
    elements.push(inside[index] as Element);
  }
  const pieces = elements.flatMap((each) => [
    tidy(textOf(each)),
    ...[...childNodesOf(each)].map((child) =>
      child.nodeType === Node.TEXT_NODE ? tidy(textOf(child)) : '',
    ),
  ]);
  return [...new Set(pieces)].filter(Boolean);
}

/** The accessible name of a control; empty if it has none. */
export function nameOf(control: Element): string {
  return (
    wordsById(control, 'aria-labelledby').join(' ') ||
    attribute(control, 'aria-label') ||
    nativeLabels(control) ||
    (localNameOf(control) === 'input'
      ? buttonValue(control)
      : named(control) || imageNames(control)) ||
    attribute(control, 'title')
  );
}

/** The words of each element that an attribute names by id, within the element's own tree. */
export function wordsById(element: Element, by: 'aria-labelledby' | 'aria-describedby'): string[] {
  const ids = attribute(element, by);
  if (ids === '') return [];
  return ids
    .split(' ')
    .map((id) => byId(element, id))
    .map((other) => (other ? attribute(other, 'aria-label') || named(other) : ''))
    .filter(Boolean);
}

function named(element: Element): string {
  return find(element, UNNAMED) ? wordsOf(element, UNNAMED) : tidy(textOf(element));
}

function nativeLabels(control: Element): string {
  const labels = (control as HTMLInputElement).labels;
  return labels ? [...labels].map(named).join(' ').trim() : '';
}

function buttonValue(control: Element): string {
  return /^(button|submit)$/.test((control as HTMLInputElement).type)
    ? attribute(control, 'value')
    : '';
}

function imageNames(control: Element): string {
  const image = find(control, 'img[alt], [role="img"][aria-label], svg[aria-label]');
  return image ? attribute(image, 'alt') || attribute(image, 'aria-label') : '';
}

function attribute(element: Element, name: string): string {
  return tidy(attributeOf(element, name) ?? '');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
