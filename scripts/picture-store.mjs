// @ts-check
// The pictures for the stores and the README: 1280 by 800, in English, kept in assets/store/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * @typedef {{
 *   running: any, tools: any, folder: string, lang: string,
 *   shoot: (page: import('puppeteer-core').Page, path: string, whole?: boolean) => Promise<void>,
 * }} Studio
 */

// sharp comes with auto-icons; resolved from there, so that it needs no place of its own.
const fromHere = createRequire(import.meta.url);
const sharp = createRequire(fromHere.resolve('@wxt-dev/auto-icons'))('sharp');

const SIZE = { width: 1280, height: 800 };

/** Pages in the popup's width, on a plain ground beside one sentence. */
const SHEETS = [
  {
    file: '3-popup.png',
    pictures: ['popup-on-light.png', 'popup-proven-light.png', 'popup-unknown-light.png'],
    title: 'On, off, or cannot tell: one answer, with when and where it was seen',
  },
  {
    file: '4-dark.png',
    pictures: ['popup-off-dark.png', 'popup-accepted-dark.png', 'popup-proven-dark.png'],
    title: '“Opted out” is said only after Settings has shown OFF on a fresh load',
  },
];

/** Renews them all. The pictures of the pages must be there already. @param {Studio} studio */
export async function storePictures({ running, tools, folder, shoot }) {
  const store = (/** @type {string} */ file) => join(root, 'assets', 'store', file);
  const page = await running.newPage();
  await page.setViewport(SIZE);
  await tools.setMedia(running, page, { colorScheme: 'light' });
  await running.goto('/new?surface=popup&preset=on&run=store', page);
  await tools.waitForHost(page, { training: 'on' });
  await tools.pause(600);
  await shoot(page, store('1-pointed-out.png'));
  await tools.clickNote(page, 'Turn training off');
  await tools.waitForHost(page, { phase: 'done' });
  await page.mouse.move(5, 5);
  await tools.pause(300);
  await shoot(page, store('2-turned-off.png'));
  await page.close();
  for (const { file, pictures, title } of SHEETS) {
    const sheet = await running.newPage();
    await sheet.setViewport(SIZE);
    const dark = file.includes('dark');
    await sheet.setContent(
      sheetOf(
        title,
        pictures.map((name) => join(folder, name)),
        dark,
      ),
    );
    await shoot(sheet, store(file));
    await sheet.close();
  }
  const last = await running.extensionPage('welcome.html');
  await last.setViewport(SIZE);
  await shoot(last, store('5-first-page.png'));
  await last.close();
  for (const file of readdirSync(store('')).filter((name) => name.endsWith('.png'))) {
    // 256 colours are plenty for flat pages, and a third of the bytes.
    const small = await sharp(readFileSync(store(file))).png({ palette: true, effort: 10 });
    writeFileSync(store(file), await small.toBuffer());
  }
}

/** @param {string} title @param {string[]} files @param {boolean} dark */
function sheetOf(title, files, dark) {
  const images = files
    .map((file) => `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`)
    .join('');
  const [ground, ink] = dark ? ['#0b1017', '#eef2f7'] : ['#e9edf2', '#1c2430'];
  return `<!doctype html><style>
    body { margin: 0; height: 800px; overflow: hidden; background: ${ground}; color: ${ink};
      font: 600 26px system-ui, sans-serif; text-align: center; }
    h1 { font-size: 26px; margin: 34px 0 26px; }
    div { display: flex; gap: 24px; justify-content: center; }
    div { align-items: start; }
    img { width: 384px; border-radius: 12px 12px 0 0; }
  </style><h1>${title}</h1><div>${images}</div>`;
}
