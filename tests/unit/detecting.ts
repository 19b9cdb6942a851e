// Detection on a string of markup, for the unit tests: jsdom draws nothing, so what is drawn is said
// by the markup.
import { detect } from '../../utils/detect/detect';
import type { Context } from '../../utils/detect/evidence';
import type { Sighting } from '../../utils/sighting';
import { claude } from '../../utils/sites/claude';

/** An element is drawn unless it or an ancestor says `hidden` or is `gone`. */
export function isRendered(element: Element): boolean {
  return element.closest('[hidden], .gone, dialog:not([open])') === null;
}

export function contextOf(patch: Partial<Context> = {}): Context {
  const lang = document.documentElement.lang;
  return { path: '/new', hash: '', lang, isRendered, ...patch };
}

/** Puts markup into the page and returns its first element. */
export function show(html: string, lang = 'en-US'): Element {
  document.documentElement.lang = lang;
  document.body.innerHTML = `<div id="root"><main><div data-testid="user-message"><p>Hello</p></div></main></div>${html}`;
  return document.body.children[1] as Element;
}

/** What is on the page now. */
export function detectNow(patch: Partial<Context> = {}): Sighting | undefined {
  return detect(document, claude, contextOf(patch));
}

/** The short form of a sighting that tables compare with. */
export function inShort(sighting: Sighting | undefined): string {
  if (!sighting) return 'nothing';
  const { surface, kind, training } = sighting.finding;
  return `${kind === 'training' ? surface : kind} ${training}`;
}
