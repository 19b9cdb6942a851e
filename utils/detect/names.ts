// The accessible name of a control, for the shapes that carry consent switches and their buttons.
// A small subset of the accname algorithm; tests/unit/names.test.ts holds it against
// dom-accessibility-api. Tried, 2026-11, on the replica's pop-up (gzip · time of one name, Chromium 156):
//   the library's computeAccessibleName    4.2 kB · 160 µs
//   its computeTextAlternative alone       4.1 kB ·  26 µs
//   this file                              0.6 kB ·   3 µs

const UNNAMED = '[aria-hidden="true"], [hidden], style, script';
const MOST_PIECES = 200;

/** All the words of an element, with a space wherever one text node ends. */
export function wordsOf(element: Element, without?: string): string {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (without && parentElement?.closest(without) && !element.closest(without)) continue;
    texts.push(data);
  }
  return tidy(texts.join(' '));
}

/**
 * The words of each element and of each text inside an element: a label is one of them, however its
 * row is built.
 */
export function piecesOf(element: Element): string[] {
  const elements = [element, ...element.querySelectorAll('*')].slice(0, MOST_PIECES);
  const pieces = elements.flatMap((each) => [
    tidy(each.textContent ?? ''),
    ...[...each.childNodes].map((child) =>
      child.nodeType === Node.TEXT_NODE ? tidy(child.textContent ?? '') : '',
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
    (control.localName === 'input'
      ? buttonValue(control)
      : named(control) || imageNames(control)) ||
    attribute(control, 'title')
  );
}

/** The words of each element that an attribute names by id, within the element's own tree. */
export function wordsById(element: Element, by: 'aria-labelledby' | 'aria-describedby'): string[] {
  const root = element.getRootNode();
  if (!('getElementById' in root)) return [];
  return attribute(element, by)
    .split(' ')
    .map((id) => (root as Document | ShadowRoot).getElementById(id))
    .map((other) => (other ? attribute(other, 'aria-label') || named(other) : ''))
    .filter(Boolean);
}

function named(element: Element): string {
  if (element.querySelector(UNNAMED)) return wordsOf(element, UNNAMED);
  return tidy(element.textContent ?? '');
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
  const image = control.querySelector('img[alt], [role="img"][aria-label], svg[aria-label]');
  return image ? attribute(image, 'alt') || attribute(image, 'aria-label') : '';
}

function attribute(element: Element, name: string): string {
  return tidy(element.getAttribute(name) ?? '');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
