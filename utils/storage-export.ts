// All data as one JSON file, written by the options page. Reading one back is storage-file.ts: what
// that needs, no page has to carry.
import browser from 'webextension-polyfill';
import { withKnownWords } from './known-words';
import { pack, type Records, read } from './storage';

export const FORMAT = 'default-off-data';
export const FORMAT_VERSION = 1;

/** The text of a file with all data, for the person to keep or to import elsewhere. */
export async function readExport(now: number = Date.now()): Promise<string> {
  const raw = await browser.storage.local.get(null);
  return exportText(withKnownWords(read(raw, { migrate: false }).records), now);
}

/** The text of the exported file. `now` in ms since 1970. */
export function exportText(records: Records, now: number): string {
  const file = {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt: new Date(now).toISOString(),
    records: pack(records),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
