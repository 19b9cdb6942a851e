// Captures of the pop-up, and what the pixels of their pictures are.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { RunningBrowser } from './browser.ts';
import { askForCapture, openedReport, pressToolbarButton, savedFile } from './evidence-capture.ts';
import { waitForHost } from './note.ts';
import { until } from './until.ts';

const PATH = '/new?surface=popup&preset=on&variant=grace';

/** A page with the pop-up that no longer moves. */
export async function popup(running: RunningBrowser, query = ''): Promise<Page> {
  const page = await running.goto(`${PATH}${query}&run=${Math.random()}`);
  await waitForHost(page, { training: 'on' });
  await until('nothing moves', () =>
    page.evaluate(() => document.getAnimations().every((each) => each.playState === 'finished')),
  );
  return page;
}

/** Captures a page as a person does; its report. */
export async function capture(running: RunningBrowser, page: Page): Promise<Page> {
  const own = await running.extensionPage('options.html');
  await pressToolbarButton(running, page);
  expect(await askForCapture(own)).toBeUndefined();
  await own.close();
  return openedReport(running);
}

/** How many pixels of the clean picture have each of some colours. */
export function countIn(report: Page, colours: string[]): Promise<number[]> {
  return report.evaluate(async (wanted) => {
    const image = document.querySelector('details figure img') as HTMLImageElement;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return wanted.map((colour) => {
      const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (rgb.every((channel, index) => Math.abs(channel - data[at + index]!) < 24)) count += 1;
      }
      return count;
    });
  }, colours);
}

/** The data of the report. */
export async function evidenceOf(report: Page) {
  return JSON.parse(new TextDecoder().decode(await savedFile(report, 'Save the data (JSON)')));
}
