// Present, showing and ready are three questions; the answers here are pure reads.
// Others ask for these here.
export { closestAcross, parentOf } from './dom';

import { closest, closestAcross, find, localNameOf, matches, parentOf } from './dom';

/** Whether an element is drawn at all. Handed in, because only a browser can tell. */
export type IsRendered = (element: Element) => boolean;

export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

const OUT_OF_PLAY = '[hidden], [inert], [aria-hidden="true"], dialog:not([open])';
const CLOSED = '[data-state="closed"], [data-closed], [data-ending-style], [data-exiting]';
const BUSY = '[aria-busy="true"]';
const BUSY_ROW =
  'progress, [role="progressbar"], [data-loading]:not([data-loading="false"]), [data-pending]:not([data-pending="false"])';

/**
 * Whether a surface is open, as its own marks say: libraries keep closed dialogs in the document,
 * and a modal dialog hides everything around it. Only the dialog and its wrappers say `closed`.
 */
export function isOpen(container: Element): boolean {
  if (closestAcross(container, OUT_OF_PLAY)) return false;
  let at: Element | undefined = container;
  for (let depth = 0; at && depth < 3 && localNameOf(at) !== 'body'; depth += 1) {
    if (matches(at, CLOSED)) return false;
    at = parentOf(at);
  }
  return true;
}

/** Whether the surface still says of itself, or what it is in says, that it is loading. */
export function isBusy(container: Element): boolean {
  return closest(container, BUSY) !== null || find(container, BUSY) !== null;
}

/** Whether a switch or its row says that it is saving or loading. */
export function isRowBusy(row: Element): boolean {
  return matches(row, BUSY_ROW) || find(row, BUSY_ROW) !== null;
}
