// Keeps the echo of a press on our card from the page. When the card has become smaller or has gone, the
// second half of a double click would meet what lies under it, such as the site's backdrop, which
// closes the dialog; a key held down would press the button to which the focus went back.
import { isPress, PRESS_EVENTS, stopPress } from '@/utils/page/guard';

type Area = { left: number; top: number; right: number; bottom: number };

/**
 * For so many ms after a press, stops presses of the same kind that do not meet a note: by keyboard
 * anywhere, by pointer where the card was.
 */
export function swallowEcho(
  view: Window,
  host: Element,
  by: 'key' | 'pointer',
  area: Area,
  ms: number,
): void {
  const ending = new AbortController();
  const end = view.performance.now() + ms;
  for (const type of PRESS_EVENTS) {
    const options = { capture: true, passive: false, signal: ending.signal };
    view.addEventListener(type, onEvent, options);
  }
  let isStopping = false;
  view.setTimeout(finish, ms);

  function onEvent(event: Event): void {
    if (!event.isTrusted) return;
    // Another key, such as Tab, is a step of its own: what is pressed after it is meant.
    if (event.type === 'keydown' && !isPress(event)) ending.abort();
    if (!isPress(event) || event.composedPath().some(isNote)) return;
    const isStart = event.type === 'pointerdown' || event.type === 'keydown';
    if (isStart) isStopping = isEcho(event);
    if (isStopping) stopPress(event);
    if (event.type === 'keyup') isStopping = false;
  }

  // A note that came meanwhile, in a dialog that was mounted anew, has a first look of its own.
  function isNote(target: EventTarget): boolean {
    return (target as Partial<Element>).localName === host.localName;
  }

  // A key that is still held down goes on repeating.
  function finish(): void {
    if (isStopping && by === 'key') view.setTimeout(finish, ms);
    else ending.abort();
  }

  function isEcho(event: Event): boolean {
    const isRepeat = 'repeat' in event && event.repeat === true;
    if (view.performance.now() >= end && !isRepeat) return false;
    if ('key' in event) return by === 'key';
    const { clientX, clientY } = event as MouseEvent;
    const isInside =
      clientX >= area.left &&
      clientX <= area.right &&
      clientY >= area.top &&
      clientY <= area.bottom;
    return by === 'pointer' && isInside;
  }
}
