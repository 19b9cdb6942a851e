// A selection of the conformance corpus, every near miss included. The whole is `npm run conformance`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { smoke } from '../conformance/corpus.ts';
import { type Result, run } from '../conformance/run.ts';
import { isGood, lastLine, tableOf } from '../conformance/table.ts';
import { launch, type RunningBrowser } from './browser.ts';
import { packedExtension } from './extension.ts';

let site: { port: number; close(): Promise<void> };
let running: RunningBrowser;

beforeAll(async () => {
  const dir = join(root, '.output', 'conformance');
  // Built once for both browsers; a change of the bench is built by `npm run conformance`.
  if (!existsSync(dir)) spawnSync(process.execPath, [join(root, 'tests/conformance/build.mjs')]);
  const server = pathToFileURL(join(root, 'tests', 'site', 'server.mjs')).href;
  const { startSite } = await import(/* @vite-ignore */ server);
  site = await startSite({ dir });
  const browser = inject('browser');
  running = await launch({ browser, extension: packedExtension(browser), sitePort: site.port });
});

afterAll(async () => {
  await running?.close();
  await site?.close();
});

test('finds and turns off what is ours, is silent about all else', {
  timeout: 240_000,
}, async () => {
  const results: Result[] = [];
  await run(await running.goto('/new'), smoke(), (result) => results.push(result));
  console.info(lastLine(results));
  // One refusal weighs much among so few: 95 of 100 are asked of the whole corpus.
  expect(isGood(results, 0.75), tableOf(results)).toBe(true);
});
