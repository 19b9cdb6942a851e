// Sets up what a fresh clone needs before anything else can run: the npm packages and the two
// browsers. Plain Node 20, no package imported: it runs before node_modules exists.
// It never downloads a browser itself; where it may not install one it says which variable to set.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** `@/` is the project's root, for Vite where WXT does not say so. */
export const alias = { '@': root.replace(/[\\/]$/, '') };

/** @typedef {'chromium' | 'firefox'} BrowserName */

export const browserNames = /** @type {const} */ (['chromium', 'firefox']);

const browsers = {
  chromium: {
    variable: 'CHROME_PATH',
    title: 'Chromium or Chrome',
    package: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...windowsPlaces('Google\\Chrome\\Application\\chrome.exe'),
      ...windowsPlaces('Chromium\\Application\\chrome.exe'),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    title: 'Firefox (140 or later)',
    package: 'firefox-esr',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...windowsPlaces('Mozilla Firefox\\firefox.exe'),
    ],
  },
};

// The pictures show the site in its languages, Japanese, Korean and Hindi among them.
const fonts = ['fonts-dejavu-core', 'fonts-noto-core', 'fonts-noto-cjk'];

/** Something is missing that only a person can supply; the message is one sentence for them. */
export class SetupError extends Error {}

/** Installs the packages of package-lock.json unless exactly those are there already. */
export function ensureDependencies() {
  if (dependenciesMatch()) return;
  console.log('Installing the npm packages of package-lock.json …');
  // npm writes a lock without the platforms that its registry happens not to serve, and `npm ci`
  // then refuses it. `npm install --no-save` takes the same versions and leaves the lock alone.
  const done = runNpm(['ci']) || runNpm(['install', '--no-save']);
  if (!done) {
    throw new SetupError(
      'The npm packages could not be installed; npm says above why. Is its registry reachable?',
    );
  }
}

/** @param {string[]} what */
function runNpm(what) {
  const { command, prefix } = npm();
  // No package needs its install script (checked November 2026), so none is run.
  const flags = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const run = spawnSync(command, [...prefix, ...what, ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm.cmd',
  });
  return run.status === 0;
}

/** True when node_modules holds what package-lock.json names. Optional packages may be absent. */
function dependenciesMatch() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const have = lockedPackages(installed);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = have[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.peer);
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>} */
function lockedPackages(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** The npm that runs us, else the one on the path: `npm` is a script file, not a program, on Windows. */
function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, prefix: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', prefix: [] };
}

/**
 * The path of an installed browser, or undefined. Looks, installs nothing.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variable, commands, places } = browsers[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new SetupError(`${variable} is set to ${chosen}, where there is no program.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  // In the order of `commands`, whichever folder of the path it sits in.
  const ranked = commands.flatMap((command) => onPath.filter((path) => path.endsWith(command)));
  return [...ranked, ...places].find(isProgram);
}

/**
 * The path of a browser, installed through apt where that is possible and allowed.
 * @param {BrowserName} name
 * @returns {string}
 */
export function ensureBrowser(name) {
  const found = findBrowser(name) ?? (mayInstall() ? installAndFind(name) : undefined);
  if (found) return found;
  const { title, variable, package: debian } = browsers[name];
  throw new SetupError(
    `${title} is missing: install it (on Debian, as root: apt-get install ${debian}) ` +
      `or set ${variable} to the path of its program.`,
  );
}

function mayInstall() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  );
}

let hasUpdated = false;

/** @param {BrowserName} name */
function installAndFind(name) {
  const packages = [browsers[name].package, ...fonts].filter((each) => !debianHas(each));
  console.log(`Installing ${packages.join(', ')} through apt …`);
  if (!hasUpdated) apt(['update']);
  hasUpdated = true;
  apt(['install', '-y', '--no-install-recommends', ...packages]);
  return findBrowser(name);
}

/** @param {string[]} args */
function apt(args) {
  const run = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  // A failure is not the end: one dead mirror fails `update`, and what counts is whether the
  // browser is there afterwards.
  if (run.status !== 0) console.error(`apt-get ${args[0]} failed:\n${(run.stderr ?? '').trim()}`);
}

/** @param {string} name */
function debianHas(name) {
  try {
    const status = execFileSync('dpkg', ['-s', name], {
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    return status.includes('install ok installed');
  } catch {
    return false;
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} rest */
function windowsPlaces(rest) {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  return folders.flatMap((name) => (process.env[name] ? [join(process.env[name], rest)] : []));
}
