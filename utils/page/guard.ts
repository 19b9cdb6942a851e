// Holds the first press on Accept while training is on, by pointer or keyboard. It only ever stops
// one press; it presses nothing itself, and any fault of its own lets the press through.

/** What the guard is told and asks. */
export type GuardOrders = {
  commit: Element;
  /** Asked at the moment of the press; anything but a plain yes lets it pass. */
  shouldHold(): boolean;
  /** A press was held. */
  onHeld(): void;
  /** A press by the person went through to the site. */
  onPassed(): void;
};

const EVENTS = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'keydown',
  'keypress',
  'keyup',
] as const;
const STARTS = new Set(['pointerdown', 'touchstart', 'keydown', 'click']);

/** Arms the guard for one commit button, until the signal ends. One press is held, ever. */
export function armGuard(
  view: Window,
  { commit, shouldHold, onHeld, onPassed }: GuardOrders,
  signal: AbortSignal,
): void {
  let press: 'none' | 'held' | 'passing' = 'none';
  let hasHeld = false;

  for (const type of EVENTS) {
    // Capture on the window: before any handler of the page below it.
    view.addEventListener(type, onEvent, { capture: true, passive: false, signal });
  }

  function onEvent(event: Event): void {
    try {
      if (!event.isTrusted || !event.composedPath().includes(commit) || !isPress(event)) return;
      if (isFreshStart(event)) press = 'none';
      if (press === 'none' && STARTS.has(event.type)) begin(event);
      if (press === 'held') stop(event);
      if (event.type === 'click') {
        if (press === 'passing') onPassed();
        press = 'none';
      }
      // Enter clicks on keydown, Space after keyup: wait for the click that may still come.
      if (event.type === 'keyup') view.setTimeout(() => (press = 'none'), 0);
    } catch {
      press = 'passing';
    }
  }

  function begin(event: Event): void {
    press = !hasHeld && shouldHold() ? 'held' : 'passing';
    if (press !== 'held') return;
    hasHeld = true;
    stop(event);
    onHeld();
  }
}

function isPress(event: Event): boolean {
  if (!('key' in event)) return !('button' in event) || event.button === 0;
  return event.key === 'Enter' || event.key === ' ';
}

// A press that was held and let go elsewhere brings no click: the next one starts anew.
function isFreshStart(event: Event): boolean {
  return (
    event.type === 'pointerdown' || (event.type === 'keydown' && !(event as KeyboardEvent).repeat)
  );
}

// `click` and the keys do something by default; the rest only reaches the page's own handlers.
function stop(event: Event): void {
  event.stopImmediatePropagation();
  if (event.type === 'click' || event.type.startsWith('key')) event.preventDefault();
}
