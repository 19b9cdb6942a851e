// Starts a real Chromium or Firefox that believes the replica to be https://claude.ai, with the
// extension installed. For the end-to-end tests and the scripts; it knows nothing of vitest.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, ensureBrowser } from '../../scripts/setup.mjs';
import { type Complaints, listenTo } from './complaints.ts';
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
  /** Leaves the page open that the extension shows after its installation; else it is closed. */
  keepWelcome?: boolean;
  /** False leaves Ctrl-C to the caller, who must then close the browser. */
  handleSignals?: boolean;
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
  /** Uncaught errors and error lines of pages, content scripts and the background, oldest first. */
  complaints: string[];
  /** Fetches the complaints that do not come by themselves. */
  gatherComplaints(): Promise<void>;
  newPage(): Promise<Page>;
  /** Opens a path of the replica, in a new page unless one is given. */
  goto(path: string, page?: Page): Promise<Page>;
  /** Opens a page of the extension, `popup.html`, in a new page unless one is given. */
  extensionPage(file: string, page?: Page): Promise<Page>;
  close(): Promise<void>;
}

/** The browsers that are open in this process. */
export const openBrowsers = new Set<RunningBrowser>();

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
    const handle = wish.handleSignals ?? true;
    browser = await puppeteer.launch({
      ...options,
      handleSIGINT: handle,
      handleSIGTERM: handle,
      handleSIGHUP: handle,
    });
    const complaints = listenTo(wish.browser, browser);
    const extensionId = unpacked ? await browser.installExtension(unpacked.folder) : '';
    const parts = {
      browser,
      complaints,
      gate,
      unpacked,
      extensionId,
      name: wish.browser,
      colorScheme,
    };
    const result = running(parts);
    openBrowsers.add(result);
    if (unpacked?.has('welcome.html')) await settleWelcome(result, wish.keepWelcome ?? false);
    return result;
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
  complaints: Complaints;
  gate: Gate;
  unpacked: Unpacked | undefined;
  extensionId: string;
  colorScheme: 'light' | 'dark';
}

function running({
  name,
  browser,
  complaints,
  gate,
  unpacked,
  extensionId,
  colorScheme,
}: Parts): RunningBrowser {
  const address = {
    chromium: `chrome-extension://${extensionId}/`,
    firefox: `moz-extension://${firefoxUuid}/`,
  };
  const baseUrl = unpacked ? address[name] : '';
  complaints.setOwn(baseUrl);

  const newPage = async () => {
    const page = await browser.newPage();
    complaints.hear(page);
    // Firefox has the scheme from a preference; in Chromium it belongs to the page.
    if (name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    }
    return page;
  };

  const result: RunningBrowser = {
    name,
    browser,
    baseUrl,
    extensionId,
    strangers: gate.strangers,
    complaints: complaints.list,
    gatherComplaints: complaints.gather,
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
      openBrowsers.delete(result);
      await browser.close();
      await gate.close();
      unpacked?.dispose();
    },
  };
  return result;
}

/**
 * Waits for the page that the extension opens by itself after its installation. It would come to
 * the front some time later, and a page in the background draws no frames and takes no pictures.
 */
async function settleWelcome({ browser, baseUrl }: RunningBrowser, keep: boolean): Promise<void> {
  const isWelcome = (page: Page) =>
    page.evaluate((url) => location.href === url, `${baseUrl}welcome.html`).catch(() => false);
  const welcome = await until('the welcome page opens', async () => {
    for (const page of await browser.pages()) if (await isWelcome(page)) return page;
    return undefined;
  }).catch(() => undefined);
  if (!keep) await welcome?.close();
}
