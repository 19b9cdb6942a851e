// Records what a page's process does through Chromium's own tracing. Knows nothing of extensions.
import type { Page } from 'puppeteer-core';

/** One event of a trace; `ts`, `dur` and `tdur` (time on the processor) in µs. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  id?: string;
  args: { data?: Record<string, unknown>; name?: string };
}

// `cpu_profiler` samples every ms; with `.hires` every 0.1 ms, at a cost to everything measured.
const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8',
  'disabled-by-default-v8.compile',
  'toplevel',
  '__metadata',
];

/** Records while `body` runs. Chromium records all its processes; one recording at a time. */
export async function record<T>(
  page: Page,
  body: () => Promise<T>,
): Promise<{ result: T; events: TraceEvent[] }> {
  await page.tracing.start({ categories: CATEGORIES });
  // The profiler sets itself up inside the first script that runs then, 20 ms on a large page: not in
  // one that is being measured.
  await page.evaluate(() => undefined);
  const result = await body();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  return { result, events: traceEvents };
}
