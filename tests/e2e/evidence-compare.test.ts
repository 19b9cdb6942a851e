// Two captures set side by side on the report page, value by value: as reported against equalised, and
// one of this browser against one of the other.

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axe } from './axe.ts';
import { launch, type RunningBrowser } from './browser.ts';
import {
  askForCapture,
  openedReport,
  pressToolbarButton,
  savedFile,
  verifyOnPage,
} from './evidence-capture.ts';
import { packedExtension } from './extension.ts';
import { setMedia } from './media.ts';
import { click } from './pointer.ts';
import { setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const OTHER = inject('browser') === 'chromium' ? 'firefox' : 'chromium';
let other: RunningBrowser;

beforeAll(async () => {
  other = await launch({ browser: OTHER, extension: packedExtension(OTHER) });
});
afterAll(() => other?.close());

/** A capture of the rehearsal in a set-up, as its open report. */
async function capturedIn(running: RunningBrowser, setup: string): Promise<Page> {
  const own = await running.extensionPage('options.html');
  const page = await running.extensionPage(`rehearsal.html?variant=grace&help=without&${setup}`);
  await until('the pop-up is whole', () => page.$('[role=dialog] .btn-ghost'));
  // Anything but ON is believed after a moment only.
  await pause(1500);
  await pressToolbarButton(running, page);
  expect(await askForCapture(own)).toBeUndefined();
  await own.close();
  await page.close();
  return openedReport(running);
}

/** The rows of the comparison that differ: value, first, second. */
function differences(report: Page): Promise<string[][]> {
  return report.evaluate(() =>
    [...document.querySelectorAll('.compare tr[data-differs=true]')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    ),
  );
}

async function comparedWith(report: Page, name: string, file: Uint8Array): Promise<string[][]> {
  expect(await verifyOnPage(report, name, file)).toContain('Intact');
  await click(report, { selector: 'button', text: 'Compare with another capture' });
  await until('they are side by side', () => report.$('.compare tbody'));
  return differences(report);
}

const valuesOf = (rows: string[][], value: string) =>
  rows.find(([name]) => name === value)?.slice(1);

test('as reported against equalised: the differences field by field', async () => {
  const equalised = await capturedIn(stage, 'prominence=equalised');
  const summary = await equalised.evaluate(() => document.querySelector('article')?.textContent);
  expect(summary).toContain('There is no switch');
  expect(summary).toContain('training ON takes 1 action by pointer');
  expect(summary).toContain('with training OFF, 1 action');
  expect(summary).not.toContain('Bad Defaults');
  const file = await savedFile(equalised, 'Save as HTML');
  await equalised.close();

  const report = await capturedIn(stage, 'prominence=reported');
  const rows = await comparedWith(report, 'equalised.html', file);
  const pointer = (goal: string) =>
    valuesOf(rows, `Actions to commit, By pointer, With training ${goal}`);
  expect(valuesOf(rows, 'At first sight')).toEqual(['ON', 'none']);
  expect(pointer('OFF')).toEqual([
    '2 actions: click “Switch”, click “Accept”',
    '1 action: click “Button for training OFF”',
  ]);
  expect(valuesOf(rows, 'Address, without ids')).toEqual([
    'rehearsal?lang=en-US&variant=grace&help=without',
    'rehearsal?prominence=equalised&lang=en-US&variant=grace&help=without',
  ]);
  expect(valuesOf(rows, 'Switch: Area')).toEqual(['720 px²', 'none']);
  const area = (goal: string) =>
    Number(valuesOf(rows, `Button for training ${goal}: Area`)?.[1]?.replace(/\D/g, ''));
  expect(area('ON')).toBeGreaterThan(1000);
  // Up to rounding.
  expect(Math.abs(area('ON') - area('OFF'))).toBeLessThan(20);
  // The rest can be looked at as well.
  const count = await report.$$eval('.compare tbody tr', (all) => all.length);
  await click(report, { selector: '.compare input[type=checkbox]' });
  await until('all values', () =>
    report.evaluate(
      (few) => document.querySelectorAll('.compare tbody tr').length > few + 10,
      count,
    ),
  );
  await report.close();
});

test('a file of the other browser is verified here, and the two browsers are compared', async () => {
  const theirs = await capturedIn(other, 'preset=on');
  const file = await savedFile(theirs, 'Save as HTML');
  const report = await capturedIn(stage, 'preset=on');
  const bad = new Uint8Array(file);
  bad[Buffer.from(file).indexOf('observed ON')]! ^= 1;
  const said = await verifyOnPage(report, 'changed.html', bad);
  expect(said).toContain('Changed');
  expect(said).toContain('the text of the report');
  const rows = await comparedWith(report, 'theirs.html', file);
  const browsers = valuesOf(rows, 'Browser and system') ?? [];
  const names = browsers.map((agent) => (agent.includes('Firefox/') ? 'firefox' : 'chromium'));
  expect(names).toEqual([inject('browser'), OTHER]);
  // One design: what differs between them are circumstances and fractions of a pixel, no state and no step.
  for (const name of ['At first sight', 'At capture', 'Is putting it off offered?']) {
    expect(valuesOf(rows, name)).toBeUndefined();
  }
  expect(rows.filter(([name]) => name?.startsWith('Actions to commit, By pointer'))).toEqual([]);
  await report.close();
});

test('the example report of the repository verifies here', async () => {
  const page = await stage.extensionPage('report.html');
  await until('it is drawn', () => page.$('input[type=file]'));
  const file = new Uint8Array(readFileSync('assets/example-report.html'));
  expect(await verifyOnPage(page, 'example-report.html', file)).toContain('Intact');
  const text = new TextDecoder().decode(file);
  for (const [name, other, sentence] of [
    ['newer.html', text.replace('evidence 1 -->', 'evidence 2 -->'), 'made by a newer version'],
    ['cut.html', text.slice(0, text.length / 2), 'parts are missing or there twice'],
    ['twice.html', text + text, 'parts are missing or there twice'],
    ['other.html', '<!doctype html><title>What</title>', 'is not an evidence report'],
    ['empty.html', '', 'is not an evidence report'],
    ['part.png', '\x89PNG', 'is a part by itself'],
  ] as const) {
    const bytes = name === 'part.png' ? Buffer.from(other, 'latin1') : Buffer.from(other);
    expect(await verifyOnPage(page, name, new Uint8Array(bytes)), name).toContain(sentence);
  }
  expect(await verifyOnPage(page, 'again.html', file)).toContain('Intact');
  await click(page, { selector: 'button', text: 'Show this report’s data' });
  await until('it is read', () =>
    page.evaluate(() => document.querySelector('article')?.textContent?.includes('reconstruction')),
  );
  await page.close();
});

test.each(['light', 'dark'] as const)('axe finds nothing in a report (%s)', async (colorScheme) => {
  const report = await capturedIn(stage, 'preset=on');
  await setMedia(stage, report, { colorScheme });
  const found = await axe(report, 'html');
  expect(found.violations).toEqual([]);
  expect(found.checked).toBeGreaterThan(12);
  await setMedia(stage, report, {});
  await report.close();
});

test('a report fits a phone, and a printed one is the report without the tools', async () => {
  const report = await capturedIn(stage, 'preset=on');
  await report.setViewport({ width: 390, height: 800 });
  const width = await report.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  if (inject('browser') === 'chromium') {
    await report.emulateMediaType('print');
    const shown = await report.evaluate(() =>
      ['.tools', '.proof .hash', 'figure img', '.parts'].map((css) => {
        const element = document.querySelector(css);
        return element !== null && element.getClientRects().length > 0;
      }),
    );
    expect(shown).toEqual([false, true, true, true]);
  }
  await report.close();
});
