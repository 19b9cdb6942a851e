// The frame of an end-to-end file: one replica and one browser, started before its first test and
// closed after its last. The browser's name comes from the vitest project that runs the file.

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type LaunchWish, launch, type RunningBrowser } from './browser.ts';
import { packedExtension } from './extension.ts';
import { keepPages, type TestName } from './failure.ts';
import { type Replica, startReplica } from './replica.ts';

/** Filled while the tests of a file run; not to be touched outside of tests and hooks. */
export interface Stage extends RunningBrowser {
  site: Replica;
}

/**
 * Starts what a file of end-to-end tests needs, with the packed extension unless
 * `extension: undefined` is given. Call it at the top of the file:
 *
 *     const stage = setStage();
 *     test('…', async () => { const page = await stage.goto('/new?surface=popup'); … });
 */
export function setStage(wish: Partial<Omit<LaunchWish, 'browser' | 'sitePort'>> = {}): Stage {
  const stage = {} as Stage;
  let site: Replica | undefined;
  let running: RunningBrowser | undefined;

  beforeAll(async () => {
    const browser = inject('browser');
    site = await startReplica();
    running = await launch({
      extension: packedExtension(browser),
      ...wish,
      browser,
      sitePort: site.port,
    });
    Object.assign(stage, running, { site });
  });

  afterAll(async () => {
    await running?.close();
    await site?.close();
  });

  return stage;
}

/** Opens a path of the replica for the length of one test body, and closes its page after it. */
export async function onPage<T>(
  stage: Stage,
  path: string,
  body: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await stage.goto(path);
  try {
    return await body(page);
  } catch (error) {
    await keepPages(runningTest(), [page]);
    throw error;
  } finally {
    await page.close();
  }
}

function runningTest(): TestName {
  const { currentTestName = '', testPath = '' } = expect.getState();
  return { project: `e2e-${inject('browser')}`, file: testPath, test: currentTestName };
}
