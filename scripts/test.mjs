// `npm test`: sets up what it needs, then runs every check of the project, one after another, and
// goes on after a failure. The last line is always `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureDependencies, root } from './setup.mjs';
import { runTool } from './tools.mjs';

/**
 * One row, one check. `run` is a list of commands (a step that passes counts 1); `vitest` is a
 * project of tests/vitest.config.ts (each of its tests counts 1); `setup` is a function (it counts
 * only when it fails). `needs` names the steps without which this one cannot tell anything: it then fails without being run.
 * @type {{ name: string, run?: string[], vitest?: string, setup?: () => unknown, needs?: string[] }[]}
 */
const steps = [
  { name: 'packages', setup: ensureDependencies },
  { name: 'Chromium', setup: () => ensureBrowser('chromium') },
  { name: 'Firefox', setup: () => ensureBrowser('firefox') },
  { name: 'types', run: ['wxt prepare', 'tsc --noEmit'], needs: ['packages'] },
  { name: 'lint', run: ['biome ci .'], needs: ['packages'] },
  { name: 'unit', vitest: 'unit', needs: ['packages'] },
  { name: 'build', run: ['wxt zip', 'wxt zip -b firefox'], needs: ['packages'] },
  { name: 'package', vitest: 'package', needs: ['build'] },
  { name: 'lint:firefox', run: ['node scripts/lint-firefox.mjs'], needs: ['build'] },
  { name: 'size', run: ['node scripts/size.mjs'], needs: ['build'] },
  {
    name: 'replica',
    run: ['node scripts/replica.mjs', 'node tests/conformance/build.mjs'],
    needs: ['packages'],
  },
  { name: 'e2e-chromium', vitest: 'e2e-chromium', needs: ['Chromium', 'build', 'replica'] },
  { name: 'e2e-firefox', vitest: 'e2e-firefox', needs: ['Firefox', 'build', 'replica'] },
];

const reports = join(root, '.cache', 'test');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {{ name: string, passed: number, failed: number, skipped: number, seconds: number }[]} */
const results = [];

for (const step of steps) {
  console.log(`\n▶ ${step.name}`);
  const start = Date.now();
  const missing = (step.needs ?? []).filter(hasFailed);
  const outcome = missing.length > 0 ? notRun(missing) : attempt(step);
  results.push({ name: step.name, ...outcome, seconds: (Date.now() - start) / 1000 });
}

console.log('');
for (const { name, passed, failed, skipped, seconds } of results) {
  const extra = skipped > 0 ? `, ${skipped} skipped` : '';
  const counts = `${passed} passed, ${failed} failed${extra}`;
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`,
  );
}
const failures = sum('failed');
process.exitCode = failures > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${failures} failed`);

/** @param {'passed' | 'failed' | 'seconds'} field */
function sum(field) {
  return results.reduce((total, result) => total + result[field], 0);
}

/** @param {string} name */
function hasFailed(name) {
  return results.some((result) => result.name === name && result.failed > 0);
}

/** @param {string[]} missing */
function notRun(missing) {
  console.error(`Not run: it needs ${missing.join(' and ')}, which failed.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {(typeof steps)[number]} step */
function attempt(step) {
  try {
    if (step.vitest) return vitest(step.vitest);
    if (step.setup) {
      step.setup();
      return { passed: 0, failed: 0, skipped: 0 };
    }
    return single((step.run ?? []).every((line) => runTool(line)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return single(false);
  }
}

/** @param {boolean} good */
function single(good) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}

/** Runs a project of vitest and counts its tests; a file that does not even load counts as one. */
function vitest(/** @type {string} */ project) {
  const file = join('.cache', 'test', `${project}.json`);
  const good = runTool(
    `vitest run --config tests/vitest.config.ts --project ${project} ` +
      `--reporter=default --reporter=json --outputFile.json=${file}`,
  );
  const report = JSON.parse(readFileSync(join(root, file), 'utf8'));
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const broken = files.filter(
    (each) =>
      each.status === 'failed' && each.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    // An error outside of any test fails the run without failing a test.
    failed: good || failed > 0 ? failed : 1,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
