// What a person has set in their system, as a page sees it: dark, less motion, forced colours.
// In Chromium it belongs to the page, in Firefox to the browser, until it is set again. Forced
// colours bring their own scheme in Firefox: asking for dark with them has no effect there.
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/setup.mjs';
import { until } from './until.ts';

export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

/** Sets all three; what is not named goes back to light, motion and the page's own colours. */
export async function setMedia(
  { name, browser }: { name: BrowserName; browser: Browser },
  page: Page,
  { colorScheme = 'light', reducedMotion = false, forcedColors = false }: Media,
): Promise<void> {
  if (name === 'chromium') {
    // Not through puppeteer's emulateMediaFeatures: it knows no forced colours.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: colorScheme },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ],
    });
  } else {
    await setFirefoxPrefs(browser, {
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'browser.display.document_color_use': forcedColors ? 2 : 1,
    });
  }
  // Firefox tells its pages a moment later.
  const wanted = [colorScheme === 'dark' && !forcedColors, reducedMotion, forcedColors];
  await until('the page has heard of its new media', async () => {
    const [dark, reduced, forced] = await mediaOf(page);
    const seen = [forcedColors ? false : dark, reduced, forced];
    return seen.every((each, index) => each === wanted[index]);
  });
}

/** Whether a page finds itself in the dark, with less motion, with forced colours. */
export function mediaOf(page: Page): Promise<boolean[]> {
  return page.evaluate(() =>
    ['(prefers-color-scheme: dark)', '(prefers-reduced-motion)', '(forced-colors: active)'].map(
      (query) => matchMedia(query).matches,
    ),
  );
}

/** Sets preferences of a running Firefox, from the browser's own side of its window. */
export async function setFirefoxPrefs(
  browser: Browser,
  prefs: Record<string, number>,
): Promise<void> {
  const expression = Object.entries(prefs)
    .map(([name, value]) => `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value});`)
    .join('');
  await evaluateInFirefox(browser, expression);
}

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** Runs a script with the rights of the browser itself (`--remote-allow-system-access`). */
export async function evaluateInFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const [window] = tree.result.contexts as { context: string }[];
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(JSON.stringify(result.exceptionDetails));
  return (result.result as { value?: unknown } | undefined)?.value;
}
