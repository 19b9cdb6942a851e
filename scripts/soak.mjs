// @ts-check
// `npm run soak [-- --minutes 10] [-- --cycles 200]`: opens and closes the pop-up many times, then
// streams for minutes, and shows what is left in the page's memory. Fails if anything of ours is.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureDependencies, root, SetupError } from './setup.mjs';
import { load, runTool } from './tools.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    cycles: { type: 'string', default: '200' },
    nodes: { type: 'string', default: '2000' },
    // Measures what is in .output/ already.
    built: { type: 'boolean', default: false },
  },
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  ensureDependencies();
  ensureBrowser('chromium');
  const builds = values.built ? [] : ['wxt zip', 'node scripts/replica.mjs'];
  if (!builds.every((line) => runTool(line, { quiet: true }))) return 1;
  const { startSite } = await import('../tests/site/server.mjs');
  const { isClean, printSoak, runSoak } = await load('tests/bench/soak.ts');
  const site = await startSite({ dir: join(root, '.output', 'site') });
  try {
    const { minutes, cycles, nodes } = values;
    const wish = { minutes: Number(minutes), cycles: Number(cycles), nodes: Number(nodes) };
    const held = await runSoak(site.port, wish, console.log);
    mkdirSync(join(root, '.output', 'bench'), { recursive: true });
    writeFileSync(
      join(root, '.output', 'bench', 'soak.json'),
      `${JSON.stringify({ ...wish, held }, null, 2)}\n`,
    );
    const good = isClean(held);
    console.log(
      `\n${printSoak(held)}\n\n${good ? 'Nothing is left behind.' : '✗ Something stays.'}`,
    );
    return good ? 0 : 1;
  } finally {
    await site.close();
  }
}
