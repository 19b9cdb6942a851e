// Which build of the extension a test installs, and what the harness must know of it beforehand.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, root } from '../../scripts/setup.mjs';
import { unzip } from '../../scripts/zip-read.mjs';

/** An extension as a folder on disk. `dispose` removes what was unpacked for it. */
export interface Unpacked {
  folder: string;
  geckoId: string | undefined;
  has(file: string): boolean;
  dispose(): void;
}

const target = { chromium: 'chrome', firefox: 'firefox' } satisfies Record<BrowserName, string>;

/** The store package of this project for a browser. Throws a sentence when it was not built. */
export function packedExtension(browser: BrowserName): string {
  const output = join(root, '.output');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = `-${version}-${target[browser]}.zip`;
  const name = existsSync(output) && readdirSync(output).find((file) => file.endsWith(wanted));
  if (!name) throw new Error(`No package *${wanted} in .output/: run \`npm run zip\` first.`);
  return join(output, name);
}

/** Unpacks a zip, or takes a folder as it is. */
export function unpack(extension: string): Unpacked {
  const packed = extension.endsWith('.zip');
  const folder = packed ? mkdtempSync(join(tmpdir(), 'default-off-')) : extension;
  if (packed) unzip(extension, folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return {
    folder,
    geckoId: manifest.browser_specific_settings?.gecko?.id,
    has: (file) => existsSync(join(folder, file)),
    dispose: () => {
      if (packed) rmSync(folder, { recursive: true, force: true });
    },
  };
}
