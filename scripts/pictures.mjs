// @ts-check
// `npm run pictures [-- --lang en] [--browser firefox]`: pictures of the real extension in a real
// browser, every page and state, light and dark, into pictures/ (not kept in git), and the few for the
// stores into assets/store/. Needs `npm run zip`; builds the replica itself.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inLanguage } from './picture-language.mjs';
import { recordsOf, STATES } from './picture-states.mjs';
import { storePictures } from './picture-store.mjs';
import { browserNames, root } from './setup.mjs';
import { load, runTool } from './tools.mjs';

/** @typedef {import('./picture-store.mjs').Studio} Studio */

const SCHEMES = /** @type {const} */ (['light', 'dark']);
const LANGS = ['en-US', 'de-DE', 'ja-JP'];

const { values } = parseArgs({
  options: {
    lang: { type: 'string', multiple: true, default: LANGS },
    browser: { type: 'string', default: 'chromium' },
  },
});
const browser = browserNames.find((name) => name === values.browser);
if (!browser) throw new Error(`--browser is one of ${browserNames.join(', ')}.`);
// Always anew: a picture of an older replica is wrong and looks right.
runTool('node scripts/replica.mjs', { quiet: true });

const { launch } = await load('tests/e2e/browser.ts');
const { packedExtension } = await load('tests/e2e/extension.ts');
const tools = {
  ...(await load('tests/e2e/note.ts')),
  ...(await load('tests/e2e/storage.ts')),
  ...(await load('tests/e2e/media.ts')),
  ...(await load('tests/e2e/until.ts')),
};
const { startSite } = await import('../tests/site/server.mjs');
const site = await startSite({ dir: join(root, '.output', 'site') });
let count = 0;
try {
  for (const lang of values.lang) await picturesIn(lang);
} finally {
  await site.close();
}
console.log(`${count} pictures in pictures/${browser}/`);

/** @param {string} lang */
async function picturesIn(lang) {
  const spoken = inLanguage(packedExtension(browser), lang);
  const running = await launch({
    browser,
    extension: spoken.folder,
    sitePort: site.port,
    lang,
  });
  try {
    const folder = join(root, 'pictures', browser ?? '', lang);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const studio = { running, tools, folder, lang, shoot };
    for (const scheme of SCHEMES) {
      await pagesOf(studio, scheme);
      await noteOf(studio, scheme);
    }
    if (lang === 'en-US' && browser === 'chromium') await storePictures(studio);
  } finally {
    await running.close();
    spoken.dispose();
  }
}

/** The popup in each state, and the other pages once. @param {Studio} studio @param {'light' | 'dark'} scheme */
async function pagesOf({ running, folder }, scheme) {
  for (const [name, records] of Object.entries(STATES)) {
    const page = await running.extensionPage('options.html');
    await tools.clearStorage(page);
    await tools.writeStorage(page, recordsOf(records));
    await page.setViewport({ width: 400, height: 640, deviceScaleFactor: 1 });
    await tools.setMedia(running, page, { colorScheme: scheme });
    await running.extensionPage('popup.html', page);
    // Its answer stands on <html> before anything is drawn; its footer comes last.
    await tools.until('the popup is drawn to its end', () => page.$('footer'));
    await shoot(page, join(folder, `popup-${name}-${scheme}.png`), true);
    await page.close();
  }
  for (const file of ['options.html', 'welcome.html', 'rehearsal.html', 'report.html']) {
    const page = await running.newPage();
    const there = await running.extensionPage(file, page).catch(() => undefined);
    if (there) {
      await page.setViewport({ width: 900, height: 700 });
      await tools.setMedia(running, page, { colorScheme: scheme });
      await tools.pause(500);
      await shoot(page, join(folder, `${file.replace('.html', '')}-${scheme}.png`), true);
    }
    await page.close();
  }
}

/** The note in the pop-up, before and after. @param {Studio} studio @param {'light' | 'dark'} scheme */
async function noteOf({ running, folder, lang }, scheme) {
  const page = await running.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await tools.setMedia(running, page, { colorScheme: scheme });
  const query = `surface=popup&preset=on&lang=${lang}&mode=${scheme}&run=${scheme}`;
  await running.goto(`/new?${query}`, page);
  await tools.waitForHost(page, { training: 'on' });
  await tools.pause(600);
  await shoot(page, join(folder, `note-on-${scheme}.png`));
  const [first = ''] = await tools.noteButtons(page);
  await tools.clickNote(page, first);
  await tools.waitForHost(page, { phase: 'done' });
  await shoot(page, join(folder, `note-done-${scheme}.png`));
  await page.close();
}

/** @param {import('puppeteer-core').Page} page @param {string} path @param {boolean} [whole] */
async function shoot(page, path, whole = false) {
  await page.bringToFront();
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path), fullPage: whole });
  count += 1;
}
