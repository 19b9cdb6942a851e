// What is left in a page's memory: heap after garbage collection, nodes, listeners.
import type { CDPSession, Page } from 'puppeteer-core';

/** What a page holds, after garbage collection. */
export interface Held {
  /** Bytes of JavaScript heap, all worlds of the page together. */
  heap: number;
  /** DOM nodes alive, those that are in no document included. */
  nodes: number;
  listeners: number;
  documents: number;
}

/** The heap of a page in MB (10^6 bytes) after garbage collection. */
export async function heapOf(page: Page): Promise<number> {
  return (await heldBy(page)).heap / 1e6;
}

/** Everything that the page holds. Counts are the browser's own. */
export async function heldBy(page: Page): Promise<Held> {
  const client = await page.createCDPSession();
  try {
    await collect(client);
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners, documents } = await client.send('Memory.getDOMCounters');
    return { heap: usedSize, nodes, listeners: jsEventListeners, documents };
  } finally {
    await client.detach();
  }
}

// Wrappers of nodes and the nodes themselves go in turns: once is not enough.
async function collect(client: CDPSession): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await client.send('HeapProfiler.collectGarbage');
}
