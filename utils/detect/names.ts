// The accessible name of a control, for the shapes that carry consent switches and their buttons.
// A small subset of the accname algorithm; tests/unit/names.test.ts holds it against
// dom-accessibility-api, which costs 3.9 kB gzip in every page of the site.

/** The visible words of an element, without those of controls inside it. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The accessible name of a control; empty if it has none. */
export function nameOf(control: Element): string {
  return (
    wordsById(control, 'aria-labelledby') ||
    attribute(control, 'aria-label') ||
    nativeLabels(control) ||
    (control.localName === 'input' ? buttonValue(control) : wordsOf(control) || imageNames(control)) ||
    attribute(control, 'title')
  );
}

/** The words of the elements that an attribute names by id, within the element's own tree. */
export function wordsById(
  element: Element,
  by: 'aria-labelledby' | 'aria-describedby',
): string {
  const root = element.getRootNode();
  if (!('getElementById' in root)) return '';
  return attribute(element, by)
    .split(' ')
    .map((id) => (root as Document | ShadowRoot).getElementById(id))
    .map((named) => (named ? attribute(named, 'aria-label') || wordsOf(named) : ''))
    .join(' ')
    .trim();
}

function nativeLabels(control: Element): string {
  const labels = (control as HTMLInputElement).labels;
  return labels ? [...labels].map(wordsOf).join(' ').trim() : '';
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
  return (element.getAttribute(name) ?? '').replace(/\s+/g, ' ').trim();
}
