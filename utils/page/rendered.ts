// Whether the browser draws an element. Opacity and size do not count: switches are clipped to a
// pixel or transparent, and a dialog that opens starts at opacity 0.

/** Whether an element is drawn: it has a box and is not `visibility: hidden`. */
export function isRendered(element: Element): boolean {
  if (!element.isConnected) return false;
  // `display: contents` has no box of its own, its children do.
  return check(element) || [...element.children].some(check);
}

function check(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}
