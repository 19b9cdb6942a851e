// The extension's storage, read and changed through one of its own pages, as its pages do.
import type { Page } from 'puppeteer-core';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

type Api = { storage: { local: Area } };
type Extension = { browser?: Api; chrome: Api };

/** Everything in storage.local. `page` must show a page of the extension. */
export async function readStorage(page: Page): Promise<Record<string, unknown>> {
  const text = await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    return JSON.stringify(await (browser ?? chrome).storage.local.get(null));
  });
  return JSON.parse(text);
}

/** Sets items of storage.local, leaving the others. */
export async function writeStorage(page: Page, items: Record<string, unknown>): Promise<void> {
  await page.evaluate(async (text) => {
    const { browser, chrome } = globalThis as unknown as Extension;
    await (browser ?? chrome).storage.local.set(JSON.parse(text));
  }, JSON.stringify(items));
}

/** Empties storage.local: the extension as if just installed. */
export async function clearStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    await (browser ?? chrome).storage.local.clear();
  });
}
