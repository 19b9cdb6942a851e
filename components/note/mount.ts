// Where the host element goes: inside the dialog's own subtree, where its focus trap can see it.
import type { Sighting } from '@/utils/sighting';

const BUTTON = 'button, [role="button"], input[type="submit"]';

/**
 * Puts the host before the last button of the surface: measured in both browsers, a trap reaches it
 * there and not at the end of the dialog. Never as a first child, which utility classes space out.
 */
export function mountHost(host: Element, { container, row, control }: Sighting): void {
  const buttons = [...container.querySelectorAll(BUTTON)].filter(
    (button) => button !== control && !row?.contains(button),
  );
  let before: Element | undefined = buttons.at(-1);
  while (before && !before.previousElementSibling) {
    const parent: Element | null = before.parentElement;
    if (!parent || parent === container) break;
    before = parent;
  }
  const holdsRow = before !== undefined && row !== undefined && before.contains(row);
  if (before && !holdsRow) before.before(host);
  else if (row && row !== container) row.after(host);
  else container.append(host);
}

/** Lifts the host into the top layer, so that no dialog clips it and native ones do not cover it. */
export function lift(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // An older browser, or a host that was taken out meanwhile: fixed position is good enough.
  }
}
