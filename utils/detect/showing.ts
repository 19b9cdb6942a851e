// Present, showing and ready are three questions; the answers here are pure reads.
import { closest, parentElementOf } from './dom';

/** Whether an element is drawn at all. Handed in, because only a browser can tell. */
export type IsRendered = (element: Element) => boolean;

export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

const OUT_OF_PLAY = '[hidden], [inert], [aria-hidden="true"], dialog:not([open])';
const CLOSED = '[data-state="closed"], [data-closed], [data-ending-style], [data-exiting]';

/** The parent across an open shadow root's border. */
export function parentOf(node: Node): Element | undefined {
  const parent = parentElementOf(node);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(node);
  return 'host' in root ? (root as ShadowRoot).host : undefined;
}

/** The nearest ancestor or self that matches, across open shadow roots. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; ) {
    const found = closest(at, selector);
    if (found) return found;
    const root: Node = Node.prototype.getRootNode.call(at);
    at = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return undefined;
}

/**
 * Whether a surface is open, as its own marks say: libraries keep closed dialogs in the document,
 * and a modal dialog hides everything around it. Only the dialog and its wrappers say `closed`.
 */
export function isOpen(container: Element): boolean {
  if (closestAcross(container, OUT_OF_PLAY)) return false;
  let at: Element | undefined = container;
  for (let depth = 0; at && depth < 3 && at.localName !== 'body'; depth += 1) {
    if (at.matches(CLOSED)) return false;
    at = parentOf(at);
  }
  return true;
}

/** Whether the surface still says of itself that it is loading. */
export function isBusy(container: Element): boolean {
  return container.matches('[aria-busy="true"]') || !!container.querySelector('[aria-busy="true"]');
}
