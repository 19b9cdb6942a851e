// `npm run conformance [-- --browser firefox] [--only drifted]`: the packed extension in a real
// browser over the whole corpus of surfaces, structures, redesigns and near misses.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserNames, ensureBrowser, ensureDependencies, root, SetupError } from './setup.mjs';
import { load, runTool } from './tools.mjs';

try {
  process.exitCode = await conformance();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function conformance() {
  const { browser, only, extension } = options();
  ensureDependencies();
  console.log(`Browser: ${ensureBrowser(browser)}`);
  if (
    !extension &&
    !runTool(browser === 'firefox' ? 'wxt zip -b firefox' : 'wxt zip', { quiet: true })
  )
    return 1;
  if (!runTool('node tests/conformance/build.mjs', { quiet: true })) return 1;

  const { startSite } = await import('../tests/site/server.mjs');
  const { launch } = await load('tests/e2e/browser.ts');
  const { packedExtension } = await load('tests/e2e/extension.ts');
  const { corpus } = await load('tests/conformance/corpus.ts');
  const { run } = await load('tests/conformance/run.ts');
  const { isGood, tableOf } = await load('tests/conformance/table.ts');

  const site = await startSite({ dir: join(root, '.output', 'conformance') });
  const packed = extension ?? packedExtension(browser);
  const running = await launch({ browser, extension: packed, sitePort: site.port });
  const results = [];
  try {
    const page = await running.goto('/new');
    const cases = corpus().filter(({ group }) => !only || group === only);
    const start = Date.now();
    await run(page, cases, (result) => {
      results.push(result);
      if (results.length % 50 === 0) console.log(`${results.length} of ${cases.length} …`);
    });
    console.log(`${cases.length} cases in ${Math.round((Date.now() - start) / 1000)} s\n`);
  } finally {
    await running.close();
    await site.close();
  }
  const folder = join(root, '.cache', 'conformance');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${browser}.json`), JSON.stringify(results, null, 1));
  console.log(tableOf(results));
  return isGood(results) ? 0 : 1;
}

function options() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      only: { type: 'string' },
      extension: { type: 'string' },
    },
  });
  const browser = browserNames.find((name) => name === values.browser);
  if (!browser) throw new SetupError(`--browser is one of ${browserNames.join(', ')}.`);
  return { browser, only: values.only, extension: values.extension };
}
