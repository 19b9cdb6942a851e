// Whether a press on our own button was meant: by a person, on a button that they could see.

/**
 * A trusted press on a button that is drawn and not covered at the pressed point. A page cannot make
 * one by script, nor lure one with a covered card. The note's own sheet keeps the host opaque whatever
 * the page says, so opacity is not asked. A button that comes up under a finger already pressing gets
 * no click at all: press and release must meet the same element, and every new drawing makes new ones.
 */
export function isGenuine(event: MouseEvent, button: Element): boolean {
  if (!event.isTrusted || !button.isConnected) return false;
  if (!button.checkVisibility({ visibilityProperty: true })) return false;
  // A press by keyboard has no place.
  if (event.detail === 0) return true;
  const root = button.getRootNode() as ShadowRoot;
  const hit = root.elementFromPoint(event.clientX, event.clientY);
  return hit !== null && button.contains(hit);
}
