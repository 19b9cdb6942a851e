// Holds a press on Accept while training is on, by pointer or keyboard. It only ever stops a press; it
// presses nothing itself, and any fault of its own lets the press through.

/** What the guard is told and asks. */
export type GuardOrders = {
  commit: Element;
  /** Asked when a press begins; anything but a plain yes lets it pass. */
  shouldHold(event: Event): boolean;
  /** A press was held whose click would have come: one that was drawn away or cancelled is none. */
  onHeld(event: Event): void;
  /** A press by the person went through to the site. */
  onPassed(): void;
};

/** Everything that a press can consist of. */
export const PRESS_EVENTS = [
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

/** Arms the guard for one commit button, until the signal ends. */
export function armGuard(
  view: Window,
  { commit, shouldHold, onHeld, onPassed }: GuardOrders,
  signal: AbortSignal,
): void {
  let press: 'none' | 'held' | 'passing' = 'none';

  for (const type of PRESS_EVENTS) {
    // Capture on the window: before any handler of the page below it.
    view.addEventListener(type, onEvent, { capture: true, passive: false, signal });
  }

  function onEvent(event: Event): void {
    try {
      if (!event.isTrusted || !event.composedPath().includes(commit) || !isPress(event)) return;
      if (isFreshStart(event)) press = 'none';
      if (press === 'none' && STARTS.has(event.type))
        press = shouldHold(event) ? 'held' : 'passing';
      if (press === 'held') stopPress(event);
      if (isComplete(event, press)) (press === 'held' ? onHeld : onPassed)(event);
      if (event.type === 'click') press = 'none';
      // Enter clicks on keydown, Space after keyup: wait for the click that may still come.
      if (event.type === 'keyup') view.setTimeout(() => (press = 'none'), 0);
    } catch {
      press = 'passing';
    }
  }
}

/** Whether an event belongs to a press: the main button, a finger, Enter or Space. */
export function isPress(event: Event): boolean {
  if (!('key' in event)) return !('button' in event) || event.button === 0;
  return event.key === 'Enter' || event.key === ' ';
}

/** Stops one event of a press on its way to the page, and what the browser would do by itself. */
export function stopPress(event: Event): void {
  event.stopImmediatePropagation();
  // `click` and the keys do something by default; the rest only reaches the page's own handlers.
  if (event.type === 'click' || event.type.startsWith('key')) event.preventDefault();
}

// A press that was held and let go elsewhere brings no click: the next one starts anew.
function isFreshStart(event: Event): boolean {
  return (
    event.type === 'pointerdown' || (event.type === 'keydown' && !(event as KeyboardEvent).repeat)
  );
}

// The moment at which the button acts. A held key brings no click, so there it is the key's own moment.
function isComplete(event: Event, press: 'none' | 'held' | 'passing'): boolean {
  if (press === 'none') return false;
  if (event.type === 'click') return true;
  if (press !== 'held') return false;
  const { key, repeat } = event as KeyboardEvent;
  return key === 'Enter' ? event.type === 'keydown' && !repeat : event.type === 'keyup';
}
