// `npm run demo [-- --browser firefox] [--keep] [--headless]`: the main job in a real browser, on
// the replica of the site. With a display the browser stays open to play with, until Ctrl-C.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserNames, ensureBrowser, ensureDependencies, root, SetupError } from './setup.mjs';
import { load, runTool } from './tools.mjs';

try {
  process.exitCode = await demo();
} catch (error) {
  // A SetupError is a sentence for a person; of anything else the place is needed too.
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function demo() {
  const { browser, keep, headless } = options();
  ensureDependencies();
  console.log(`Browser: ${ensureBrowser(browser)}`);
  console.log('Building the extension and the replica of claude.ai …');
  const build = browser === 'firefox' ? 'wxt zip -b firefox' : 'wxt zip';
  if (!runTool(build, { quiet: true })) return 1;
  if (!runTool('node scripts/replica.mjs', { quiet: true })) return 1;

  const { launch } = await load('tests/e2e/browser.ts');
  const { packedExtension } = await load('tests/e2e/extension.ts');
  const { startSite } = await import('../tests/site/server.mjs');
  const { walk } = await load('scripts/walk.ts');

  const folder = join(root, 'pictures', `demo-${browser}`);
  rmSync(folder, { recursive: true, force: true });
  const site = await startSite({ dir: join(root, '.output', 'site') });
  const extension = packedExtension(browser);
  const running = await launch({
    browser,
    extension,
    sitePort: site.port,
    headless,
    handleSignals: false,
  });
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  try {
    console.log(`Started ${await running.browser.version()} with ${extension}\n`);
    const walked = walk(running, folder, tell).then(() => 0, failed);
    const code = await Promise.race([walked, interrupted.then(() => 130)]);
    if (existsSync(folder)) console.log(`\nPictures: ${folder}`);
    if (code === 0 && keep) await play(running, interrupted);
    return code;
  } finally {
    await running.close();
    await site.close();
  }
}

/** Leaves the browser to the person until they close it or press Ctrl-C. */
async function play(running, interrupted) {
  await running.goto('/new?surface=popup&preset=on&run=play');
  console.log('The browser is yours, on a pop-up afresh. Ctrl-C here ends the demo.');
  const closed = new Promise((resolve) => running.browser.once('disconnected', resolve));
  await Promise.race([closed, interrupted]);
}

function tell(/** @type {string} */ step, /** @type {string} */ seen) {
  console.log(`✓ ${step}: ${seen}`);
}

function failed(/** @type {Error} */ error) {
  console.error(`✗ ${error.message}`);
  return 1;
}

function options() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      keep: { type: 'boolean' },
      headless: { type: 'boolean' },
    },
  });
  const browser = browserNames.find((name) => name === values.browser);
  if (!browser) throw new SetupError(`--browser is one of ${browserNames.join(', ')}.`);
  const headless = values.headless ?? !hasDisplay();
  return { browser, headless, keep: values.keep ?? !headless };
}

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
