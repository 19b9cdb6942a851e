// The long run: the pop-up opened and closed many times, then minutes of streaming. What is left in
// the page's memory with the extension is held against what is left without it.
import type { Page } from 'puppeteer-core';
import { waitForHost, waitForNoHost } from '../e2e/note.ts';
import { until } from '../e2e/until.ts';
import { pathOf, pause, settled, stream } from './app-page.ts';
import { digits, table } from './figures.ts';
import { type Held, heldBy } from './memory.ts';
import { type Subject, type SubjectName, startSubject } from './subject.ts';

/** What a soak asks for. */
export interface Soak {
  nodes: number;
  cycles: number;
  minutes: number;
}

/** What one subject's page held at each stage. */
export interface Soaked {
  start: Held;
  cycled: Held;
  streamed: Held;
}

// The first cycles compile, cache and warm: they are not counted.
const WARM_UP = 10;

/** Runs it without the extension and with it, one after the other. */
export async function runSoak(
  sitePort: number,
  wish: Soak,
  tell: (line: string) => void,
): Promise<Record<string, Soaked>> {
  const all: Record<string, Soaked> = {};
  for (const name of ['none', 'default-off'] satisfies SubjectName[]) {
    const subject = await startSubject(name, sitePort);
    try {
      all[name] = await soak(subject, wish, tell);
    } finally {
      await subject.running.close();
    }
  }
  return all;
}

async function soak(
  subject: Subject,
  { nodes, cycles, minutes }: Soak,
  tell: (line: string) => void,
): Promise<Soaked> {
  const page = await subject.running.goto(pathOf(nodes));
  await settled(page);
  const isOurs = subject.name === 'default-off';
  for (let turn = 0; turn < WARM_UP; turn += 1) await cycle(page, isOurs);
  const start = await heldBy(page);
  for (let turn = 0; turn < cycles; turn += 1) await cycle(page, isOurs);
  const cycled = await heldBy(page);
  tell(`${subject.name}: ${cycles} times opened and closed.`);
  const until = Date.now() + minutes * 60_000;
  while (Date.now() < until) {
    await stream(page, { perSecond: 60, nodesPerUpdate: 10, updates: 600 });
    // The answer goes as it came, so that what is left is not the answer itself.
    await page.evaluate(() => document.querySelector('[data-testid="stream"]')?.replaceChildren());
  }
  const streamed = await heldBy(page);
  tell(`${subject.name}: ${minutes} minutes streamed.`);
  return { start, cycled, streamed };
}

async function cycle(page: Page, isOurs: boolean): Promise<void> {
  await page.evaluate(() =>
    window.replica.open({ ...window.replica.scenario, surface: 'popup', preset: 'on' }),
  );
  await until('the pop-up is open', () =>
    page.evaluate(() => document.querySelector('[role="dialog"]') !== null),
  );
  if (isOurs) await waitForHost(page, { training: 'on' });
  await page.evaluate(() => window.replica.closePopup());
  await until('the pop-up is closed', () =>
    page.evaluate(() => document.querySelector('[role="dialog"]') === null),
  );
  if (isOurs) await waitForNoHost(page);
  await pause(20);
}

/** Growth through each stage, with and without the extension, and what of it is ours. */
export function printSoak(all: Record<string, Soaked>): string {
  const rows = (['heap', 'nodes', 'listeners'] as const).flatMap((key) =>
    (['cycled', 'streamed'] as const).map((stage) => {
      const grown = Object.values(all).map((each) => growth(each, stage)[key]);
      const [without = 0, withUs = 0] = grown;
      const show = (value: number) => (key === 'heap' ? `${digits(value / 1000)} kB` : `${value}`);
      return [`${key} after ${stage}`, show(without), show(withUs), show(withUs - without)];
    }),
  );
  return table([['', ...Object.keys(all), 'ours'], ...rows]);
}

/** Whether nothing of ours was left: no node, no listener, and no heap beyond the noise of 100 kB. */
export function isClean(all: Record<string, Soaked>): boolean {
  const { none, 'default-off': ours } = all;
  if (!none || !ours) return false;
  return (['cycled', 'streamed'] as const).every((stage) => {
    const before = growth(none, stage);
    const after = growth(ours, stage);
    return (
      after.nodes <= before.nodes &&
      after.listeners <= before.listeners &&
      after.heap - before.heap < 100_000
    );
  });
}

function growth({ start, ...stages }: Soaked, stage: 'cycled' | 'streamed'): Held {
  const end = stages[stage];
  return {
    heap: end.heap - start.heap,
    nodes: end.nodes - start.nodes,
    listeners: end.listeners - start.listeners,
    documents: end.documents - start.documents,
  };
}
