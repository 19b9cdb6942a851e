// From capture to verified file in a real browser: what is measured is what the browser says, nothing
// personal gets out, and one changed byte is noticed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Evidence } from '../../utils/evidence/evidence';
import {
  askForCapture,
  openedReport,
  pressToolbarButton,
  savedFile,
  verifyOnPage,
} from './evidence-capture.ts';
import { waitForHost } from './note.ts';
import { click } from './pointer.ts';
import { readStorage } from './storage.ts';
import { setStage } from './suite.ts';
import { until } from './until.ts';

const stage = setStage();
const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Planted around the dialog, inside it, and in what a screen reader hears. */
const PLANTED = ['Jana Beispiel', 'jana@example.org', 'our divorce papers', '7d4f1e8a-2b63'];
const PATH = `/chat/7d4f1e8a-2b63-4c0d-9a51-0c3e5b8f6a12?surface=popup&preset=on&variant=grace`;

/** Plants them, and answers with where the one inside the dialog is, from the dialog's corner. */
async function plant(page: Page): Promise<void> {
  await page.evaluate(([name, mail, chat, id]) => {
    const note = document.createElement('p');
    note.textContent = `${name} ${mail} ${chat} ${id}`;
    document.body.prepend(note);
    document.title = `${chat} – ${name}`;
    const dialog = document.querySelector('[role=dialog]') as HTMLElement;
    const inside = document.createElement('p');
    inside.id = 'planted';
    inside.textContent = `Signed in as ${name}, ${mail}: ${chat}`;
    dialog.querySelector('h1')?.after(inside);
    dialog.querySelector('button')?.setAttribute('aria-label', `Close, ${name}`);
    dialog.dataset.account = id;
  }, PLANTED);
}

async function captured(page: Page): Promise<Page> {
  const own = await stage.extensionPage('options.html');
  await pressToolbarButton(stage, page);
  expect(await askForCapture(own)).toBeUndefined();
  await own.close();
  return openedReport(stage);
}

/** The different colours in the middle of a box of the picture, first 24 px wide. */
function coloursIn(report: Page, box: number[]): Promise<string[]> {
  return report.evaluate(async ([left = 0, top = 0, , height = 0]) => {
    const image = document.querySelector('details figure img') as HTMLImageElement;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const ratio = devicePixelRatio;
    const area = [left + 2, top + 3, 24, height - 6].map((each) => Math.round(each * ratio));
    const { data } = context.getImageData(area[0]!, area[1]!, area[2]!, area[3]!);
    const seen = new Set<string>();
    for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
    return [...seen];
  }, box);
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const evidenceIn = (html: Uint8Array): Evidence =>
  JSON.parse(/id="data">([\s\S]*?)<\/script>/.exec(decode(html))![1]!);

describe('a capture on the site', () => {
  test('is exported, verified, and refused with the right part named after one flipped byte', async () => {
    const page = await stage.goto(`${PATH}&run=${Math.random()}`);
    await waitForHost(page, { training: 'on' });
    await plant(page);
    // A dialog that still opens is smaller than it will be.
    await until('nothing moves', () =>
      page.evaluate(() => document.getAnimations().every((each) => each.playState === 'finished')),
    );
    const boxes = await page.evaluate(() => {
      const dialog = document.querySelector('[role=dialog]')!.getBoundingClientRect();
      const box = (element: Element | undefined | null) => {
        const { left, top, width, height } = element!.getBoundingClientRect();
        return [left - dialog.left, top - dialog.top, width, height];
      };
      const buttons = [...document.querySelectorAll('[role=dialog] button')];
      const named = (name: string) => buttons.find((each) => each.textContent === name);
      const input = document.querySelector('[role=switch]');
      return {
        commit: box(named('Accept')),
        defer: box(named('Not now')),
        switch: box(input?.closest('label')),
        planted: box(document.querySelector('#planted')),
        title: box(document.querySelector('[role=dialog] h1')),
      };
    });

    const report = await captured(page);
    // Ours is back where it was.
    await waitForHost(page, { training: 'on', phase: 'idle' });

    const html = await savedFile(report, 'Save as HTML');
    const json = await savedFile(report, 'Save the data (JSON)');
    const pictures = [
      await savedFile(report, 'Save the picture'),
      await savedFile(report, 'Save the numbered picture'),
    ];
    const evidence = evidenceIn(html);

    // Measured is what the browser itself says.
    for (const part of ['commit', 'switch', 'defer'] as const) {
      const found = evidence.parts.filter((each) => each.part === part).at(-1)!;
      found.box.forEach((value, index) => {
        expect(Math.abs(value - boxes[part][index]!), `${part} ${index}`).toBeLessThanOrEqual(1);
      });
    }
    expect(evidence.state).toMatchObject({ first: 'on', capture: 'on', actsOfDefaultOff: 0 });
    expect(evidence.state.inputsSince).toBe(0);
    expect(evidence.circumstances).toMatchObject({
      address: 'https://claude.ai/chat/…',
      isReconstruction: false,
      pageLanguage: 'en-US',
    });
    expect(evidence.ways.pointer).toMatchObject({ on: { count: 1 }, off: { count: 2 } });
    expect(evidence.switchName).toEqual({ text: '' });

    // Nothing personal in any byte of any file, nor kept on disk.
    const all = [
      decode(html),
      decode(json),
      ...pictures.map(decode),
      JSON.stringify(await readStorage(report)),
      await report.evaluate(() => document.querySelector('article')?.innerHTML ?? ''),
    ];
    for (const secret of PLANTED) for (const each of all) expect(each).not.toContain(secret);

    // In the picture the planted line is one even grey; the title above it is not.
    expect(await coloursIn(report, boxes.planted)).toEqual(['184,190,199']);
    expect((await coloursIn(report, boxes.title)).length).toBeGreaterThan(1);

    // Verified in the browser and in plain Node.
    expect(await verifyOnPage(report, 'good.html', html)).toContain('Intact');
    expect(run(html)).toEqual([0, expect.stringContaining('Intact')]);
    for (const [place, part, name] of [
      ['observed ON', 'the text of the report', 'article'],
      ['"takenAt": "2', 'the data', 'data'],
      ['id="picture" src="data:image/png;base64,iVBORw0KGg', 'the picture', 'picture'],
      ['id="annotated" src="data:image/png;base64,iVBORw0KGg', 'the numbered picture', 'numbered'],
      ['<title>What', 'the page around the parts', 'frame'],
      ['"sha256": "', 'the manifest', 'manifest'],
    ] as const) {
      const bad = new Uint8Array(html);
      const at = Buffer.from(html).indexOf(place) + place.length - (name === 'manifest' ? -3 : 1);
      bad[at]! ^= 1;
      const said = await verifyOnPage(report, `${name}.html`, bad);
      expect(said, place).toContain('Changed');
      expect(said, place).toContain(part);
      expect(run(bad), place).toEqual([1, expect.stringContaining(part)]);
    }
    await report.close();
    await page.close();
  });

  test('holds a passage only after the person has cleared it', async () => {
    const page = await stage.goto(`${PATH}&run=${Math.random()}`);
    await waitForHost(page, { training: 'on' });
    await plant(page);
    const report = await captured(page);
    await click(report, { selector: 'button', text: 'Clear all passages' });
    await until('it is in the text', () =>
      report.evaluate(() => document.querySelector('article')?.textContent?.includes('Signed in')),
    );
    await until('it can be saved', () => report.$('.hash'));
    expect(decode(await savedFile(report, 'Save as HTML'))).toContain('Signed in as Jana Beispiel');
    await click(report, { selector: 'button', text: 'Mask them again' });
    await until('it is masked', () =>
      report.evaluate(() => !document.querySelector('article')?.textContent?.includes('Signed in')),
    );
    await until('it can be saved', () => report.$('.hash'));
    expect(decode(await savedFile(report, 'Save as HTML'))).not.toContain('Jana');
    await report.close();
    await page.close();
  });
});

test('without a press on the toolbar button there is no picture, and it says so', async () => {
  const page = await stage.goto(`${PATH}&run=${Math.random()}`);
  await waitForHost(page, { training: 'on' });
  const own = await stage.extensionPage('options.html');
  await page.bringToFront();
  expect(await askForCapture(own)).toBe('no_picture');
  await waitForHost(page, { training: 'on', phase: 'idle' });
  await own.close();
  await page.close();
});

test('a page without a surface is not captured', async () => {
  const page = await stage.goto('/new?messages=2');
  const own = await stage.extensionPage('options.html');
  await pressToolbarButton(stage, page);
  expect(await askForCapture(own)).toBe('nothing');
  await own.close();
  await page.close();
});

/** Walks a dialog by Tab alone and counts the presses until a control is pressed. */
async function walk(page: Page, stops: readonly [selector: string, key: 'Enter' | ' '][]) {
  let presses = 0;
  for (const [selector, key] of stops) {
    for (let step = 0; step < 20; step += 1) {
      const isThere = await page.evaluate((s) => document.activeElement?.matches(s), selector);
      if (isThere) break;
      await page.keyboard.press('Tab');
      presses += 1;
    }
    await page.keyboard.press(key);
    presses += 1;
  }
  return presses;
}

test.each(['grace', 'after-deadline'])(
  'key presses in the %s variant are those of a real walk',
  async (variant) => {
    const setup = `rehearsal.html?help=without&variant=${variant}`;
    const read = (page: Page, goal: 'on' | 'off') =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll('.ours-legend p')].map(
          (p) => p.textContent ?? '',
        );
        const found = all.find((text) => text.startsWith(`With training ${wanted.toUpperCase()}`));
        return Number(/(\d+) key press/.exec(found ?? '')?.[1] ?? 0) || undefined;
      }, goal);
    for (const goal of ['on', 'off'] as const) {
      const page = await stage.extensionPage(`${setup}&measure=yes`);
      await page.bringToFront();
      const wanted = await until('it is measured', () => read(page, goal));
      const commit: [string, 'Enter'] = ['.btn-primary', 'Enter'];
      const flip: [string, ' '] = ['[role=switch]', ' '];
      const walked = await walk(page, goal === 'off' ? [flip, commit] : [commit]);
      expect(walked).toBe(wanted);
      await until('it was committed', () =>
        page.evaluate(
          (state) => window.rehearsal?.getState().happened === `accepted_${state}`,
          goal,
        ),
      );
      await page.close();
    }
  },
);

function run(content: Uint8Array): [status: number, said: string] {
  const file = join(folder, 'report.html');
  writeFileSync(file, content);
  try {
    return [0, execFileSync('node', ['scripts/verify.mjs', file], { encoding: 'utf8' })];
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return [status, stdout];
  }
}
