// Capturing as a person does: the toolbar button is pressed in the browser's own way, which gives
// activeTab and opens the popup; then the capture is asked for as the popup's button does.
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './browser.ts';
import { evaluateInFirefox } from './media.ts';
import { pause, until } from './until.ts';

type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };

const GECKO_ID = 'default-off@default-off.example';

/** Presses the toolbar button over a page. */
export async function pressToolbarButton(running: RunningBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  if (running.name === 'chromium') {
    const extension = (await running.browser.extensions()).get(running.extensionId);
    if (!extension) throw new Error('The extension is not among those of the browser.');
    await page.triggerExtensionAction(extension);
  } else {
    await evaluateInFirefox(
      running.browser,
      `(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        // A popup that is still open would only be closed by the press.
        for (const panel of window.document.querySelectorAll('panel[panelopen]')) panel.hidePopup();
        const { ExtensionParent } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`,
    );
  }
  await pause(500);
}

/** Asks for a capture of the tab in front; answers with why there is none. */
export function askForCapture(ownPage: Page): Promise<string | undefined> {
  return ownPage.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const message = { id: 1, type: 'captureEvidence', timestamp: Date.now() };
    const reply = await (browser ?? chrome).runtime.sendMessage(message);
    return (reply as { res?: string } | undefined)?.res;
  });
}

/** The report that a capture opened, with its pictures drawn. */
export async function openedReport({ browser, baseUrl }: RunningBrowser): Promise<Page> {
  const report = await until(
    'the report opens',
    async () => {
      for (const page of (await browser.pages()).reverse()) {
        const href = await page.evaluate(() => location.href).catch(() => '');
        if (href.startsWith(`${baseUrl}report.html`)) return page;
      }
      return undefined;
    },
    10_000,
  );
  await until('it can be saved', () => report.$('.hash'), 10_000);
  return report;
}

/** Presses a button of the report that saves, and catches the file that it hands to the browser. */
export async function savedFile(report: Page, button: string): Promise<Uint8Array> {
  const bytes = await report.evaluate(async (name) => {
    const original = URL.createObjectURL;
    const caught = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return original.call(URL, blob);
      };
    });
    const found = [...document.querySelectorAll('button')].find((b) => b.textContent === name);
    if (!found) throw new Error(`no button "${name}"`);
    found.click();
    const blob = await caught;
    URL.createObjectURL = original;
    let text = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  }, button);
  return new Uint8Array(Buffer.from(bytes, 'base64'));
}

/** Hands a file to the report page's verification; answers with its sentence. */
export async function verifyOnPage(report: Page, name: string, bytes: Uint8Array): Promise<string> {
  const base64 = Buffer.from(bytes).toString('base64');
  await report.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const file = new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], fileName);
      const list = new DataTransfer();
      list.items.add(file);
      if (input) input.files = list.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    base64,
  );
  return until(`a verdict on ${name}`, () =>
    report.evaluate((wanted) => {
      const said = document.querySelector('.verdict')?.textContent ?? '';
      return said.includes(wanted) ? said : undefined;
    }, name),
  );
}
