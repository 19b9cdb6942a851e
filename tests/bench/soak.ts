// The long run: the pop-up opened and closed many times, then minutes of streaming. What is left in
// the page's memory with the extension is held against what is left without it.
import type { Page } from 'puppeteer-core';
import { pathOf, settled, stream } from './app-page.ts';
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
// V8 goes on making machine code for as long as something runs again and again, 1 to 3 kB a cycle in
// the first hundred, ours and the page's own: no leak, and so it is told not to.
export const NO_MACHINE_CODE = ['--no-opt', '--no-maglev', '--no-sparkplug', '--no-regexp-tier-up'];

/** Runs it without the extension and with it, one after the other. */
export async function runSoak(
  sitePort: number,
  wish: Soak,
  tell: (line: string) => void,
): Promise<Record<string, Soaked>> {
  const all: Record<string, Soaked> = {};
  for (const name of ['none', 'default-off'] satisfies SubjectName[]) {
    const subject = await startSubject(name, sitePort, { jsFlags: NO_MACHINE_CODE });
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
  await cycle(page, WARM_UP);
  const start = await heldBy(page);
  const seen = await cycle(page, cycles);
  if (isOurs && seen < cycles) throw new Error(`The note came ${seen} of ${cycles} times.`);
  const cycled = await heldBy(page);
  tell(`${subject.name}: ${cycles} times opened and closed.`);
  const end = Date.now() + minutes * 60_000;
  while (Date.now() < end) {
    await stream(page, { perSecond: 60, nodesPerUpdate: 10, updates: 600 });
    // The answer goes as it came, so that what is left is not the answer itself.
    await page.evaluate(() => document.querySelector('[data-testid="stream"]')?.replaceChildren());
  }
  const streamed = await heldBy(page);
  tell(`${subject.name}: ${minutes} minutes streamed.`);
  return { start, cycled, streamed };
}

/**
 * Opens and closes the pop-up in the page itself: each question from outside leaves a compiled
 * function behind, 0.7 kB, and would be taken for a leak. Returns how often our note was there.
 */
function cycle(page: Page, times: number): Promise<number> {
  return page.evaluate(async (count) => {
    const frames = async (wanted: boolean): Promise<void> => {
      do {
        await new Promise((resolve) => setTimeout(resolve, 30));
      } while ((document.querySelector('[role="dialog"]') !== null) !== wanted);
    };
    let seen = 0;
    for (let turn = 0; turn < count; turn += 1) {
      window.replica.open({ ...window.replica.scenario, surface: 'popup', preset: 'on' });
      await frames(true);
      if (document.querySelector('default-off[data-training="on"]')) seen += 1;
      window.replica.closePopup();
      await frames(false);
      if (document.querySelector('default-off')) throw new Error('The note outlived the pop-up.');
    }
    return seen;
  }, times);
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
