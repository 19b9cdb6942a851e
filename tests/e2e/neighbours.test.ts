// Beside DuckDuckGo's autoconsent, as its package ships it, with the cookie banner showing too: neither
// breaks the other. uBlock Origin is in no package registry that a build can reach, so it is not tried.
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { clickNote, waitForHost } from './note.ts';
import { counts } from './replica.ts';
import { onPage, setStage } from './suite.ts';
import { until } from './until.ts';

const stage = setStage();
const addon = { chromium: 'addon-mv3', firefox: 'addon-firefox' } as const;

beforeAll(async () => {
  const dist = join(root, 'node_modules', '@duckduckgo', 'autoconsent', 'dist');
  await stage.browser.installExtension(join(dist, addon[inject('browser')]));
});

test('the pop-up is found and turned off, and the cookie banner stays its neighbour’s business', async () => {
  const path = `/new?surface=popup&preset=on&lookalike=cookies&run=${Math.random()}`;
  await onPage(stage, path, async (page) => {
    await waitForHost(page, { surface: 'popup', training: 'on' }, 8000);
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { training: 'off', phase: 'done' });
    expect(await counts(page)).toMatchObject({ toggles: 1, accept: 0, notNow: 0, outside: 0 });
    // No rule of autoconsent's knows this banner; what matters is that we did not touch it.
    const switches = await page.$$eval('[data-near-miss]', (all) =>
      all.map((each) => each.getAttribute('data-near-miss')),
    );
    expect(switches.every((state) => state === 'on')).toBe(true);
  });
});

test('the cookie banner alone gets no word from us', async () => {
  await onPage(stage, '/new?lookalike=cookies', async (page) => {
    await until('the banner is there', () => page.$('[aria-label="Cookie settings"]'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.$('default-off')).toBeNull();
  });
});
