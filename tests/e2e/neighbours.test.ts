// Beside DuckDuckGo's autoconsent, as its package ships it, with the cookie banner showing too: neither
// breaks the other. uBlock Origin is in no package registry that a build can reach, so it is not tried.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { allowComplaint } from './complaints.ts';
import { clickNote, expectAwake, waitForHost } from './note.ts';
import { counts } from './replica.ts';
import { setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const addon = { chromium: 'addon-mv3', firefox: 'addon-firefox' } as const;

beforeAll(async () => {
  const dist = join(root, 'node_modules', '@duckduckgo', 'autoconsent', 'dist');
  await stage.browser.installExtension(join(dist, addon[inject('browser')]));
});

/** Opens a page that writes down each state in which a switch of the banner was ever seen. */
async function onWatchedPage(path: string, body: (page: Page) => Promise<void>): Promise<void> {
  allowComplaint(
    /Content-Security-Policy.*inline style/,
    'autoconsent writes style elements, which the page’s policy refuses in Firefox',
  );
  const page = await stage.newPage();
  try {
    await page.evaluateOnNewDocument(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        for (const each of document.querySelectorAll('[data-near-miss]')) {
          seen.add(each.getAttribute('data-near-miss') ?? '');
        }
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await stage.goto(path, page);
    await body(page);
  } finally {
    await page.close();
  }
}

const statesSeen = (page: Page) =>
  page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
const bannerSeen = (page: Page) =>
  until('the banner was there', async () => (await statesSeen(page)).length > 0);

test('the pop-up is found and turned off, and the cookie banner stays its neighbour’s business', async () => {
  const path = `/new?surface=popup&preset=on&lookalike=cookies&run=${Math.random()}`;
  await onWatchedPage(path, async (page) => {
    await bannerSeen(page);
    await waitForHost(page, { surface: 'popup', training: 'on' }, 8000);
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { training: 'off', phase: 'done' });
    expect(await counts(page)).toMatchObject({ toggles: 1, accept: 0, notNow: 0, outside: 0 });
    // autoconsent closes the banner by its button; none of its switches was ever touched.
    expect(await statesSeen(page)).toEqual(['on']);
  });
});

test('the cookie banner alone gets no word from us', async () => {
  await onWatchedPage('/new?lookalike=cookies', async (page) => {
    await bannerSeen(page);
    await pause(1500);
    expect(await page.$('default-off')).toBeNull();
    expect(await statesSeen(page)).toEqual(['on']);
    await expectAwake(page);
  });
});
