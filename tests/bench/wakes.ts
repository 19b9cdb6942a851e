// Whether using the site wakes the extension's background while there is nothing to find.
import type { Target } from 'puppeteer-core';
import { until } from '../e2e/until.ts';
import { pathOf, pause, scrollVirtualList, settled, stream } from './app-page.ts';
import type { Subject } from './subject.ts';

/** How often the service worker started while the app was loaded, navigated, streamed and scrolled. */
export async function wakeUps({ running }: Subject, nodes: number): Promise<number> {
  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(running.baseUrl);
  const asleep = (): boolean => !running.browser.targets().some(isWorker);
  const worker = await running.browser.targets().find(isWorker)?.worker();
  await worker?.close();
  await until('the background is asleep', asleep);
  let count = 0;
  const onTarget = (target: Target): void => {
    if (isWorker(target)) count += 1;
  };
  running.browser.on('targetcreated', onTarget);
  try {
    for (let load = 0; load < 2; load += 1) {
      const page = await running.goto(pathOf(nodes));
      await settled(page);
      await page.evaluate(() => window.replica.navigate('/new'));
      await stream(page, { perSecond: 60, nodesPerUpdate: 50, updates: 30 });
      await scrollVirtualList(page, 300);
      await page.close();
    }
    await pause(300);
  } finally {
    running.browser.off('targetcreated', onTarget);
  }
  return count;
}
