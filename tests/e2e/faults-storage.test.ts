// A browser that refuses to save, in earnest: its storage is filled to the brim (in Firefox a small limit
// stands in for a small disk). The page goes on, nothing is claimed that is not kept, and it is said.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { stageOf } from '../../utils/receipt';
import { clickNote, noteButtons, waitForHost, waitForNoHost } from './note.ts';
import { click } from './pointer.ts';
import { counts } from './replica.ts';
import { onPage, setStage } from './suite.ts';
import { told, toldThat } from './told.ts';
import { until } from './until.ts';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}
type Api = { storage: { local: Area } };
type Extension = { browser?: Api; chrome: Api };

// In kB, for all that Firefox keeps; Chromium has a limit of its own, 10 MB for an extension.
const stage = setStage({ prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': 2048 } });
const isFirefox = inject('browser') === 'firefox';
const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };
const pop = () => `/new?surface=popup&preset=on&run=${Math.random()}`;
let own: Page;

beforeAll(async () => {
  own = await stage.extensionPage('options.html');
});
afterAll(() => own.close());

/** Fills storage.local until it refuses a hundred bytes, three times over: Firefox tidies up meanwhile. */
const fill = () =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    const { local } = (browser ?? chrome).storage;
    let count = Object.keys(await local.get(null)).length;
    // Noise, because Firefox packs what repeats.
    const noise = (length: number) => {
      let text = '';
      while (text.length < length) text += Math.random().toString(36).slice(2);
      return text.slice(0, length);
    };
    for (let round = 0, size = 4_000_000; round < 3; ) {
      try {
        count += 1;
        await local.set({ [`junk-${count}`]: noise(size) });
      } catch {
        size = Math.floor(size / 2);
        if (size > 100) continue;
        round += 1;
        size = 4000;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  });

const empty = () =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    const { local } = (browser ?? chrome).storage;
    const junk = Object.keys(await local.get(null)).filter((key) => key.startsWith('junk-'));
    await local.remove(junk);
  });

test('a full disk: held, turned off and accepted all the same, nothing claimed, and said', async () => {
  try {
    await fill();
    await onPage(stage, pop(), async (page) => {
      await waitForHost(page, { training: 'on' });
      await click(page, ACCEPT);
      await until('held', async () =>
        (await noteButtons(page)).includes('Accept with training on'),
      );
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { training: 'off', phase: 'done' });
      await click(page, ACCEPT);
      await until('it passed', async () => (await counts(page)).acceptOff === 1);
      await waitForNoHost(page);
      expect(await counts(page)).toMatchObject({ accept: 1, toggles: 1 });
    });
    const full = await toldThat(stage, 'it is said', ({ text }) =>
      text.includes('The browser refused to save'),
    );
    expect(full.unreadable).toEqual([]);
    // Firefox finds a little room between two writes; what was not reached is not claimed there either.
    expect(Number(full.receipt)).toBe(stageOf(full.records.receipt));
    expect(Number(full.receipt)).toBeLessThanOrEqual(isFirefox ? 2 : 0);
  } finally {
    await empty();
  }
  // In Firefox what was removed is room only after its own tidying, some idle time later.
  if (isFirefox) return;
  await onPage(stage, '/settings/data-privacy-controls?preset=off', async (page) => {
    await waitForHost(page, { surface: 'settings', training: 'off' });
    // What Settings shows must have stood for some seconds to prove anything.
    const now = await toldThat(stage, 'stage 3', ({ receipt }) => receipt === '3', 15_000);
    expect(now.unreadable).toEqual([]);
  });
});

test('an option that cannot be saved goes back, and it is said', async () => {
  await fill();
  try {
    await own.bringToFront();
    const label = 'Hold the first press on Accept while training is ON';
    const isOn = () =>
      own.$eval('input[role=switch]', (input) => (input as HTMLInputElement).checked);
    expect(await isOn()).toBe(true);
    await click(own, { selector: 'label', text: label });
    await until('it is said', () =>
      own.evaluate(() => document.querySelector('[role=alert]:not(:empty)')?.textContent),
    );
    expect(await isOn()).toBe(true);
    expect((await told(stage)).records.settings.holdAccept).toBe(true);
  } finally {
    await empty();
  }
});
