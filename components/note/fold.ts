// Where no place is free the card is folded to one line; it is open while the person wants to read it:
// after a press on it, while the keyboard is in it, or while it says why a press on Accept was held.

/** Whether the card is open although it covers something. */
export type Fold = { isOpen(): boolean };

/** Watches the card for who wants it open; `onChange` is called when that may have changed. */
export function createFold(
  { host, card }: { host: HTMLElement; card: HTMLElement },
  onChange: () => void,
  signal: AbortSignal,
): Fold {
  const options = { capture: true, passive: true, signal };
  let isPressed = false;
  card.addEventListener('click', onClick, options);
  for (const type of ['focusin', 'focusout']) card.addEventListener(type, onChange, options);
  host.ownerDocument.addEventListener('pointerdown', onPressElsewhere, options);
  return {
    isOpen: () =>
      isPressed ||
      card.matches(':focus-visible') ||
      card.querySelector(':focus-visible, [data-action="accept-on"]') !== null,
  };

  // The main button is there in one line as well: a press on it asks for its doing alone.
  function onClick({ isTrusted, target }: Event): void {
    if (!isTrusted || (target as Element).matches('.main')) return;
    isPressed = true;
    onChange();
  }

  function onPressElsewhere({ target }: Event): void {
    if (!isPressed || target === host) return;
    isPressed = false;
    onChange();
  }
}
