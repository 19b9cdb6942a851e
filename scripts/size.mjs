// `npm run size`: what each entry of both builds weighs, raw and gzipped, against the budgets of
// tests/budget.json (raw, in bytes, since a browser reads them from disk; an entry that has a budget
// must exist), and which packages and folders it is made of (by their share before minifying). Builds nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { partsFolder } from './parts.mjs';
import { root } from './setup.mjs';

const builds = ['chrome-mv3', 'firefox-mv3'];
/** @type {Record<string, number>} */
const budgets = JSON.parse(readFileSync(join(root, 'tests', 'budget.json'), 'utf8'));
let good = true;

for (const build of builds) {
  const folder = join(root, '.output', build);
  if (!existsSync(join(folder, 'manifest.json'))) {
    console.error(`${build}: not built. Run \`npm run build\` first.`);
    process.exit(1);
  }
  console.log(`${build.padEnd(34)}       raw      gzip    budget`);
  const entries = entriesOf(folder);
  for (const name of Object.keys(budgets).filter((each) => !entries.has(each))) {
    good = false;
    console.log(`  ✗ ${name} has a budget and is not in the build`);
  }
  for (const [name, files] of entries) {
    const bodies = [...files].map((file) => readFileSync(join(folder, file)));
    const raw = bodies.reduce((sum, body) => sum + body.length, 0);
    const gzip = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    const budget = budgets[name];
    const fits = budget === undefined || raw <= budget;
    good &&= fits;
    const limit = budget === undefined ? '' : kilobytes(budget);
    console.log(
      `  ${fits ? ' ' : '✗'} ${name.padEnd(30)} ${kilobytes(raw)} ${kilobytes(gzip)} ${limit}`,
    );
    const parts = partsOf(build, files);
    if (parts) console.log(`      ${parts}`);
  }
}
if (!good) console.log('Not within budget: see ✗ above.');
process.exitCode = good ? 0 : 1;

/** The entries of a build, each with every file that loading it takes: scripts and styles. */
function entriesOf(/** @type {string} */ folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { service_worker: worker, scripts = [] } = manifest.background ?? {};
  /** @type {Map<string, Set<string>>} */
  const entries = new Map();
  for (const { js = [], css = [] } of manifest.content_scripts ?? []) {
    for (const file of [...js, ...css]) entries.set(file, new Set([file]));
  }
  for (const file of worker ? [worker] : scripts) entries.set(file, closure(folder, file));
  for (const file of readdirSync(folder)
    .filter((each) => each.endsWith('.html'))
    .sort()) {
    entries.set(file, closure(folder, file));
  }
  return entries;
}

/** A page or script and what it names, and so on: `src`, `href`, `import`. */
function closure(/** @type {string} */ folder, /** @type {string} */ start) {
  const seen = new Set([start]);
  for (const file of seen) {
    if (!/\.(html|js)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of text.matchAll(/["'`](?:\.{0,2}\/)?([\w./-]+\.(?:js|css))["'`]/g)) {
      const found = [name, `chunks/${name}`, `assets/${name}`].find((each) =>
        existsSync(join(folder, each)),
      );
      if (found) seen.add(found);
    }
  }
  return seen;
}

/**
 * What an entry is made of, the largest first: `react-dom 61 %`. Empty if the build left no notes.
 * @param {string} build
 * @param {Set<string>} files
 */
function partsOf(build, files) {
  /** @type {Record<string, number>} */
  const parts = {};
  for (const file of files) {
    const name = file.replace(/-[\w-]{8}\.js$/, '.js');
    const notes = join(partsFolder(build.replace(/-mv3$/, '')), `${name}.json`);
    if (!existsSync(notes)) continue;
    for (const [part, bytes] of Object.entries(JSON.parse(readFileSync(notes, 'utf8')))) {
      parts[part] = (parts[part] ?? 0) + bytes;
    }
  }
  const whole = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  return Object.entries(parts)
    .filter(([, bytes]) => bytes > whole / 50)
    .sort(([, a], [, b]) => b - a)
    .map(([part, bytes]) => `${part} ${Math.round((bytes / whole) * 100)} %`)
    .join(' · ');
}

/** In kB of 1000 bytes, as the budgets are meant. */
function kilobytes(/** @type {number} */ bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
