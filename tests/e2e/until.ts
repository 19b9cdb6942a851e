// Waiting for something to be so, asked from outside the page: puppeteer's own waitForFunction
// needs eval, which the replica's Content-Security-Policy forbids in Firefox.

/**
 * Asks `look` until it answers something other than undefined, null or false, and returns that.
 * Rejects after `timeout` ms with `what` and the last answer or error.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  timeout = 5000,
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await look();
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as NonNullable<Exclude<T, false>>;
      }
      last = answer;
    } catch (error) {
      // A page in the middle of a navigation cannot be asked; that passes.
      last = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeout} ms in vain: ${what} (last: ${String(last)})`);
    }
    await pause(25);
  }
}

/** Resolves after `ms` milliseconds. For the times when nothing must happen. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
