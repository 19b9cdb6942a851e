// What the extension tells about itself: its stored records, read by its own code, and popup.html.
import type { Page } from 'puppeteer-core';
import { type Records, read } from '../../utils/storage';
import type { RunningBrowser } from './browser.ts';
import { readStorage } from './storage.ts';
import { until } from './until.ts';

/** Everything stored, and what the popup says of it. */
export interface Told {
  records: Records;
  /** Records that could not be read: must be empty, whatever happened. */
  unreadable: string[];
  training: string;
  /** The stage as the popup shows it. */
  receipt: string;
  text: string;
}

/** Opens popup.html, reads, and closes it again. */
export function told(running: RunningBrowser): Promise<Told> {
  return toldThat(running, 'the popup has an answer', () => true);
}

/** Waits until what is told fits; one popup stays open for as long, and follows what is stored. */
export async function toldThat(
  running: RunningBrowser,
  what: string,
  fits: (now: Told) => boolean,
  timeout = 5000,
): Promise<Told> {
  const page = await running.extensionPage('popup.html');
  try {
    return await until(
      what,
      async () => {
        const last = await readTold(page);
        if (last && fits(last)) return last;
        throw new Error(last ? inShort(last) : 'no answer yet');
      },
      timeout,
    );
  } finally {
    await page.close();
  }
}

async function readTold(page: Page): Promise<Told | undefined> {
  const said = await page.evaluate(() => {
    const { training = '', receipt = '' } = document.documentElement.dataset;
    // Marked before it is drawn, and drawn in two steps: its footer comes last.
    const isDrawn = document.querySelector('footer') !== null;
    return isDrawn ? { training, receipt, text: document.body.textContent } : undefined;
  });
  if (said === undefined) return undefined;
  return { ...said, ...(await recordsIn(page)) };
}

/** What is stored. `page` must show a page of the extension. */
export async function recordsIn(page: Page): Promise<Pick<Told, 'records' | 'unreadable'>> {
  const { records, unreadable } = read(await readStorage(page), { migrate: false });
  return { records, unreadable: unreadable.map(({ record }) => record) };
}

function inShort({ receipt, training, records }: Told): string {
  return `stage ${receipt}, ${training}, ledger ${records.ledger.map(({ what }) => what).join()}`;
}
