// Where the host element goes: inside the dialog's own subtree, where its focus trap can see it.
import { findAll, holds, matches, parentElementOf, previousOf } from '@/utils/detect/dom';
import type { Sighting } from '@/utils/sighting';

const BUTTON = 'button, [role="button"], input[type="submit"]';
// What is said aloud when something comes into it.
const LIVE = [
  '[role="status"]',
  '[role="alert"]',
  '[role="log"]',
  '[role="marquee"]',
  '[role="timer"]',
  '[aria-live]:not([aria-live="off"])',
  'output',
].join();

/**
 * Puts the host before the committing button, so that the keyboard meets the note first; where none is
 * known, before the last button: measured in both browsers, a focus trap reaches it there and not at
 * the end of the dialog. Never as a first child, which utility classes space out, and never in a live
 * region.
 */
export function mountHost(host: Element, { container, row, control, commit }: Sighting): void {
  const buttons = [...findAll(container, BUTTON)].filter(
    (button) =>
      button !== control && !(row && holds(row, button)) && !liveAround(button, container),
  );
  const before = climb(commit ?? buttons.at(-1), container);
  const holdsRow = before !== undefined && row !== undefined && holds(before, row);
  if (before && !holdsRow) Element.prototype.before.call(before, host);
  else if (row && row !== container && !liveAround(row, container))
    Element.prototype.after.call(row, host);
  else Element.prototype.append.call(container, host);
}

function climb(start: Element | undefined, container: Element): Element | undefined {
  let before = start && (liveAround(start, container) ?? start);
  while (before && !previousOf(before)) {
    const parent: Element | null = parentElementOf(before);
    if (!parent || parent === container) break;
    before = parent;
  }
  return before;
}

/** The outermost live region around an element, as far as the container goes. */
function liveAround(element: Element, container: Element): Element | undefined {
  let found: Element | undefined;
  for (let at: Element | null = element; at && at !== container; at = parentElementOf(at)) {
    if (matches(at, LIVE)) found = at;
  }
  return found;
}

/** Whether the host is in the top layer, or never can be in this browser. */
export function isLifted(host: HTMLElement): boolean {
  return !('showPopover' in host) || host.matches(':popover-open');
}

/** Lifts the host into the top layer, above all that is there: no dialog clips or covers it. */
export function lift(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    if (isLifted(host)) host.hidePopover();
    host.showPopover();
  } catch {
    // An older browser, or a host that was taken out meanwhile: fixed position is good enough.
  }
}
