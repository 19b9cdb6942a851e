// A limit against a tug of war: something may be done so many times in so many ms, and no more.

/** Returns a function that says whether it may be done now, and counts it if so. */
export function createLimit(now: () => number, max: number, withinMs: number): () => boolean {
  let times: number[] = [];
  return () => {
    const at = now();
    times = times.filter((time) => at - time < withinMs);
    if (times.length >= max) return false;
    times.push(at);
    return true;
  };
}
