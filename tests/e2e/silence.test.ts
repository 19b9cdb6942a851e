// Nothing leaves: a whole session, from installation on, with every connection of the browser written
// down by the gate. The gate itself is proven in harness.test.ts, by an extension that phones home.
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { bothPacked } from '../package/packed.ts';
import { launch } from './browser.ts';
import { clickNote, waitForHost, waitForNoHost } from './note.ts';
import { click } from './pointer.ts';
import { setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage({ keepWelcome: true });
const packed = bothPacked().find(({ browser }) => browser === inject('browser'));
const pages = [...(packed?.files.keys() ?? [])].filter((file) => file.endsWith('.html'));
const POPUP = '/new?surface=popup&preset=on&run=silence';
const SETTINGS = '/settings/data-privacy-controls';
const asked: string[] = [];

function listen(page: Page): Page {
  page.on('request', (request) => asked.push(request.url()));
  return page;
}

test('every page of the extension opens, is used, and asks for nothing but its own files', async () => {
  expect(pages).toEqual(expect.arrayContaining(['options.html', 'popup.html', 'welcome.html']));
  for (const file of pages) {
    const page = await stage.extensionPage(file, listen(await stage.newPage()));
    await pressEverything(page);
    await pause(300);
    await page.close();
  }
  const foreign = asked.filter(
    (url) => !url.startsWith(stage.baseUrl) && !/^(data|blob|about):/.test(url),
  );
  expect(foreign).toEqual([]);
  // Firefox tells the driver of no request of an extension's page; there the gate alone is the witness.
  const own = asked.filter((url) => url.startsWith(stage.baseUrl));
  if (inject('browser') === 'chromium') expect(own.length).toBeGreaterThan(5);
});

/** Switches and plain buttons, by script: pages trust themselves. Links and new tabs are left alone. */
async function pressEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const names = /forget|reset|delete|remove/i;
    const found = document.querySelectorAll<HTMLElement>('button, summary, [role=switch]');
    for (const each of [...found].slice(0, 30)) {
      if (names.test(each.textContent ?? '') || each.closest('dialog')) continue;
      each.click();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
}

/** The whole way of a person on the site; what the site's server was asked for meanwhile. */
async function session(goto: (path: string) => Promise<Page>, hasNote: boolean): Promise<string[]> {
  const from = stage.site.requests.length;
  const page = await goto(POPUP);
  if (hasNote) {
    await waitForHost(page, { training: 'on' });
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { phase: 'done' });
  }
  await click(page, { selector: '[role=dialog] button', text: 'Accept' });
  if (hasNote) await waitForNoHost(page);
  await page.goto(`https://claude.ai${SETTINGS}`);
  if (hasNote) await waitForHost(page, { surface: 'settings' });
  await until('the settings are there', () => page.$('[role=switch]'));
  await pause(300);
  await page.close();
  const requests = stage.site.requests.slice(from).map(({ method, path }) => `${method} ${path}`);
  // The browser itself asks for an icon once.
  return requests.filter((line) => !line.includes('favicon')).sort();
}

test('the site is asked for the same with and without the extension', async () => {
  const without = await launch({ browser: inject('browser'), sitePort: stage.site.port });
  let plain: string[];
  try {
    plain = await session((path) => without.goto(path), false);
  } finally {
    await without.close();
  }
  expect(plain.length).toBeGreaterThan(2);
  expect(await session((path) => stage.goto(path), true)).toEqual(plain);
});

test('in the whole session, no connection went anywhere else', async () => {
  // Something that is sent late is still sent.
  await pause(2000);
  expect(stage.strangers).toEqual([]);
});
