// @ts-check
// `npm run reproduce [-- --link]`: proves that the packages come from the sources. Packs here, unpacks
// the sources zip into two other folders, packs there, in another time zone and language each, and
// compares all zips byte for byte. Prints the SHA-256 of each. `--link` installs nothing and borrows
// this folder's node_modules: quicker, and the packages themselves are then taken on trust.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './setup.mjs';
import { runTool } from './tools.mjs';
import { contentsHash, readZip, unzip } from './zip-read.mjs';

const PLACES = [
  { folder: 'one of two', zone: 'Pacific/Kiritimati', lang: 'de_DE.UTF-8' },
  { folder: 'other/deeper', zone: 'America/St_Johns', lang: 'C' },
];

const { values } = parseArgs({ options: { link: { type: 'boolean', default: false } } });
const temporary = mkdtempSync(join(tmpdir(), 'default-off reproduce '));
try {
  process.exitCode = reproduce() ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** @returns {boolean} whether all is the same everywhere */
function reproduce() {
  console.log('Packing here …');
  for (const old of zipsIn(root)) rmSync(join(root, '.output', old));
  for (const line of ['wxt zip', 'wxt zip -b firefox']) {
    if (!runTool(line, { quiet: true })) return false;
  }
  const names = zipsIn(root);
  const sources = names.find((name) => name.includes('-sources'));
  if (names.length !== 3 || !sources) {
    console.log(`Three zips were expected, not ${names.join(', ') || 'none'}.`);
    return false;
  }
  const [first, second] = PLACES.map((place) => packIn(place, join(root, '.output', sources)));
  let same = true;
  for (const name of names) {
    const here = readFileSync(join(root, '.output', name));
    const alike = [first, second].every((at) => at && here.equals(read(at, name)));
    same &&= alike;
    console.log(`\n${alike ? '✓' : '✗'} ${name}  ${here.length} bytes`);
    console.log(`  SHA-256 of the file      ${sha256(here)}`);
    // The same whichever zlib packed it, for a comparison across machines.
    console.log(`  SHA-256 of its contents  ${contentsHash(here)}`);
    for (const at of [first, second]) if (at && !alike) tellDifference(here, read(at, name));
  }
  return showsHash(names) && same;
}

/** @param {(typeof PLACES)[number]} place @param {string} sources */
function packIn({ folder, zone, lang }, sources) {
  const at = join(temporary, folder);
  mkdirSync(at, { recursive: true });
  unzip(sources, at);
  const lender = values.link ? root : join(temporary, PLACES[0]?.folder ?? '');
  const env = { ...process.env, TZ: zone, LANG: lang, LC_ALL: lang };
  if (lender === at) {
    console.log(`Installing the packages of the lockfile in "${folder}" …`);
    const setup = pathToFileURL(join(at, 'scripts', 'setup.mjs')).href;
    const script = `import(${JSON.stringify(setup)}).then((setup) => setup.ensureDependencies())`;
    run(at, ['-e', script], { ...env, npm_config_prefer_offline: 'true' });
  } else {
    symlinkSync(join(lender, 'node_modules'), join(at, 'node_modules'), 'junction');
    console.log(
      `"${folder}" borrows the packages installed in ${values.link ? 'here' : 'the first'}.`,
    );
  }
  console.log(`Packing in "${folder}", ${zone}, ${lang} …`);
  const wxt = join(at, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  run(at, [wxt, 'zip'], env);
  run(at, [wxt, 'zip', '-b', 'firefox'], env);
  return at;
}

/** @param {string} cwd @param {string[]} args @param {NodeJS.ProcessEnv} env */
function run(cwd, args, env) {
  execFileSync(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The build hash must be computed alike, and stand in the pages that show it. @param {string[]} names */
function showsHash(names) {
  const command = "import('./scripts/build-hash.mjs').then((it) => console.log(it.buildHash()))";
  const hash = execFileSync(process.execPath, ['-e', command], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const packages = names.filter((name) => !name.includes('-sources'));
  const missing = packages.filter(
    (name) =>
      ![...readZip(readFileSync(join(root, '.output', name))).entries()].some(
        ([file, bytes]) => file.endsWith('.js') && bytes.includes(hash),
      ),
  );
  console.log(
    missing.length === 0
      ? `\n✓ Build ${hash}: computed from the sources, and shown in the options of both packages.`
      : `\n✗ Build ${hash} is not in ${missing.join(', ')}.`,
  );
  return missing.length === 0;
}

/** @param {Buffer} here @param {Buffer} there */
function tellDifference(here, there) {
  const [one, other] = [readZip(here), readZip(there)];
  const all = new Set([...one.keys(), ...other.keys()]);
  const differ = [...all].filter((file) => !one.get(file)?.equals(other.get(file) ?? Buffer.of()));
  console.log(`  differs in: ${differ.join(', ') || 'the packing only'}`);
}

/** @param {string} folder */
function zipsIn(folder) {
  const output = join(folder, '.output');
  return existsSync(output)
    ? readdirSync(output)
        .filter((name) => name.endsWith('.zip'))
        .sort()
    : [];
}

/** @param {string} folder @param {string} name */
function read(folder, name) {
  const file = join(folder, '.output', name);
  return existsSync(file) ? readFileSync(file) : Buffer.of();
}

/** @param {Buffer} bytes */
function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
