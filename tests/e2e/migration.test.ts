// Updates as a browser makes them: what an older version stored is still there and still true, what a
// newer one stored is kept for it, and no first-run page opens again.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { launch, type RunningBrowser } from './browser.ts';
import { packedExtension, type Unpacked, unpack } from './extension.ts';
import { clearStorage, readStorage, writeStorage } from './storage.ts';
import { pause, until } from './until.ts';

/** One fixture per schema that was ever published: tests/fixtures/storage/v<version>.json. */
const FIXTURES = join(root, 'tests', 'fixtures', 'storage');
type Stored = Record<string, { version: number; data: unknown }>;
const fixture = (file: string): Stored => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8'));

let running: RunningBrowser;
let own: Page;
let packed: Unpacked;
const folder = mkdtempSync(join(tmpdir(), 'default-off-update-'));

/** The package as its version `version`, in the one folder that is installed from. */
function become(version: string): void {
  cpSync(packed.folder, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version }));
}

beforeAll(async () => {
  packed = unpack(packedExtension(inject('browser')));
  become('0.9.0');
  running = await launch({ browser: inject('browser'), extension: folder });
  own = await running.extensionPage('options.html');
});

afterAll(async () => {
  await running?.close();
  packed?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** What the popup says of the stored state, read by a fresh page. */
async function popupSays(): Promise<Record<string, string | undefined>> {
  const page = await running.extensionPage('popup.html');
  try {
    return await until('the popup has an answer', () =>
      page.evaluate(() => {
        const said = { ...document.documentElement.dataset };
        return said.training ? said : undefined;
      }),
    );
  } finally {
    await page.close();
  }
}

/** Opens a page, which wakes the background, and waits until it has written something. */
async function stored(isSo: (raw: Record<string, unknown>) => boolean) {
  return until('the background has written', async () => {
    const raw = await readStorage(own);
    return isSo(raw) ? raw : undefined;
  });
}

test.each(readdirSync(FIXTURES))('%s: what it says is what the popup says', async (file) => {
  await clearStorage(own);
  await writeStorage(own, fixture(file));
  expect(await popupSays()).toMatchObject({ training: 'off', receipt: '3' });
});

test('an update keeps everything, and opens no first-run page', async () => {
  // Without the mark that the first-run page was shown: an update must not need it.
  const { marks: _, ...before } = fixture('v1.json');
  await clearStorage(own);
  await writeStorage(own, before);
  const pages = (await running.browser.pages()).length;
  become('1.9.0');
  await running.browser.installExtension(folder);
  // The pages of the old version may be closed by the browser; a new one is of the new version.
  own = await until('the new version runs', async () => {
    const page = await running.extensionPage('options.html');
    const version = await page.evaluate(() => document.body.textContent ?? '');
    if (version.includes('1.9.0')) return page;
    await page.close();
    throw new Error('still the old one');
  });
  await pause(1000);
  const open = await Promise.all(
    (await running.browser.pages()).map((page) =>
      page.evaluate(() => location.pathname).catch(() => ''),
    ),
  );
  expect(open.filter((path) => path.endsWith('welcome.html'))).toEqual([]);
  expect((await running.browser.pages()).length).toBeLessThanOrEqual(pages + 1);
  expect(await readStorage(own)).toMatchObject(before);
  expect(await popupSays()).toMatchObject({ training: 'off', receipt: '3' });
});

test('a downgrade loses nothing: what a newer version wrote is kept as it was', async () => {
  const newer = { version: 99, data: { invented: ['later', { deep: true }] } };
  await clearStorage(own);
  await writeStorage(own, { ...fixture('v1.json'), ledger: newer, invented: { version: 1 } });
  // A change of settings makes the background write: unreadable records are set aside with it.
  await own.bringToFront();
  await own.reload({ waitUntil: [] as never }).catch(() => {});
  own = await running.extensionPage('options.html', own);
  await (await own.waitForSelector('[role=switch], input[type=checkbox]'))?.click();
  const raw = await stored((each) => Object.keys(each).some((key) => key.startsWith('set-aside:')));
  const aside = Object.entries(raw).find(([key]) => key.startsWith('set-aside:ledger:'))?.[1];
  expect(aside).toMatchObject({ record: 'ledger', why: 'newer', stored: newer });
  // A record that this version does not know is left alone.
  expect(raw.invented).toEqual({ version: 1 });
  expect(await popupSays()).toMatchObject({ receipt: '3' });
});
