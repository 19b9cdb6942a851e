// Whether a press on our own button was meant: by a person, on a button that they could see.

const LEAST_OPACITY = 0.8;

/**
 * A trusted press on a button that is drawn, not see-through and not covered at the pressed point.
 * A page cannot make one by script, nor lure one with a transparent or hidden card.
 */
export function isGenuine(event: MouseEvent, button: Element): boolean {
  if (!event.isTrusted) return false;
  const { ownerDocument } = button;
  const view = ownerDocument.defaultView;
  const root = button.getRootNode() as ShadowRoot;
  if (!view || !button.isConnected) return false;
  let opacity = 1;
  for (let at: Element | null = button; at; at = at.parentElement ?? hostOf(at)) {
    const style = view.getComputedStyle(at);
    opacity *= Number(style.opacity || 1);
    if (style.visibility === 'hidden') return false;
  }
  if (opacity < LEAST_OPACITY) return false;
  // A press by keyboard has no place.
  if (event.detail === 0) return true;
  const hit = root.elementFromPoint?.(event.clientX, event.clientY);
  return hit === undefined || hit === null || button.contains(hit) || hit === root.host;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
