// Hostile surroundings, in a real browser: what a page, its style, its scripts, another extension or a
// file could try, and that the worst of it is one click to OFF after the person's own press.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markupOf } from '../fixtures/hostile.ts';
import { clickNote, expectAwake, hostState, noteButtons, waitForHost } from './note.ts';
import { centreOf } from './pointer.ts';
import { counts } from './replica.ts';
import { clearStorage, readStorage, writeStorage } from './storage.ts';
import { onPage, setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const folder = mkdtempSync(join(tmpdir(), 'default-off-trust-'));
const pop = () => `/new?surface=popup&preset=on&run=${Math.random()}`;
const BUTTON = { selector: 'default-off >>> button', text: 'Turn training off' };
const untouched = { toggles: 0, accept: 0, notNow: 0 };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ownStorage(): Promise<Record<string, unknown>> {
  const own = await stage.extensionPage('options.html');
  try {
    return await readStorage(own);
  } finally {
    await own.close();
  }
}

describe('presses that no person made', () => {
  test('events from scripts, of every kind, do nothing', async () => {
    await onPage(stage, pop(), async (page) => {
      await waitForHost(page, { training: 'on' });
      await page.evaluate(() => {
        const root = document.querySelector('default-off')?.shadowRoot;
        for (const button of root?.querySelectorAll('button') ?? []) {
          const { x, y } = button.getBoundingClientRect();
          const at = { bubbles: true, composed: true, detail: 1, clientX: x + 5, clientY: y + 5 };
          button.focus();
          for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            button.dispatchEvent(new MouseEvent(kind, at));
          }
          for (const key of ['Enter', ' ']) {
            button.dispatchEvent(new KeyboardEvent('keydown', { key, ...at }));
            button.dispatchEvent(new KeyboardEvent('keyup', { key, ...at }));
          }
          button.click();
        }
      });
      await pause(300);
      expect(await hostState(page)).toMatchObject({ count: 1, training: 'on', phase: 'idle' });
      expect(await counts(page)).toMatchObject(untouched);
    });
  });

  test('a click where our button lies under something else is not ours', async () => {
    await onPage(stage, pop(), async (page) => {
      await waitForHost(page, { training: 'on' });
      const { x, y } = await centreOf(page, BUTTON);
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0';
        document.querySelector('[role=dialog]')?.append(cover);
        cover.showPopover();
      });
      await page.mouse.click(x, y);
      await pause(300);
      expect(await hostState(page)).toMatchObject({ training: 'on', phase: 'idle' });
      expect(await counts(page)).toMatchObject(untouched);
    });
  });

  test('a press elsewhere that the page hands to our button by pointer capture is refused', async () => {
    await onPage(stage, `${pop()}&variant=after-deadline`, async (page) => {
      await waitForHost(page, { training: 'on' });
      await centreOf(page, BUTTON);
      await page.evaluate(() => {
        const root = document.querySelector('default-off')?.shadowRoot;
        const button = root?.querySelector('button.main') as HTMLElement;
        Object.assign(globalThis, { clicks: [] });
        button.addEventListener('click', (event) => {
          (globalThis as unknown as { clicks: boolean[] }).clicks.push(event.isTrusted);
        });
        document.addEventListener(
          'pointerdown',
          ({ pointerId }) => button.setPointerCapture(pointerId),
          true,
        );
      });
      const edge = await page.evaluate(() => {
        const box = document.querySelector('[role=dialog]')?.getBoundingClientRect();
        return { x: (box?.x ?? 0) + 12, y: (box?.y ?? 0) + 12 };
      });
      await page.mouse.click(edge.x, edge.y);
      await pause(300);
      expect(await hostState(page)).toMatchObject({ training: 'on', phase: 'idle' });
      expect(await counts(page)).toMatchObject({ toggles: 0, accept: 0 });
      const reached = await page.evaluate(
        () => (globalThis as unknown as { clicks: boolean[] }).clicks,
      );
      // A trusted click did arrive: it was refused for its place.
      expect(reached).toEqual([true]);
    });
  });

  test('a button put under the pointer between press and release gets no click', async () => {
    await onPage(stage, pop(), async (page) => {
      await waitForHost(page, { training: 'on' });
      const { x, y } = await centreOf(page, BUTTON);
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.popover = 'manual';
        cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0';
        document.querySelector('[role=dialog]')?.append(cover);
        cover.showPopover();
        cover.addEventListener('mousedown', () => cover.remove());
      });
      await page.mouse.move(x, y);
      await page.mouse.down();
      await pause(50);
      await page.mouse.up();
      await pause(300);
      expect(await hostState(page)).toMatchObject({ training: 'on', phase: 'idle' });
      expect(await counts(page)).toMatchObject(untouched);
    });
  });
});

test('the page’s style can neither hide, move nor shrink the host', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    const look = () =>
      page.evaluate(() => {
        const host = document.querySelector('default-off') as HTMLElement;
        const card = host.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
        const { opacity, transform, filter, clipPath, visibility, display } =
          getComputedStyle(host);
        return {
          opacity,
          transform,
          filter,
          clipPath,
          visibility,
          display,
          x: card?.x,
          y: card?.y,
        };
      });
    // Until it has come to rest, it moves by itself.
    await centreOf(page, BUTTON);
    const before = await look();
    await page.evaluate(() => {
      const host = document.querySelector('default-off') as HTMLElement;
      const hostile = {
        opacity: '0',
        transform: 'translate(300px)',
        filter: 'opacity(0)',
        'clip-path': 'inset(50%)',
        visibility: 'hidden',
        display: 'none',
        transition: 'all 999s',
        scale: '0.1',
        zoom: '0.1',
      };
      const sheet = new CSSStyleSheet();
      const rules = Object.entries(hostile).map(([name, value]) => `${name}: ${value} !important`);
      sheet.replaceSync(`default-off { ${rules.join('; ')} }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      for (const [name, value] of Object.entries(hostile)) {
        host.style.setProperty(name, value, 'important');
      }
    });
    await pause(200);
    expect(await look()).toEqual(before);
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { training: 'off', phase: 'done' });
  });
});

test('a page that has bent its own prototypes bends none of ours', async () => {
  const page = await stage.newPage();
  await page.evaluateOnNewDocument(() => {
    const stolen: string[] = [];
    Object.assign(globalThis, { stolen });
    HTMLElement.prototype.click = function () {
      stolen.push(this.localName);
    };
    Element.prototype.attachShadow = () => {
      throw new Error('no');
    };
    Element.prototype.checkVisibility = () => false;
    ShadowRoot.prototype.elementFromPoint = () => null;
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    Object.assign(Object.prototype, { training: 'off', phase: 'done' });
  });
  await stage.goto(pop(), page);
  await waitForHost(page, { training: 'on', phase: 'idle' });
  // The tests' own aim asks the bent elementFromPoint, so the mouse is sent by the box alone.
  const { x, y } = await until('the button has its place', () =>
    page.evaluate(() => {
      const root = document.querySelector('default-off')?.shadowRoot;
      const ready = '.actions:not([data-fresh]) button.main';
      const box = root?.querySelector(ready)?.getBoundingClientRect();
      return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    }),
  );
  await page.mouse.click(x, y);
  await waitForHost(page, { training: 'off', phase: 'done' });
  expect(await page.evaluate(() => (globalThis as unknown as { stolen: [] }).stolen)).toEqual([]);
  expect(await counts(page)).toMatchObject({ toggles: 1, accept: 0 });
  await page.close();
});

describe('messages that are not ours', () => {
  const finding = {
    surface: 'settings',
    kind: 'training',
    training: 'off',
    label: 'forged',
    lang: 'en',
    because: [],
  };
  const source = {
    documentId: '00000000-0000-4000-8000-000000000000',
    age: 1,
    isLate: false,
    isSpent: false,
    isPrivate: false,
  };
  const forged = [
    {
      type: 'reportFinding',
      data: { finding, rest: 'stood', isByPerson: false, source },
      id: 1,
      timestamp: 1,
    },
    { type: 'forgetEverything', id: 2, timestamp: 2 },
    { type: 'importData', data: '{}', id: 3, timestamp: 3 },
    { type: 'changeSettings', data: { holdAccept: false }, id: 4, timestamp: 4 },
  ];

  test('the page posts them in vain, and has no other door', async () => {
    const before = await ownStorage();
    await onPage(stage, '/new', async (page) => {
      const hasDoor = await page.evaluate((messages) => {
        for (const message of messages) {
          window.postMessage(message, '*');
          window.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
          document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
        }
        const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: object }>;
        return Boolean(chrome?.runtime ?? browser?.runtime);
      }, forged);
      expect(hasDoor).toBe(false);
      await pause(500);
      expect(await ownStorage()).toEqual(before);
      await page.bringToFront();
      await expectAwake(page);
    });
  });

  test('another extension sends them in vain', async () => {
    const before = await ownStorage();
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Another extension',
        version: '1.0',
        browser_specific_settings: { gecko: { id: 'another@default-off.example' } },
        background: { service_worker: 'background.js', scripts: ['background.js'] },
      }),
    );
    writeFileSync(
      join(folder, 'background.js'),
      `(async () => {
        const told = [];
        for (const message of ${JSON.stringify(forged)}) {
          await chrome.runtime.sendMessage(${JSON.stringify(stage.extensionId)}, message)
            .then((answer) => answer === undefined || told.push(message.type), () => {});
        }
        fetch('https://claude.ai/told?' + told.join(), { mode: 'no-cors' }).catch(() => {});
      })()`,
    );
    await stage.browser.installExtension(folder);
    const told = await until('it has tried', () =>
      stage.site.requests.find(({ path }) => path.startsWith('/told')),
    );
    expect(told.path).toBe('/told?');
    expect(await ownStorage()).toEqual(before);
  });
});

describe('a page that imitates the pop-up', () => {
  beforeAll(() => {
    stage.site.setFixture('hostile.js', markupOf.script);
    stage.site.setFixture('one.html', markupOf.page(1));
    stage.site.setFixture('two.html', markupOf.page(2));
  });
  const tally = (page: Page) => page.evaluate(() => ({ ...document.body.dataset }));

  test('gains one click to OFF on its own switch, after the person’s press, and nothing else', async () => {
    await onPage(stage, '/fixture/one.html', async (page) => {
      await waitForHost(page, { training: 'on' });
      await pause(500);
      expect(await tally(page)).toEqual({});
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { training: 'off', phase: 'done' });
      expect(await tally(page)).toEqual({ switch1: '1' });
    });
  });

  test('with two switches it gains nothing: two candidates are a refusal', async () => {
    await onPage(stage, '/fixture/two.html', async (page) => {
      // Said to be unreadable, not passed over: the page was looked at.
      await waitForHost(page, { training: 'unknown' });
      await pause(500);
      expect(await noteButtons(page)).not.toContain('Turn training off');
      expect((await hostState(page)).training).toBe('unknown');
      expect(await tally(page)).toEqual({});
    });
  });

  test('markup in its label stays text in the note, and is neither stored nor in our popup', async () => {
    await onPage(stage, '/fixture/one.html', async (page) => {
      await waitForHost(page, { surface: 'popup' });
      await clickNote(page, 'Why?');
      const inNote = await page.evaluate(
        () => document.querySelector('default-off')?.shadowRoot?.querySelectorAll('img').length,
      );
      expect(inNote).toBe(0);
      expect(await tally(page)).not.toHaveProperty('injected');
    });
    const popup = await stage.extensionPage('popup.html');
    await until('the popup tells what was seen', () =>
      popup.evaluate(
        () =>
          document.documentElement.dataset.training === 'on' &&
          document.querySelector('footer') !== null,
      ),
    );
    expect(await popup.evaluate(() => document.body.innerHTML)).not.toContain('img src=x');
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain('<img');
    expect(JSON.stringify(await readStorage(popup))).not.toContain('<img');
    await popup.close();
  });
});

describe('files to import', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const envelope = (records: string) =>
    `{"format":"default-off-data","version":1,"exportedAt":"2026-11-22T00:00:00Z","records":${records}}`;
  test.each([
    ['a giant', 'x'.repeat(3_000_000), 'larger than any export'],
    ['no JSON', '<script>alert(1)</script>', 'not JSON'],
    ['somebody else’s JSON', '{"format":"other"}', 'not an export'],
    ['a bottomless one', envelope(`{"ledger":${deep}}`), 'Nothing was imported'],
    ['a polluter', envelope('{"__proto__":{"polluted":1},"evil":{}}'), 'Nothing was imported'],
    [
      'a wrong label',
      envelope('{"lastSeen":{"version":1,"data":{"at":1,"label":{"html":"<b>"}}}}'),
      'Nothing was imported',
    ],
  ])('%s file changes nothing and is told so', async (name, text, said) => {
    const file = join(folder, `${name.replace(/\W/g, '')}.json`);
    writeFileSync(file, text);
    const page = await stage.extensionPage('options.html');
    const before = await readStorage(page);
    const input = await until('there is a file field', () => page.$('input[type=file]'));
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await until('it says so', () =>
      page.evaluate((words) => document.body.textContent.includes(words), said),
    );
    expect(await readStorage(page)).toEqual(before);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await page.close();
  });

  test('a file written by hand proves nothing: the popup says that it was imported', async () => {
    const at = Date.now() - 1000;
    const words = { label: 'Help improve our AI models', lang: 'en-US' };
    const seen = { at, surface: 'settings', ...words };
    const records = {
      lastSeen: { version: 1, data: { ...seen, training: 'off' } },
      receipt: { version: 1, data: { proofs: [{ ...seen, stage: 3, version: '1.0.0' }] } },
    };
    const file = join(folder, 'by-hand.json');
    writeFileSync(file, envelope(JSON.stringify(records)));
    const page = await stage.extensionPage('options.html');
    const input = await until('there is a file field', () => page.$('input[type=file]'));
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await until('it says so', () =>
      page.evaluate(() => document.body.textContent.includes('it proves nothing on this browser')),
    );
    await stage.extensionPage('popup.html', page);
    await until('the popup tells of the file', () =>
      page.evaluate(() => document.body.textContent.includes('A file that was imported on')),
    );
    const [html, said] = await page.evaluate(() => [
      { ...document.documentElement.dataset },
      document.body.textContent,
    ]);
    expect(html).toMatchObject({ training: 'never-seen', receipt: '0' });
    expect(said).not.toContain('opted out');
    await clearStorage(page);
    await page.close();
  });
});

test('what is stored is closed to the page’s process, in a browser that can close it', async () => {
  const own = await stage.extensionPage('options.html');
  await writeStorage(own, { marks: { version: 1, data: { welcomed: 1 } } });
  // Firefox cannot; SECURITY.md says so.
  const canClose = await own.evaluate(
    () =>
      'setAccessLevel' in
      (globalThis as unknown as { chrome: { storage: { local: object } } }).chrome.storage.local,
  );
  expect(canClose).toBe(stage.name === 'chromium');
  if (canClose) {
    const page = await stage.goto('/new');
    const session = await page.createCDPSession();
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const { id } = await until('our world is there', async () =>
      worlds.find(({ origin }) => origin.includes(stage.extensionId)),
    );
    const { result } = await session.send('Runtime.evaluate', {
      expression: `chrome.storage.local.get(null).then((all) => JSON.stringify(all), String)`,
      contextId: id,
      awaitPromise: true,
      returnByValue: true,
    });
    expect(result.value).toMatch(/Access to storage is not allowed/);
    await page.close();
  }
  await clearStorage(own);
  await own.close();
});
