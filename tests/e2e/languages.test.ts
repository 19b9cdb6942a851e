// The pages in languages whose words are long or have no spaces: nothing is wider than a narrow window.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inLanguage } from '../../scripts/picture-language.mjs';
import { recordsOf, STATES } from '../../scripts/picture-states.mjs';
import { launch, type RunningBrowser } from './browser.ts';
import { packedExtension } from './extension.ts';
import { type Replica, startReplica } from './replica.ts';
import { clearStorage, writeStorage } from './storage.ts';
import { until } from './until.ts';

const WIDTHS = [320, 400];
let site: Replica;
beforeAll(async () => {
  site = await startReplica();
});
afterAll(() => site.close());

test.each(['de-DE', 'ja-JP'])('no page in %s is wider than its window', async (lang) => {
  const browser = inject('browser');
  const spoken = inLanguage(packedExtension(browser), lang);
  const running = await launch({ browser, extension: spoken.folder, sitePort: site.port, lang });
  try {
    expect(await tooWide(running)).toEqual([]);
  } finally {
    await running.close();
    spoken.dispose();
  }
});

/** The pages, and the popup in each of its states, that are wider than a window of each width. */
async function tooWide(running: RunningBrowser): Promise<string[]> {
  const found: string[] = [];
  const page = await running.extensionPage('options.html');
  const measure = async (name: string, drawn: string) => {
    await until(`${name} is drawn`, () => page.$(drawn));
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 640 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${name} at ${width} px: by ${wide} px`);
    }
  };
  await measure('options', 'h1');
  await running.extensionPage('welcome.html', page);
  await measure('welcome', 'h1');
  for (const [state, story] of Object.entries(STATES)) {
    await clearStorage(page);
    await writeStorage(page, recordsOf(story));
    await running.extensionPage('popup.html', page);
    await measure(`popup, ${state}`, 'footer');
  }
  return found;
}
