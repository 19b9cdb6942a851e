// Our own pages as a person uses them: first run, options, popup; with mouse and keyboard, small and
// dark. Forced colours and zoom are looked at in the pictures; zoom of 200 % is half the width.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { recordsOf, STATES } from '../../scripts/picture-states.mjs';
import { axe } from './axe.ts';
import { setMedia } from './media.ts';
import { hostState, noteButtons, waitForHost } from './note.ts';
import { click } from './pointer.ts';
import { counts } from './replica.ts';
import { clearStorage, writeStorage } from './storage.ts';
import { setStage } from './suite.ts';
import { recordsIn } from './told.ts';
import { pause, until } from './until.ts';

const isFirefox = inject('browser') === 'firefox';
const stage = setStage({
  keepWelcome: true,
  // Firefox's question for a permission is the browser's own window: here it is always answered yes.
  prefs: { 'extensions.webextOptionalPermissionPrompts': false },
});
const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };
const pop = (extra = '') => `/new?surface=popup&preset=on&run=${Math.random()}${extra}`;
let options: Page;

interface Api {
  permissions: { contains(wanted: { permissions: string[] }): Promise<boolean> };
  runtime: { getManifest(): { version: string } };
}

/** The open tabs' paths; a page that is closing has none. */
async function openPaths(): Promise<string[]> {
  const pages = await stage.browser.pages();
  return Promise.all(pages.map((page) => page.evaluate(() => location.pathname).catch(() => '')));
}

/** The last of a page: the popup, which says of itself what the receipt is, draws its story later. */
const DRAWN = 'footer, html:not([data-receipt]) section:last-child';

async function drawn(page: Page): Promise<Page> {
  await until('it is drawn to its end', () => page.$(DRAWN));
  return page;
}

test('the first-run page is there after installation, once, and its two buttons lead on', async () => {
  const isWelcome = (path: string) => path === '/welcome.html';
  await until('it is open', async () => (await openPaths()).some(isWelcome));
  expect((await openPaths()).filter(isWelcome)).toHaveLength(1);
  const page = await drawn(await stage.extensionPage('welcome.html'));
  for (const [button, path] of [
    ['Try it on the rehearsal', '/rehearsal.html'],
    ['Check Settings now', '/settings/data-privacy-controls'],
  ] as const) {
    await page.bringToFront();
    await click(page, { selector: 'button', text: button });
    await until(path, async () => (await openPaths()).includes(path));
  }
  for (const each of await stage.browser.pages()) {
    if (each !== page) await each.close();
  }
  await page.close().catch(() => {});
});

describe('the options', () => {
  beforeAll(async () => {
    options = await drawn(await stage.extensionPage('options.html'));
  });
  beforeEach(async () => {
    await clearStorage(options);
    await options.bringToFront();
  });
  const settings = async () => (await recordsIn(options)).records.settings;

  test('with holding switched off, the first press on Accept passes', async () => {
    await click(options, {
      selector: 'label',
      text: 'Hold the first press on Accept while training is ON',
    });
    await until('it is stored', async () => !(await settings()).holdAccept);
    const page = await stage.goto(pop());
    await waitForHost(page, { training: 'on' });
    await pause(300);
    await click(page, ACCEPT);
    await until('it passed', async () => (await counts(page)).acceptOn === 1);
    await page.close();
  });

  test('by the keyboard, the note speaks the page’s language', async () => {
    await options.focus('input[name=note-language]');
    await options.keyboard.press('ArrowDown');
    await until('it is stored', async () => (await settings()).noteLanguage === 'page');
    const page = await stage.goto(pop('&lang=de-DE'));
    await waitForHost(page, { training: 'on' });
    await until('it speaks German', async () =>
      (await noteButtons(page)).includes('Training ausschalten'),
    );
    expect((await hostState(page)).count).toBe(1);
    await page.close();
  });

  // Chromium asks in a window of its own, which nothing can answer here.
  test.runIf(isFirefox)(
    'a notification is a permission, asked at the switch and given back',
    async () => {
      const has = () =>
        options.evaluate(() => {
          const api = (globalThis as unknown as { browser: Api }).browser;
          return api.permissions.contains({ permissions: ['notifications'] });
        });
      const toggle = { selector: 'label', text: 'Also as a system notification' };
      expect(await has()).toBe(false);
      await click(options, toggle);
      await until(
        'it is given and stored',
        async () => (await has()) && (await settings()).notifications,
      );
      await click(options, toggle);
      await until(
        'it is given back',
        async () => !(await has()) && !(await settings()).notifications,
      );
    },
  );

  test('name the version and the build', async () => {
    const version = await options.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).runtime.getManifest().version;
    });
    const text = await options.evaluate(() => document.body.textContent ?? '');
    expect(text).toMatch(new RegExp(`Version ${version}, build [0-9a-f]{12}\\.`));
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test('axe finds nothing in the popup, in each of its states', async () => {
    const page = await stage.extensionPage('popup.html');
    await setMedia(stage, page, { colorScheme });
    for (const [name, story] of Object.entries(STATES)) {
      await clearStorage(page);
      await writeStorage(page, recordsOf(story));
      await stage.extensionPage('popup.html', page);
      await drawn(page);
      const found = await axe(page, 'html');
      expect(found.violations, name).toEqual([]);
      expect(found.checked, name).toBeGreaterThan(8);
    }
    await clearStorage(page);
    await setMedia(stage, page, {});
    await page.close();
  });
});

test('the toolbar popup at 300 % zoom, which is 266 px wide, cuts nothing off', async () => {
  const page = await stage.extensionPage('popup.html');
  await page.setViewport({ width: 266, height: 200 });
  await page.evaluate(() => {
    // As from the toolbar, where the browser gives no more than that.
    document.documentElement.dataset.view = 'popup';
  });
  await drawn(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((each) => {
        const { right, width } = each.getBoundingClientRect();
        return width > 0 && right > innerWidth + 1 && !each.closest('.unseen');
      })
      .map((each) => each.outerHTML.slice(0, 90)),
  );
  expect(cut).toEqual([]);
  await page.close();
});

const PAGES = ['popup.html', 'options.html', 'welcome.html'];

test.each(PAGES)('%s fits 320 px, and what is pressed in it is 24 px in size', async (file) => {
  const page = await stage.extensionPage(file);
  await page.setViewport({ width: 320, height: 640 });
  await drawn(page);
  await pause(200);
  const { wide, small } = await page.evaluate(() => {
    const isPressed = 'button, summary, input:not([type=file]), label, nav a, p > a:only-child';
    return {
      wide: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll(isPressed)]
        .filter((each) => {
          const { width, height } = each.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 23.5);
        })
        .map((each) => each.outerHTML.slice(0, 90)),
    };
  });
  expect(wide).toBeLessThanOrEqual(0);
  expect(small).toEqual([]);
  await page.close();
});

test.each(PAGES)(
  'Tab goes through all of %s in the order of reading, and is always seen',
  async (file) => {
    const page = await drawn(await stage.extensionPage(file));
    await page.bringToFront();
    const tops: number[] = [];
    const seen = new Set<string>();
    for (let press = 0; press < 90; press += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return undefined;
        // A file field is unseen itself; its label shows the focus.
        const shown = focused.closest('label.button') ?? focused;
        const all = [...document.querySelectorAll('a, button, input, summary')];
        return {
          index: String(all.indexOf(focused)),
          top: shown.getBoundingClientRect().top + scrollY,
          isSeen: getComputedStyle(shown).outlineStyle !== 'none',
          what: focused.outerHTML.slice(0, 80),
        };
      });
      if (at === undefined || seen.has(at.index)) break;
      expect(at.isSeen, at.what).toBe(true);
      seen.add(at.index);
      tops.push(at.top);
    }
    const expected = await page.evaluate(() => {
      const inOrder = [...document.querySelectorAll<HTMLInputElement>('a, button, input, summary')];
      return inOrder.filter(
        (each) =>
          !each.disabled &&
          each.checkVisibility() &&
          !each.closest('dialog') &&
          !(each.type === 'radio' && !each.checked),
      ).length;
    });
    expect(expected).toBeGreaterThan(1);
    expect(seen.size).toBe(expected);
    // Side by side may differ by the height of a line, never by more.
    for (const [n, top] of tops.entries()) expect(top).toBeGreaterThan((tops[n - 1] ?? 0) - 40);
    await page.close();
  },
);

test('who wants less motion gets none from the ring, nor from a switch', async () => {
  const page = await stage.goto('/new');
  const animation = () =>
    page.evaluate(() => {
      const ring = document.querySelector('default-off')?.shadowRoot?.querySelector('.ring');
      return ring && getComputedStyle(ring).animationName;
    });
  for (const reducedMotion of [false, true]) {
    await setMedia(stage, page, { reducedMotion });
    await stage.goto(pop(), page);
    await waitForHost(page, { training: 'on' });
    expect(await animation()).toBe(reducedMotion ? 'none' : 'arrive');
  }
  const own = await drawn(await stage.extensionPage('options.html'));
  await setMedia(stage, own, { reducedMotion: true });
  const transition = await own.evaluate(() => {
    const found = document.querySelector('[role=switch]');
    return found && getComputedStyle(found, '::before').transitionDuration;
  });
  expect(transition).toBe('0s');
  await setMedia(stage, own, {});
  await own.close();
  await page.close();
});
