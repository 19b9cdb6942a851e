// @ts-check
// What goes into the three zips of `npm run zip`, and what they are made of. The zips themselves come
// from WXT's own zero-zip: files in the order of their names, no times, no rights, so the same files
// give the same bytes wherever and whenever they are packed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All of the project, and nothing that a machine left beside it: an allowlist, hidden files too. */
const SOURCES = [
  'assets/**',
  'components/**',
  'entrypoints/**',
  'scripts/**',
  'tests/**',
  'utils/**',
  '*.md',
  'LICENSE',
  'biome.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  '.ci/**',
  '.gitignore',
  '.npmrc',
];

/** WXT's options for zips. */
export const ZIP = { includeSources: SOURCES, dotSources: true };

/**
 * WXT leaves tests out of the sources; ours are part of what a reviewer may want to run.
 * @param {{ config: { zip: { excludeSources: string[] } } }} wxt
 */
export function keepTests({ config }) {
  config.zip.excludeSources = ['**/.DS_Store', '**/Thumbs.db'];
}

/**
 * Notes beside a build which packages of node_modules are in it: the list that SECURITY.md gives
 * reasons for, taken from the bundler itself.
 * @param {{ config: { outBaseDir: string, browser: string, root: string } }} wxt
 * @param {{ steps: { chunks: { type: string, moduleIds?: string[] }[] }[] }} output
 */
export function notePackages({ config }, output) {
  const modules = output.steps.flatMap(({ chunks }) =>
    chunks.flatMap(({ moduleIds = [] }) => moduleIds),
  );
  const names = new Set(modules.flatMap((id) => packageOf(id) ?? []));
  mkdirSync(config.outBaseDir, { recursive: true });
  writeFileSync(
    join(config.outBaseDir, `packages-${config.browser}.json`),
    `${JSON.stringify([...names].sort(), null, 2)}\n`,
  );
}

/** The package that a module belongs to; none for our own. @param {string} id */
function packageOf(id) {
  const inside = id.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (inside === undefined || inside === id.replaceAll('\\', '/')) return undefined;
  return /^(@[^/]+\/)?[^/]+/.exec(inside)?.[0];
}
