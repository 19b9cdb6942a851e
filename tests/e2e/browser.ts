// Starts a real Chromium or Firefox that believes the replica to be https://claude.ai, with the
// extension installed. For the end-to-end tests and the scripts; it knows nothing of vitest.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, ensureBrowser } from '../../scripts/setup.mjs';
import { type Unpacked, unpack } from './extension.ts';
import { type Gate, openGate, type Stranger } from './gate.ts';
import { firefoxUuid, type Prefs, recipes } from './recipes.ts';
import { until } from './until.ts';

export const siteHost = 'claude.ai';

export interface LaunchWish {
  browser: BrowserName;
  /** A folder or a zip; none is a browser without the extension. */
  extension?: string;
  /** The port of the replica's server; none is a browser without a network. */
  sitePort?: number;
  headless?: boolean;
  args?: string[];
  /** Firefox only. */
  prefs?: Prefs;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** The browser's language, `de-DE`. Firefox shows the extension in it only with a language pack. */
  lang?: string;
}

export interface RunningBrowser {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`; empty without an extension. */
  baseUrl: string;
  extensionId: string;
  /** Connections to anything but the replica since the start, those of the browser included. */
  strangers: readonly Stranger[];
  /** What pages and scripts complained about: uncaught errors and console errors, oldest first. */
  complaints: string[];
  newPage(): Promise<Page>;
  /** Opens a path of the replica, in a new page unless one is given. */
  goto(path: string, page?: Page): Promise<Page>;
  /** Opens a page of the extension, `popup.html`, in a new page unless one is given. */
  extensionPage(file: string, page?: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser. Whoever starts it must close it. */
export async function launch(wish: LaunchWish): Promise<RunningBrowser> {
  const executablePath = ensureBrowser(wish.browser);
  const unpacked = wish.extension ? unpack(wish.extension) : undefined;
  const gate = await openGate(siteHost, wish.sitePort);
  let browser: Browser | undefined;
  try {
    const colorScheme = wish.colorScheme ?? 'light';
    const options = recipes[wish.browser]({
      executablePath,
      headless: wish.headless ?? true,
      gatePort: gate.port,
      width: wish.width ?? 1280,
      height: wish.height ?? 900,
      args: wish.args ?? [],
      prefs: wish.prefs ?? {},
      geckoId: unpacked?.geckoId,
      lang: wish.lang,
      colorScheme,
    });
    browser = await puppeteer.launch(options);
    const extensionId = unpacked ? await browser.installExtension(unpacked.folder) : '';
    return running({ browser, gate, unpacked, extensionId, name: wish.browser, colorScheme });
  } catch (error) {
    await browser?.close();
    await gate.close();
    unpacked?.dispose();
    throw error;
  }
}

interface Parts {
  name: BrowserName;
  browser: Browser;
  gate: Gate;
  unpacked: Unpacked | undefined;
  extensionId: string;
  colorScheme: 'light' | 'dark';
}

function running({
  name,
  browser,
  gate,
  unpacked,
  extensionId,
  colorScheme,
}: Parts): RunningBrowser {
  const complaints: string[] = [];
  const address = {
    chromium: `chrome-extension://${extensionId}/`,
    firefox: `moz-extension://${firefoxUuid}/`,
  };
  const baseUrl = unpacked ? address[name] : '';

  const newPage = async () => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    // Firefox has the scheme from a preference; in Chromium it belongs to the page.
    if (name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    }
    return page;
  };

  return {
    name,
    browser,
    baseUrl,
    extensionId,
    strangers: gate.strangers,
    complaints,
    newPage,
    goto: async (path, page) => {
      const target = page ?? (await newPage());
      await target.goto(new URL(path, `https://${siteHost}`).href);
      return target;
    },
    extensionPage: async (file, page) => {
      const target = page ?? (await newPage());
      const url = baseUrl + file;
      // Firefox never reports a moz-extension page as loaded to the driver: ask the page itself.
      await target.goto(url, name === 'firefox' ? { waitUntil: [] } : {});
      await until(`${file} has loaded`, () =>
        target.evaluate(
          (wanted) => location.href === wanted && document.readyState === 'complete',
          url,
        ),
      );
      return target;
    },
    close: async () => {
      await browser.close();
      await gate.close();
      unpacked?.dispose();
    },
  };
}
