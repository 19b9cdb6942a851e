// @ts-check
// `npm run bench [-- --quick] [-- --growth]`: what the extension costs a page of the site, beside
// autoconsent and none, in one run. Prints a table and one line, writes .output/bench/*.json.
// `--growth` measures how cost grows and draws assets/growth.svg; `--firefox` measures there;
// `--designs` compares the ways of watching that were tried; `--bounds` measures single events on a
// page as heavy as the site's own.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureDependencies, root, SetupError } from './setup.mjs';
import { load, runTool } from './tools.mjs';

const FULL = {
  nodes: 20_000,
  updates: 600,
  characters: 300,
  scrollMs: 5000,
  idleMs: 5000,
  restMs: 3000,
};
const QUICK = {
  nodes: 5_000,
  updates: 60,
  characters: 30,
  scrollMs: 1000,
  idleMs: 1000,
  restMs: 2000,
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    growth: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    designs: { type: 'boolean', default: false },
    bounds: { type: 'boolean', default: false },
    // Measures what is in .output/ already.
    built: { type: 'boolean', default: false },
  },
});

try {
  await main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const { quick, growth, firefox } = values;
  ensureDependencies();
  ensureBrowser(firefox ? 'firefox' : 'chromium');
  if (!prepare()) throw new SetupError('The build failed; its own message is above.');
  const folder = join(root, '.output', 'bench');
  mkdirSync(folder, { recursive: true });
  const { startSite } = await import('../tests/site/server.mjs');
  const site = await startSite({ dir: join(root, '.output', 'site') });
  const write = (/** @type {string} */ name, /** @type {unknown} */ report) =>
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  try {
    if (growth) {
      const { measureGrowth, printGrowth } = await load('tests/bench/growth.ts');
      const { plot } = await load('tests/bench/plot.ts');
      const report = await measureGrowth(site.port, quick, console.log);
      write('growth', report);
      if (!quick) writeFileSync(join(root, 'assets', 'growth.svg'), plot(report));
      console.log(`\n${printGrowth(report)}`);
    } else if (values.designs) {
      const { measureDesigns, printDesigns } = await load('tests/bench/designs.ts');
      const report = await measureDesigns(site.port, quick ? 2000 : 20_000, rounds(3, 1));
      write('designs', report);
      console.log(`\n${printDesigns(report)}`);
    } else if (values.bounds) {
      const { measureBounds, printBounds } = await load('tests/bench/bounds.ts');
      const report = await measureBounds(site, rounds(5, 1));
      write('bounds', report);
      console.log(`\n${printBounds(report)}`);
    } else if (firefox) {
      const { measureFirefox, printFirefox } = await load('tests/bench/firefox.ts');
      const report = await measureFirefox(site.port, quick ? QUICK : FULL, rounds(3, 1));
      write('firefox', report);
      console.log(`\n${printFirefox(report)}`);
    } else {
      const { runBench, print } = await load('tests/bench/bench.ts');
      const effort = { ...(quick ? QUICK : FULL), rounds: rounds(5, 1), frames: quick ? 20 : 100 };
      const report = await runBench(site.port, effort, console.log);
      write(quick ? 'bench-quick' : 'bench', report);
      console.log(`\n${print(report)}`);
    }
  } finally {
    await site.close();
  }
}

/** How many rounds: as asked for, else the full or the quick number. */
function rounds(/** @type {number} */ full, /** @type {number} */ quick) {
  return Number(values.rounds ?? (values.quick ? quick : full));
}

/** Builds what is measured, unless it is to be taken as it is. */
function prepare() {
  const site = join(root, '.output', 'site');
  if (values.built && existsSync(site)) return true;
  const build = values.firefox ? 'wxt zip -b firefox' : 'wxt zip';
  return runTool(build, { quiet: true }) && runTool('node scripts/replica.mjs', { quiet: true });
}
