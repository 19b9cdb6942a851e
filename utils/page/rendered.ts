// Whether the browser draws an element. Opacity and size do not count: switches are clipped to a
// pixel or transparent, and a dialog that opens starts at opacity 0.
import { firstElementOf, isConnected, nextOf } from '../detect/dom';

/** Whether an element is drawn: it has a box and is not `visibility: hidden`. */
export function isRendered(element: Element): boolean {
  if (!isConnected(element)) return false;
  // `display: contents` has no box of its own, its children do.
  if (check(element)) return true;
  for (let at = firstElementOf(element); at; at = nextOf(at)) if (check(at)) return true;
  return false;
}

function check(element: Element): boolean {
  const options = { visibilityProperty: true, contentVisibilityAuto: false };
  return Element.prototype.checkVisibility.call(element, options);
}
