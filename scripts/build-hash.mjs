// @ts-check
// Names a build by what it was made of: the same sources give the same hash on any machine, with or
// without git. Line ends and file order do not count.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = [
  'assets',
  'components',
  'entrypoints',
  'utils',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/** The first 12 hex digits of the SHA-256 over all that goes into the extension. */
export function buildHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesIn(join(ROOT, name))).sort()) {
    hash.update(`${relative(ROOT, file).split(sep).join('/')}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
