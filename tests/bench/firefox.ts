// The same page cost in Firefox, by its own profiler: it starts with the browser, takes a sample
// every ms and leaves its profile at the end. A sample with a frame of the extension anywhere on the
// stack counts. Coarser than Chromium's tracing: what takes less than a ms is seen only by chance.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { launch } from '../e2e/browser.ts';
import { packedExtension } from '../e2e/extension.ts';
import { until } from '../e2e/until.ts';
import { pathOf, pause, scrollVirtualList, settled, stream, type } from './app-page.ts';
import { type Figure, figureOf, table, written } from './figures.ts';
import { type Effort, STREAM } from './shares.ts';

/** A table of the profile: what each column of a row is, and the rows. */
interface Rows {
  schema: Record<string, number>;
  data: (number | null)[][];
}

interface Thread {
  name: string;
  samples: Rows;
  stackTable: Rows;
  frameTable: Rows;
  stringTable: string[];
}

interface Profile {
  meta: { startTime: number };
  threads: Thread[];
  processes: Profile[];
}

/** A stretch of the run, in ms since 1970, and the time that it should take. */
interface Stretch {
  from: number;
  to: number;
  window: number;
}

/** Percent of the window, by what was done. */
export type FirefoxReport = Record<string, Figure>;

/** Runs the rounds, each in a browser of its own. */
export async function measureFirefox(
  sitePort: number,
  effort: Effort,
  rounds: number,
): Promise<FirefoxReport> {
  const all: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, share] of Object.entries(await measureOnce(sitePort, effort))) {
      all[name] = [...(all[name] ?? []), share];
    }
  }
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, figureOf(each)]));
}

/** The report as a table. */
export function printFirefox(report: FirefoxReport): string {
  const rows = Object.entries(report).map(([name, figure]) => [name, written(figure)]);
  return table([['Firefox', 'default-off, samples with a frame of ours'], ...rows]);
}

async function measureOnce(sitePort: number, effort: Effort): Promise<Record<string, number>> {
  const file = join(root, '.output', 'bench', 'firefox-profile.json');
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  Object.assign(process.env, {
    MOZ_PROFILER_STARTUP: '1',
    MOZ_PROFILER_STARTUP_FEATURES: 'js',
    MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
    MOZ_PROFILER_STARTUP_INTERVAL: '1',
    MOZ_PROFILER_STARTUP_ENTRIES: '67108864',
    MOZ_PROFILER_SHUTDOWN: file,
  });
  const running = await launch({
    browser: 'firefox',
    extension: packedExtension('firefox'),
    sitePort,
  });
  const stretches: Record<string, Stretch> = {};
  const during = async (name: string, window: number, body: () => Promise<unknown>) => {
    const from = Date.now();
    await body();
    stretches[name] = { from, to: Date.now(), window };
  };
  const page = await running.newPage();
  await during('page load, ms', 100, async () => {
    await running.goto(pathOf(effort.nodes), page);
    await settled(page);
  });
  const { updates, characters, scrollMs, idleMs } = effort;
  await during('streaming, % of the window', (updates / STREAM.perSecond) * 1000, () =>
    stream(page, { ...STREAM, updates }),
  );
  await during('typing, % of the window', characters * 30, () => type(page, characters));
  await during('scrolling a virtual list, % of the window', scrollMs, () =>
    scrollVirtualList(page, scrollMs),
  );
  await during('idle, % of the window', idleMs, () => pause(idleMs));
  await running.close();
  await until('Firefox has left its profile', () => existsSync(file), 60_000);
  const profile: Profile = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(
    Object.entries(stretches).map(([name, stretch]) => [
      name,
      (samplesIn(profile, running.baseUrl, stretch) / stretch.window) * 100,
    ]),
  );
}

/** Ms of samples with a frame whose address begins with `base`, in every process. */
function samplesIn(profile: Profile, base: string, stretch: Stretch): number {
  const own = profile.threads.reduce(
    (sum, thread) => sum + samplesOf(thread, base, profile.meta.startTime, stretch),
    0,
  );
  return profile.processes.reduce((sum, each) => sum + samplesIn(each, base, stretch), own);
}

function samplesOf(thread: Thread, base: string, start: number, { from, to }: Stretch): number {
  const { samples, stackTable, frameTable, stringTable } = thread;
  const cell = (rows: Rows, row: number, column: string): number | null =>
    rows.data[row]?.[rows.schema[column] ?? -1] ?? null;
  const verdicts = new Map<number, boolean>();
  const isOurs = (stack: number | null): boolean => {
    if (stack === null) return false;
    const known = verdicts.get(stack);
    if (known !== undefined) return known;
    const frame = cell(stackTable, stack, 'frame') ?? -1;
    const place = stringTable[cell(frameTable, frame, 'location') ?? -1] ?? '';
    const verdict = place.includes(base) || isOurs(cell(stackTable, stack, 'prefix'));
    verdicts.set(stack, verdict);
    return verdict;
  };
  let sum = 0;
  let before: number | undefined;
  for (let row = 0; row < samples.data.length; row += 1) {
    const at = start + (cell(samples, row, 'time') ?? 0);
    const gap = before === undefined ? 1 : Math.min(at - before, 1.5);
    before = at;
    if (at >= from && at <= to && isOurs(cell(samples, row, 'stack'))) sum += gap;
  }
  return sum;
}
