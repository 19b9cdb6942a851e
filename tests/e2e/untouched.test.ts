// Where there is nothing to say, the page is byte for byte what it is without the extension.
import { expect, test } from 'vitest';
import { expectAwake, waitForHost } from './note.ts';
import { click } from './pointer.ts';
import { onPage, type Stage, setStage } from './suite.ts';
import { pause } from './until.ts';

const withExtension = setStage();
const without = setStage({ extension: undefined });

const LONG_ENOUGH = 1500;

async function markupOf(stage: Stage, path: string): Promise<string> {
  return onPage(stage, path, async (page) => {
    await pause(LONG_ENOUGH);
    const markup = await page.evaluate(() => document.documentElement.outerHTML);
    if (stage === withExtension) await expectAwake(page);
    return markup;
  });
}

test.each([
  '/new?messages=30',
  '/settings/general',
  '/new?lookalike=cookies',
  '/new?lookalike=quote&messages=4',
])('%s', async (path) => {
  const [ours, plain] = await Promise.all([markupOf(withExtension, path), markupOf(without, path)]);
  expect(ours).toBe(plain);
  expect(plain).toContain('</main>');
});

test('after the pop-up is gone, nothing of ours is left', async () => {
  const afterwards = (stage: Stage) =>
    onPage(stage, '/new?surface=popup&variant=grace&preset=on', async (page) => {
      if (stage === withExtension) await waitForHost(page, { training: 'on' });
      await click(page, { selector: '[role=dialog] button', text: 'Not now' });
      await pause(LONG_ENOUGH);
      return page.evaluate(() => document.documentElement.outerHTML);
    });
  const [ours, plain] = await Promise.all([afterwards(withExtension), afterwards(without)]);
  expect(ours).toBe(plain);
});
