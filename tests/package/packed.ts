// The two store packages as they were packed, read from the zips themselves.
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type BrowserName, browserNames } from '../../scripts/setup.mjs';
import { readZip } from '../../scripts/zip-read.mjs';
import { packedExtension } from '../e2e/extension.ts';

export interface Packed {
  browser: BrowserName;
  files: Map<string, Buffer>;
  manifest: Record<string, unknown>;
  /** The text of each file that is text, by its path. */
  texts: [file: string, text: string][];
}

const TEXT = new Set(['.js', '.html', '.css', '.json', '.svg']);

/** Both packages. Throws a sentence when they were not built: `npm run zip`. */
export function bothPacked(): Packed[] {
  return browserNames.map((browser) => {
    const files = readZip(readFileSync(packedExtension(browser)));
    const texts = [...files]
      .filter(([file]) => TEXT.has(extname(file)))
      .map(([file, bytes]): [string, string] => [file, bytes.toString('utf8')]);
    const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '{}');
    return { browser, files, manifest, texts };
  });
}
