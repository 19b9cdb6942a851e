// How often a page is looked at: the first change of a frame at once, all that follow in the same frame
// together, before the browser paints it.

/** When to look. */
export type Pace = {
  /** In this task, whatever happened before. */
  now(): void;
  /** In this task, unless this frame had its look; then with the next frame. */
  soon(): void;
  /** With the next frame. */
  inFrame(): void;
};

/** A tab in the background draws no frames: then so many ms later. */
const WITHOUT_FRAMES_MS = 200;

/** Makes a pace for `look`. Nothing runs after the signal. */
export function createPace(view: Window, look: () => void, signal: AbortSignal): Pace {
  let isDue = false;
  let frame = 0;
  let timer = 0;
  signal.addEventListener('abort', cancel);
  return {
    now,
    soon() {
      if (frame === 0) now();
      else isDue = true;
    },
    inFrame() {
      isDue = true;
      wait();
    },
  };

  function now(): void {
    isDue = false;
    wait();
    look();
  }

  function wait(): void {
    if (frame !== 0 || signal.aborted) return;
    frame = view.requestAnimationFrame(onFrame);
    timer = view.setTimeout(onFrame, WITHOUT_FRAMES_MS);
  }

  function onFrame(): void {
    cancel();
    if (isDue) now();
  }

  function cancel(): void {
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
    frame = 0;
  }
}
