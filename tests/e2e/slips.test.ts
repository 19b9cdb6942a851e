// No slip of the finger ends ON, loses the outcome or falls through to the site: with a real mouse, a
// real finger and a real keyboard, in the packed extension.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  clickNote,
  hostState,
  noteButtons,
  statusText,
  timeToRead,
  waitForHost,
  waitForNoHost,
} from './note.ts';
import { centreOf, click } from './pointer.ts';
import { counts } from './replica.ts';
import { onPage, setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const pop = (extra = '') => `/new?surface=popup&preset=on&run=${Math.random()}${extra}`;
const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };
const NOTE = 'default-off >>> button';

/** The left end, the middle and the right end of a button of the note. */
async function partsOf(page: Page, text: string): Promise<{ x: number; y: number }[]> {
  const { x, y } = await centreOf(page, { selector: NOTE, text });
  const width = await page.evaluate((name) => {
    const buttons = document.querySelector('default-off')?.shadowRoot?.querySelectorAll('button');
    const button = [...(buttons ?? [])].find(({ textContent }) => textContent === name);
    return button?.getBoundingClientRect().width ?? 0;
  }, text);
  return [-0.4, 0, 0.4].map((part) => ({ x: x + part * width, y }));
}

/** What must be so after whatever happened to "Turn training off": off, told, and the dialog there. */
async function expectOffAndTold(page: Page, how: string): Promise<void> {
  await waitForHost(page, { training: 'off', phase: 'done' });
  expect(await statusText(page), how).toContain('Read back twice');
  expect(await noteButtons(page), how).toContain('Undo');
  expect(await counts(page), how).toMatchObject({ toggles: 1, accept: 0, outside: 0, closed: 0 });
  expect(await page.evaluate(() => document.activeElement?.localName), how).toBe('default-off');
}

test('a double click on any part of the button, however slow, is one press', async () => {
  const gaps = [100, 380, 600, 900];
  for (const [index, gap] of gaps.entries()) {
    await onPage(stage, pop('&variant=grace'), async (page) => {
      await waitForHost(page, { training: 'on' });
      const { x, y } = (await partsOf(page, 'Turn training off'))[index % 3]!;
      await page.mouse.click(x, y);
      await pause(gap);
      await page.mouse.click(x, y);
      await expectOffAndTold(page, `${gap} ms`);
      // What the second press could have met: it still is the card, at least as large.
      await pause(300);
      await expectOffAndTold(page, `${gap} ms, later`);
    });
  }
});

test('so are two taps, and Enter and Space pressed twice or held down', async () => {
  const twice: [string, (page: Page) => Promise<void>][] = [
    [
      'two taps',
      async (page) => {
        const { x, y } = (await partsOf(page, 'Turn training off'))[0]!;
        await page.touchscreen.tap(x, y);
        await pause(450);
        await page.touchscreen.tap(x, y);
      },
    ],
    ...(['Enter', ' '] as const).map((key): [string, (page: Page) => Promise<void>] => [
      `"${key}" twice`,
      async (page) => {
        await focusButton(page, 'Turn training off');
        await page.keyboard.press(key);
        await pause(500);
        await page.keyboard.press(key);
      },
    ]),
    [
      'Enter held down',
      async (page) => {
        await focusButton(page, 'Turn training off');
        // Each further one without letting go is a repeat.
        for (let time = 0; time < 20; time += 1) {
          await page.keyboard.down('Enter');
          await pause(50);
        }
        await page.keyboard.up('Enter');
      },
    ],
  ];
  for (const [how, press] of twice) {
    await onPage(stage, pop('&variant=grace'), async (page) => {
      await waitForHost(page, { training: 'on' });
      await press(page);
      await expectOffAndTold(page, how);
    });
  }
});

/** Moves the focus to a button of the note as the person would: with Tab. */
async function focusButton(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.textContent,
    );
    if (focused === name) return;
  }
  throw new Error(`Tab never reached "${name}".`);
}

test('on the sign-up screen focus stays with the note as well', async () => {
  await onPage(
    stage,
    `/onboarding?surface=onboarding&preset=on&run=${Math.random()}`,
    async (page) => {
      await waitForHost(page, { surface: 'onboarding', training: 'on' });
      await focusButton(page, 'Turn training off');
      await page.keyboard.press('Enter');
      await waitForHost(page, { training: 'off', phase: 'done' });
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('default-off');
      await timeToRead();
      await focusButton(page, 'Dismiss');
      await page.keyboard.press('Enter');
      await waitForNoHost(page);
      expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
    },
  );
});

test('a double click on Dismiss does not reach the site’s backdrop, and one on Why? opens', async () => {
  await onPage(stage, pop('&variant=grace'), async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await waitForHost(page, { training: 'on' });
    const [, why] = await partsOf(page, 'Why?');
    await page.mouse.click(why!.x, why!.y);
    await pause(300);
    await page.mouse.click(why!.x, why!.y);
    const isOpen = () =>
      page.evaluate(
        () => !document.querySelector('default-off')?.shadowRoot?.querySelector('ul')?.hidden,
      );
    expect(await isOpen()).toBe(true);
    const [, dismiss] = await partsOf(page, 'Dismiss');
    await page.mouse.click(dismiss!.x, dismiss!.y);
    await pause(400);
    await page.mouse.click(dismiss!.x, dismiss!.y);
    await pause(300);
    expect(await counts(page)).toMatchObject({ outside: 0, closed: 0, toggles: 0 });
    expect(await page.$('[role=dialog][data-state=open]')).not.toBeNull();
  });
});

test('a double click on Accept is one press; the next one, once it could be read, passes', async () => {
  for (const gap of [80, 600]) {
    await onPage(stage, pop('&variant=after-deadline'), async (page) => {
      await waitForHost(page, { training: 'on' });
      const { x, y } = await centreOf(page, ACCEPT);
      await page.mouse.click(x, y);
      await pause(gap);
      await page.mouse.click(x, y);
      expect(await counts(page), `${gap} ms`).toMatchObject({ accept: 0 });
      expect(await statusText(page)).toContain('held once');
      await timeToRead();
      await click(page, ACCEPT);
      await until('it passed', async () => (await counts(page)).acceptOn === 1);
    });
  }
});

test('a press that was drawn away from Accept has not used up the hold', async () => {
  await onPage(stage, pop('&variant=after-deadline'), async (page) => {
    await waitForHost(page, { training: 'on' });
    const { x, y } = await centreOf(page, ACCEPT);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 150, { steps: 4 });
    await page.mouse.up();
    await click(page, ACCEPT);
    await until('held', async () => (await statusText(page)).includes('held once'));
    expect(await counts(page)).toMatchObject({ accept: 0 });
  });
});

test('Undo counts only on a card that can be seen: not faded, not out of the top layer, not stretched', async () => {
  const tricks: [string, () => void][] = [
    [
      'out of the top layer, under a dialog that is see-through',
      () => {
        document.querySelector<HTMLElement>('default-off')?.hidePopover();
        const dialog = document.querySelector<HTMLElement>('[role=dialog]');
        dialog?.style.setProperty('opacity', '0.01', 'important');
      },
    ],
    [
      'faded and stretched by a sheet in our own root',
      () => {
        const root = document.querySelector('default-off')?.shadowRoot;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '.card { opacity: 0 !important } button[data-action=undo] { position: fixed !important; inset: 0 !important }',
        );
        if (root) root.adoptedStyleSheets = [sheet];
      },
    ],
    [
      'under other words',
      () => {
        const root = document.querySelector('default-off')?.shadowRoot;
        const undo = root?.querySelector('[data-action=undo]');
        if (undo) undo.textContent = 'Read the terms';
      },
    ],
  ];
  for (const [how, trick] of tricks) {
    await onPage(stage, pop('&variant=after-deadline'), async (page) => {
      await waitForHost(page, { training: 'on' });
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { training: 'off', phase: 'done' });
      const { x, y } = await centreOf(page, { selector: NOTE, text: 'Undo' });
      await page.evaluate(trick);
      await page.mouse.click(x, y);
      await pause(200);
      await page.mouse.click(x, y);
      await pause(300);
      expect(await hostState(page), how).toMatchObject({ training: 'off' });
      expect(await counts(page), how).toMatchObject({ toggles: 1 });
    });
  }
});

test('a press that a script or another extension made is told, and does nothing', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await page.evaluate(() =>
      document.querySelector('default-off')?.shadowRoot?.querySelector('button')?.click(),
    );
    await until('it is told', async () =>
      (await statusText(page)).includes('did not come straight from your mouse'),
    );
    expect(await hostState(page)).toMatchObject({ training: 'on', phase: 'idle' });
    expect(await counts(page)).toMatchObject({ toggles: 0 });
  });
});
