// For each end-to-end test, whatever it is about: nothing may go wrong unnoticed. An uncaught error or
// an error line in any page, content script or background fails the test in which it came up. What
// a failed test left open is kept as pictures.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, inject } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { openBrowsers } from './browser.ts';
import { unexpected } from './complaints.ts';
import { folderOf, keepPages } from './failure.ts';

afterEach(async ({ task }) => {
  const found: string[] = [];
  for (const running of openBrowsers) {
    await running.gatherComplaints();
    found.push(...running.complaints.splice(0));
  }
  if (task.result?.state === 'fail') await keepOpenPages(task.file.filepath);
  expect(unexpected(found), 'something went wrong beside the test').toEqual([]);
});

/** onPage (suite.ts) closes its page and has kept it already; these are all others. */
async function keepOpenPages(file: string): Promise<void> {
  const { currentTestName: test = '' } = expect.getState();
  const name = { project: `e2e-${inject('browser')}`, file, test };
  if (existsSync(join(root, folderOf(name)))) return;
  for (const { browser } of openBrowsers) await keepPages(name, await browser.pages());
}
