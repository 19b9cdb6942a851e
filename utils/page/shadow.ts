// The shadow root of an element, closed ones too where the browser opens them to extensions: a site may
// draw its dialogs there. Only looked into, nothing is kept of it.
import { shadowRootOf } from '../detect/dom';

type Opened = { openOrClosedShadowRoot?: ShadowRoot | null };
type Opener = { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };

/** The shadow root of an element. Elements of the browser's own have one that is not the page's. */
export function shadowOf(host: Element): ShadowRoot | null {
  return shadowRootOf(host) ?? (canHideOne(host) ? closedRootOf(host) : null);
}

// Asking costs a call to the browser: custom elements, and what portals hang dialogs on.
function canHideOne({ localName, parentElement }: Element): boolean {
  return /-/.test(localName) || (localName === 'div' && parentElement?.localName === 'body');
}

function closedRootOf(host: Element): ShadowRoot | null {
  try {
    const { chrome } = globalThis as { chrome?: Opener };
    return (
      (host as Opened).openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot?.(host) ?? null
    );
  } catch {
    return null;
  }
}
