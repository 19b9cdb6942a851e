// @ts-check
// Names a build by what it was made of: the same sources give the same hash on any machine, with or
// without git. Line ends and file order do not count, nor does what never gets into the extension.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = [
  'assets',
  'components',
  'entrypoints',
  'utils',
  // The scripts that wxt.config.ts imports: they put something into a build, or shape it.
  'scripts/bare-entry.mjs',
  'scripts/build-hash.mjs',
  'scripts/catalogue.mjs',
  'scripts/note-words.mjs',
  'scripts/page-chunk.mjs',
  'scripts/parts.mjs',
  'scripts/report-words.mjs',
  'scripts/zip.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/** For the stores' listings and for readers of the repository. */
const NOT_SHIPPED = ['assets/store/', 'assets/example-report.html', 'assets/growth.svg'];

/** The first 12 hex digits of the SHA-256 over all that goes into the extension. */
export function buildHash() {
  const hash = createHash('sha256');
  for (const name of sources()) {
    const bytes = readFileSync(join(ROOT, name));
    const isText = !bytes.includes(0);
    hash.update(`${name}\0`);
    hash.update(isText ? bytes.toString('utf8').replaceAll('\r\n', '\n') : bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

/** The files that count, from the project's root, with `/` between their parts. */
function sources() {
  return SOURCES.flatMap((name) => filesIn(join(ROOT, name)))
    .map((file) => relative(ROOT, file).split(sep).join('/'))
    .filter((name) => !NOT_SHIPPED.some((each) => name.startsWith(each)))
    .sort();
}

/** What a file manager leaves lying about (.DS_Store) is no source. @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesIn(join(path, name)));
}
