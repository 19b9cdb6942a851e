// What goes wrong without anybody asking: uncaught errors and error lines, of every page, of the
// content scripts in it and of the extension's background. Each end-to-end test fails on one that it
// did not expect (setup.ts).
import type { Browser, Page, Target } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/setup.mjs';
import { evaluateInFirefox } from './media.ts';

/** The complaints of one browser. */
export interface Complaints {
  /** Oldest first. */
  list: string[];
  /** Hears a page from its start; pages that open by themselves are heard as soon as they are there. */
  hear(page: Page): void;
  /** Says which extension is ours: what others do in their background is theirs. */
  setOwn(baseUrl: string): void;
  /** Fetches what only the browser itself knows: in Firefox, errors of the extension's own scripts. */
  gather(): Promise<void>;
}

/** The extension says so itself when it fails; in the page that is no error line, and still a fault. */
const OWN_FAULT = /^Default Off\b/;

/** What a browser says in the ordinary course of things, and why that is nobody's fault. */
const ORDINARY = [
  // Chromium asks each page's server for an icon; the replica has none.
  /favicon\.ico/,
  // Firefox, of a question whose page was closed before the answer came.
  /Promise (resolved|rejected) (after context unloaded|while context is inactive)/,
  // A test's page that moves our element: its policy meets our sheet, which the note then writes again.
  /Applying inline style violates .*pptr:evaluate/,
  // The popup asks the tab in front whether it is heard there, and deals with a tab that does not answer.
  /Unchecked (runtime\.)?lastError.*Receiving end does not exist/,
];

/** Starts to listen to a browser. */
export function listenTo(name: BrowserName, browser: Browser): Complaints {
  const list: string[] = [];
  const heard = new WeakSet<Page>();
  let own = '';

  const hear = (page: Page) => {
    if (heard.has(page)) return;
    heard.add(page);
    page.on('pageerror', (error) => list.push(`uncaught in ${page.url()}: ${textOf(error)}`));
    page.on('console', (line) => {
      const text = line.text();
      if (line.type() === 'error' || OWN_FAULT.test(text)) {
        list.push(`console of ${page.url()}: ${text} ${line.location().url ?? ''}`.trim());
      }
    });
  };

  browser.on('targetcreated', async (target) => {
    try {
      if (target.type() === 'page') {
        const page = await target.page();
        if (page) hear(page);
      }
      if (name === 'chromium' && target.type() === 'service_worker') {
        await hearWorker(target, (line) => target.url().startsWith(own) && list.push(line));
      }
    } catch {
      // It was gone before it could be heard.
    }
  });

  return {
    list,
    hear,
    setOwn: (baseUrl) => {
      own = baseUrl;
    },
    gather: async () => {
      if (name === 'firefox') list.push(...(await errorsOfFirefox(browser, own)));
    },
  };
}

let allowed: { pattern: RegExp; why: string }[] = [];

/**
 * To be called in a test that brings a complaint about on purpose: those that fit are no failure of
 * this test. `why` is for its reader: what makes the complaint unavoidable here.
 */
export function allowComplaint(pattern: RegExp, why: string): void {
  allowed.push({ pattern, why });
}

/** The complaints that the test which ends now did not allow; the next test allows none. */
export function unexpected(found: string[]): string[] {
  const patterns = [...ORDINARY, ...allowed.map(({ pattern }) => pattern)];
  const bad = found.filter((each) => !patterns.some((pattern) => pattern.test(each)));
  allowed = [];
  return bad;
}

interface Client {
  on(event: 'Runtime.exceptionThrown', listener: (event: Thrown) => void): void;
}
interface Thrown {
  exceptionDetails: { text: string; exception?: { description?: string } };
}

/** By the session that killWorker uses too: a second one would keep the worker from being stopped. */
async function hearWorker(target: Target, tell: (line: string) => void): Promise<void> {
  const worker = await target.worker();
  if (!worker) return;
  (worker.client as unknown as Client).on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { text, exception } = exceptionDetails;
    tell(`uncaught in the background: ${exception?.description ?? text}`);
  });
  worker.on('console', (line) => {
    if (line.type() === 'error') tell(`console of the background: ${line.text()}`);
  });
}

/** Uncaught errors of our extension since the last call. */
async function errorsOfFirefox(browser: Browser, own: string): Promise<string[]> {
  if (own === '') return [];
  const found = await evaluateInFirefox(
    browser,
    `(() => {
      const all = Services.console.getMessageArray();
      Services.console.reset();
      return all
        .filter((each) => each instanceof Ci.nsIScriptError)
        .filter(({ flags, sourceName }) =>
          !(flags & Ci.nsIScriptError.warningFlag) && sourceName.startsWith(${JSON.stringify(own)}))
        .map(({ errorMessage, sourceName, lineNumber }) =>
          'uncaught in ' + sourceName + ':' + lineNumber + ': ' + errorMessage)
        .join('\\n\\n');
    })()`,
  );
  return typeof found === 'string' && found !== '' ? found.split('\n\n') : [];
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}
