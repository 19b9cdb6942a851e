// When the note's buttons count: once the person could see them where they are now for a moment. A
// button that follows on a press comes to lie where that press was, and the second half of a double
// click, however slow, must not find it.

/** Buttons that have just come, or moved, count after so many ms. */
export const FIRST_LOOK_MS = 400;
/** After a press, or where other buttons stood before, so many ms. */
export const SECOND_LOOK_MS = 1000;

/** Whether the buttons of one note count now. */
export type Readiness = {
  /**
   * They came or moved, or stand where others stood: they count after so many ms, or later. By keyboard
   * only a second look is waited for: nothing moves the focus to them but the person.
   */
  wait(ms: number): void;
  /** Whether the press that ends with this click began when they counted, and they still do. */
  counts(click: MouseEvent): boolean;
};

/** Watches the presses in a card. `onReady` runs when its buttons begin or cease to count. */
export function createReadiness(
  card: HTMLElement,
  onChange: (isReady: boolean) => void,
  signal: AbortSignal,
): Readiness {
  let readyAt = 0;
  let readyForKeysAt = 0;
  let timer = 0;
  let began: { isReady: boolean } | undefined;
  const options = { capture: true, signal };
  card.addEventListener('pointerdown', () => (began = { isReady: isReady() }), options);
  card.addEventListener('keydown', onKey, options);
  watchPlace();
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    wait,
    counts({ detail }) {
      const { isReady: wasReady = true } = began ?? {};
      began = undefined;
      return wasReady && isReady(detail === 0 ? readyForKeysAt : readyAt);
    },
  };

  function isReady(at = readyAt): boolean {
    return performance.now() >= at;
  }

  function wait(ms: number): void {
    readyAt = Math.max(readyAt, performance.now() + ms);
    if (ms >= SECOND_LOOK_MS) readyForKeysAt = readyAt;
    clearTimeout(timer);
    onChange(false);
    timer = window.setTimeout(tell, readyAt - performance.now());
  }

  // Timers may come a little early.
  function tell(): void {
    if (isReady()) onChange(true);
    else timer = window.setTimeout(tell, 10);
  }

  // A key that is held down presses again and again.
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.repeat) event.preventDefault();
    else began = { isReady: isReady(readyForKeysAt) };
  }

  // Wherever the card is put, by us or by the page, it must have been seen there.
  function watchPlace(): void {
    let place = '';
    let wasFolded = false;
    const moves = new MutationObserver(() => {
      const { left, top, transform } = card.style;
      const isFolded = card.classList.contains('folded');
      const now = [left, top, transform].join();
      if (place !== '' && now !== place) wait(FIRST_LOOK_MS);
      // In a card that folds or opens, other buttons lie where these were.
      if (wasFolded !== isFolded && place !== '') wait(SECOND_LOOK_MS);
      place = now;
      wasFolded = isFolded;
    });
    moves.observe(card, { attributeFilter: ['style', 'class'] });
    signal.addEventListener('abort', () => moves.disconnect());
  }
}
