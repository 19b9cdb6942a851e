// What one extension costs the page's main thread while a person uses the app: one round, in order.
import type { Page } from 'puppeteer-core';
import { pathOf, pause, scrollVirtualList, settled, stream, type } from './app-page.ts';
import { type Cost, costOf } from './cost.ts';
import { heapOf } from './memory.ts';
import type { Subject } from './subject.ts';
import { record } from './trace.ts';

/** How long a round takes and how much it asks of the page. */
export interface Effort {
  nodes: number;
  /** Updates of the streamed answer, 60 a second, 50 elements each. */
  updates: number;
  characters: number;
  scrollMs: number;
  idleMs: number;
  /** How long a load goes on to be measured once the app stands: autoconsent looks for 2 s more. */
  restMs: number;
}

/** One round's figures: ms of main thread, shares in percent of the window, bytes. */
export type Round = {
  'compile + evaluate, ms': number;
  'page load, ms': number;
  'streaming, % of the window': number;
  'streaming, µs per inserted element': number;
  'typing, % of the window': number;
  'scrolling a virtual list, % of the window': number;
  'idle, % of the window': number;
  'page heap after GC, MB': number;
};

export const STREAM = { perSecond: 60, nodesPerUpdate: 50 } as const;

/** Loads the app and lets it rest; loads it anew, types, scrolls, waits and streams. */
export async function measureRound(subject: Subject, effort: Effort): Promise<Round> {
  const { running } = subject;
  const during = async <T>(page: Page, body: () => Promise<T>): Promise<Cost> => {
    const { events } = await record(page, body);
    return running.baseUrl ? costOf(events, running.baseUrl) : NOTHING;
  };
  const loaded = await running.newPage();
  const load = await during(loaded, async () => {
    await running.goto(pathOf(effort.nodes), loaded);
    await settled(loaded);
    await pause(effort.restMs);
  });
  const heap = await heapOf(loaded);
  await loaded.close();
  // Used while it is young: autoconsent stops looking some seconds after a load.
  const page = await running.goto(pathOf(effort.nodes));
  await settled(page);
  const typing = await during(page, () => type(page, effort.characters));
  const scrolling = await during(page, () => scrollVirtualList(page, effort.scrollMs));
  const idle = await during(page, () => pause(effort.idleMs));
  const streaming = await during(page, () => stream(page, { ...STREAM, updates: effort.updates }));
  await page.close();
  // Of the time that it should take: a slow machine must not make the share look small.
  const window = (effort.updates / STREAM.perSecond) * 1000;
  return {
    'compile + evaluate, ms': load.evaluate,
    'page load, ms': load.total,
    'streaming, % of the window': share(streaming, window),
    'streaming, µs per inserted element':
      (streaming.total * 1000) / (effort.updates * STREAM.nodesPerUpdate),
    'typing, % of the window': share(typing, effort.characters * 30),
    'scrolling a virtual list, % of the window': share(scrolling, effort.scrollMs),
    'idle, % of the window': share(idle, effort.idleMs),
    'page heap after GC, MB': heap,
  };
}

const NOTHING: Cost = { total: 0, wall: 0, slices: 0, samples: 0, evaluate: 0, byName: {} };

function share({ total }: Cost, window: number): number {
  return (total / window) * 100;
}
