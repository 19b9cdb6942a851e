// A browser whose pixels are not those that its page speaks of: Firefox that resists fingerprinting (its size
// and pixel ratio are made up), and Chromium that darkens every page by itself.
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { askForCapture, openedReport, pressToolbarButton } from './evidence-capture.ts';
import { countIn, evidenceOf, popup } from './evidence-pixels.ts';
import { setStage } from './suite.ts';

const stage = setStage(
  inject('browser') === 'firefox'
    ? { prefs: { 'privacy.resistFingerprinting': true } }
    : { args: ['--enable-features=WebContentsForceDark'] },
);
const [OUTSIDE, INSIDE] = ['#ff00ff', '#00ff00'];

/** Paints all that is outside of the dialog, and plants a line in it. */
function plant(page: Page): Promise<void> {
  return page.evaluate(
    ([outside, inside]) => {
      const dialog = document.querySelector('[role=dialog]') as HTMLElement;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html, body, body * { background: ${outside} !important }
        [role=dialog] { background: white !important }
        [role=dialog] * { background: none !important }
        [role=dialog] button { background: #222 !important; color: white !important }
        [role=dialog] #planted { background: ${inside} !important; color: ${inside} !important }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const line = document.createElement('p');
      line.id = 'planted';
      line.textContent = 'Signed in as Jana Beispiel, jana@example.org';
      dialog.querySelector('h1')?.after(line);
    },
    [OUTSIDE, INSIDE],
  );
}

test('a picture is that of the dialog, whatever the page is told of its window', async () => {
  const page = await popup(stage);
  const own = await stage.extensionPage('options.html');
  const isFirefox = stage.name === 'firefox';
  if (isFirefox) await plant(page);
  await pressToolbarButton(stage, page);
  expect(await askForCapture(own)).toBeUndefined();
  const report = await openedReport(stage);
  const evidence = await evidenceOf(report);
  if (isFirefox) {
    expect(await countIn(report, [OUTSIDE, INSIDE])).toEqual([0, 0]);
    expect((await countIn(report, ['#222222']))[0]).toBeGreaterThan(500);
    expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
    expect(evidence.circumstances.window.ratio).toBe(1);
  } else {
    expect(evidence.recoloured).toBe(true);
    for (const part of evidence.parts) expect([part.colours, part.fill]).toEqual([null, null]);
  }
  await report.close();
  await Promise.all([own.close(), page.close()]);
});
