// What can befall the extension in a real browser, each as one verb. Uses the browser's own controls:
// chrome://extensions in Chromium, the rights of the browser itself in Firefox.
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './browser.ts';
import { evaluateInFirefox } from './media.ts';
import { until } from './until.ts';

/** The verbs. Each resolves when the browser has done it. */
export interface Faults {
  /** Stops the background, as the browser does after some idle time; the next message starts it. */
  killWorker(): Promise<void>;
  /** Whether the background runs now. */
  isAwake(): Promise<boolean>;
  setEnabled(isOn: boolean): Promise<void>;
  /** What an update does as well: the old sentinels stay in their pages. */
  reload(): Promise<void>;
  /** The person takes the access to claude.ai back, or gives it. */
  setAccess(isGiven: boolean): Promise<void>;
  /** Opens an address in a private window in which the extension may run. */
  openPrivate(url: string): Promise<{ page: Page; close(): Promise<void> }>;
}

/** The faults of a running browser. */
export async function faultsOf(running: RunningBrowser): Promise<Faults> {
  return running.name === 'chromium' ? chromium(running) : firefox(running);
}

async function chromium({ browser, extensionId: id }: RunningBrowser): Promise<Faults> {
  const control = await browser.newPage();
  await control.goto('chrome://extensions');
  const run = (code: string) => control.evaluate(`(async () => { ${code} })()`);
  const workerNow = () => browser.targets().find((target) => target.type() === 'service_worker');
  const set = (change: object) =>
    run(
      `await chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: id, ...change })})`,
    );
  // Without the developer mode, an unpacked extension is switched off by its reload.
  await run('await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  return {
    killWorker: async () => {
      const target = workerNow();
      const worker = await target?.worker();
      await worker?.close();
      // The next message may have started another one by now.
      await until('the worker is gone', () => !target || !browser.targets().includes(target));
    },
    isAwake: async () => workerNow() !== undefined,
    setEnabled: async (isOn) => {
      await run(`await chrome.management.setEnabled('${id}', ${isOn})`);
    },
    reload: async () => {
      await run(`await chrome.developerPrivate.reload('${id}', { failQuietly: true })`);
      await until('it runs again', async () => {
        const state = await run(
          `return (await chrome.developerPrivate.getExtensionInfo('${id}')).state`,
        );
        return state === 'ENABLED' && workerNow();
      });
    },
    setAccess: async (isGiven) => {
      await set({ hostAccess: isGiven ? 'ON_ALL_SITES' : 'ON_CLICK' });
    },
    openPrivate: async (url) => {
      await set({ incognitoAccess: true });
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(url);
      return { page, close: () => context.close() };
    },
  };
}

const GECKO_ID = 'default-off@default-off.example';
const ADDON = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const addon = await AddonManager.getAddonByID('${GECKO_ID}');
  const extension = () => WebExtensionPolicy.getByID('${GECKO_ID}').extension;`;

function firefox({ browser }: RunningBrowser): Faults {
  const run = (code: string) =>
    evaluateInFirefox(browser, `(async () => { ${ADDON} ${code}; return true; })()`);
  const access = `{ permissions: [], origins: ['https://claude.ai/*'] }`;
  return {
    killWorker: async () => {
      await run('await extension().terminateBackground()');
    },
    isAwake: async () => {
      const state = `(async () => { ${ADDON} return extension().backgroundState; })()`;
      return (await evaluateInFirefox(browser, state)) === 'running';
    },
    setEnabled: async (isOn) => {
      await run(`await addon.${isOn ? 'enable' : 'disable'}()`);
    },
    reload: async () => {
      await run('await addon.reload()');
    },
    setAccess: async (isGiven) => {
      const verb = isGiven ? 'add' : 'remove';
      await run(`await ExtensionPermissions.${verb}('${GECKO_ID}', ${access}, extension())`);
    },
    openPrivate: async (url) => {
      await run(
        `await ExtensionPermissions.add('${GECKO_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
         await addon.reload();`,
      );
      const before = new Set(await browser.pages());
      await run(`const opened = OpenBrowserWindow({ private: true });
        await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));`);
      const page = await until('the private window has a page', async () =>
        (await browser.pages()).find((each) => !before.has(each)),
      );
      // The window is still busy with its own first page.
      await until('the private window goes there', () => page.goto(url));
      return { page, close: () => page.close() };
    },
  };
}
