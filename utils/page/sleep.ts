// Waiting in a page, for no longer than what waits.

/** Resolves after so many ms, or later in a tab in the background; rejects when the signal ends. */
export function sleep(view: Window, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    view.setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
  });
}
