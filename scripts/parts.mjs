// @ts-check
// What a built script is made of: while the build runs, notes for each chunk how many bytes every
// package and folder of ours contributed before minifying. Read by scripts/size.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Where the notes of a build are. @param {string} browser */
export const partsFolder = (browser) => join(ROOT, '.output', 'parts', browser);

/** The Vite plugin that takes the notes. @param {string} browser */
export function partsPlugin(browser) {
  return {
    name: 'parts',
    generateBundle(
      /** @type {unknown} */ _,
      /** @type {Record<string, { type: string, fileName: string, modules?: Record<string, { renderedLength: number }> }>} */ bundle,
    ) {
      for (const { type, fileName, modules = {} } of Object.values(bundle)) {
        if (type !== 'chunk') continue;
        /** @type {Record<string, number>} */
        const parts = {};
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const name = partOf(id);
          parts[name] = (parts[name] ?? 0) + renderedLength;
        }
        const file = join(
          partsFolder(browser),
          `${fileName.replace(/-[\w-]{8}\.js$/, '.js')}.json`,
        );
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(parts));
      }
    },
  };
}

/** The package that a module belongs to, or the folder of ours. @param {string} id */
function partOf(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (inPackage?.[1]) return inPackage[1];
  const own = relative(ROOT, path).split(sep);
  return own[0] === '..' || own.length === 1 ? 'build' : own.slice(0, 2).join('/');
}
