// How the note comes and where it lies: in the first frame, over nothing that matters, for everyone.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { setMedia } from './media.ts';
import { clickNote, statusText, waitForHost } from './note.ts';
import { centreOf } from './pointer.ts';
import { onPage, setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const pop = (extra = '') => `/new?surface=popup&preset=on&run=${Math.random()}${extra}`;

test('the ring is there in the first frame in which the pop-up is, and so is the guard', async () => {
  await onPage(stage, '/new?delay=0', async (page) => {
    const frames = await page.evaluate(async () => {
      const seen: { dialog: boolean; ring: boolean }[] = [];
      const look = () => {
        const ring = document.querySelector('default-off')?.shadowRoot?.querySelector('.ring');
        seen.push({
          dialog: document.querySelector('[role=dialog] [role=switch]') !== null,
          ring: (ring?.getBoundingClientRect().width ?? 0) > 10,
        });
      };
      for (let round = 0; round < 20; round += 1) {
        window.replica.open({ surface: 'popup', preset: 'on', delay: 0 });
        for (let frame = 0; frame < 6; frame += 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          // After the frame's own callbacks: what is about to be painted.
          look();
        }
        window.replica.closePopup();
        for (let frame = 0; frame < 20; frame += 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }
      return seen;
    });
    const withDialog = frames.filter(({ dialog }) => dialog);
    expect(withDialog.length).toBeGreaterThan(40);
    expect(withDialog.filter(({ ring }) => !ring)).toEqual([]);
  });
});

const LANGS = [
  'en-US',
  'de-DE',
  'es-419',
  'es-ES',
  'fr-FR',
  'hi-IN',
  'id-ID',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'pt-BR',
];

test('the pop-up is found and opted out in all 11 languages, both variants, old labels too', async () => {
  for (const lang of LANGS) {
    for (const rest of ['&variant=grace', '&variant=after-deadline&label=old']) {
      await onPage(stage, pop(`&lang=${lang}&delay=0${rest}`), async (page) => {
        await waitForHost(page, { surface: 'popup', training: 'on' });
        await clickNote(page, 'Turn training off');
        await waitForHost(page, { training: 'off', phase: 'done' });
      });
    }
  }
}, 240_000);

describe.each([
  ['wide', 1280, 900],
  ['laptop', 1024, 700],
  ['phone', 375, 720],
  ['tiny', 320, 256],
] as const)('on a %s screen', (_, width, height) => {
  test.each(['grace', 'after-deadline'])(
    '%s: the card is in view, covers nothing that is read or pressed, and stays there when done',
    async (variant) => {
      await onPage(stage, pop(`&variant=${variant}`), async (page) => {
        await page.setViewport({ width, height });
        await waitForHost(page, { training: 'on' });
        const before = await cardAtRest(page);
        expect(before.covers).toEqual([]);
        expect(before.isFolded).toBe(width < 400);
        await clickNote(page, 'Turn training off');
        await waitForHost(page, { phase: 'done' });
        const after = await cardAtRest(page);
        expect(after.covers).toEqual([]);
        if (width > 400) {
          expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(90);
        }
      });
    },
  );
});

test('opened by a press where it was folded, it covers no control, and folds again', async () => {
  await onPage(stage, pop('&variant=after-deadline'), async (page) => {
    await page.setViewport({ width: 320, height: 256 });
    await waitForHost(page, { training: 'on' });
    await cardAtRest(page);
    const { x, y } = await centreOf(page, { selector: 'default-off >>> h2' });
    await page.mouse.click(x, y);
    await until('it is open', async () => !(await cardOn(page)).isFolded);
    const open = await cardAtRest(page);
    expect(open.covers.filter((each) => /Accept|switch|ring|view/.test(each))).toEqual([]);
    await page.mouse.click(2, 2);
    await until('it is folded', async () => (await cardOn(page)).isFolded);
  });
});

test.each([
  ['body at 1.5', 'body', 'zoom', '1.5'],
  ['html at 2', 'html', 'zoom', '2'],
  ['html from right to left', 'html', 'direction', 'rtl'],
])('%s: the ring is on the switch, the card in the window', async (_, name, property, value) => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await cardAtRest(page);
    // Under the open note: it has to follow.
    await page.evaluate(
      (selector, key, to) =>
        document.querySelector<HTMLElement>(selector)?.style.setProperty(key, to),
      name,
      property,
      value,
    );
    await until('the ring is on the switch', async () => (await ringOff(page)) < 1);
    expect((await cardAtRest(page)).covers).toEqual([]);
  });
});

test('the ring follows a late font and a row that comes in above, and print shows no note', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await cardAtRest(page);
    const shifts = await page.evaluate(async () => {
      const dialog = document.querySelector('[role=dialog]');
      const ring = document.querySelector('default-off')?.shadowRoot?.querySelector('.ring');
      const control = dialog?.querySelector('[role=switch]')?.closest('label');
      const off = (): number => {
        const a = ring?.getBoundingClientRect() ?? new DOMRect();
        const b = control?.getBoundingClientRect() ?? new DOMRect();
        return Math.abs(a.top + a.height / 2 - b.top - b.height / 2);
      };
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const found: number[] = [];
      for (const change of [
        () => dialog?.querySelector('h1')?.append(' and then some more words, for a second line'),
        () => dialog?.querySelector('h1')?.style.setProperty('font-size', '40px'),
      ]) {
        change();
        await frame();
        await frame();
        found.push(off());
      }
      return found;
    });
    for (const shift of shifts) expect(shift).toBeLessThan(1);
    if (stage.name !== 'chromium') return;
    await page.emulateMediaType('print');
    expect(
      await page.evaluate(() => document.querySelector('default-off')?.getClientRects().length),
    ).toBe(0);
  });
});

/** How far the middle of the ring is from that of the switch, in px. */
function ringOff(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ring = document.querySelector('default-off')?.shadowRoot?.querySelector('.ring');
    const control = document.querySelector('[role=dialog] [role=switch]')?.closest('label');
    const a = ring?.getBoundingClientRect() ?? new DOMRect();
    const b = control?.getBoundingClientRect() ?? new DOMRect(1e4);
    return Math.hypot(
      a.left + a.width / 2 - b.left - b.width / 2,
      a.top + a.height / 2 - b.top - b.height / 2,
    );
  });
}

/** The card once it has been in one place for a while. */
async function cardAtRest(page: Page): Promise<Awaited<ReturnType<typeof cardOn>>> {
  let last = '';
  let same = 0;
  return until('the card rests', async () => {
    const now = await cardOn(page);
    const text = JSON.stringify(now);
    same = text === last ? same + 1 : 0;
    last = text;
    await pause(50);
    return same > 3 && now;
  });
}

/** The middle of the card, and what it lies on: controls, headings, and lines that name a time. */
function cardOn(
  page: Page,
): Promise<{ x: number; y: number; isFolded: boolean; covers: string[] }> {
  return page.evaluate(() => {
    const root = document.querySelector('default-off')?.shadowRoot;
    const card = root?.querySelector('.card');
    const box = card?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: 0, y: 0, isFolded: false, covers: ['no card'] };
    const meets = (other: DOMRect): boolean =>
      other.width > 1 &&
      other.left < box.right &&
      other.right > box.left &&
      other.top < box.bottom &&
      other.bottom > box.top;
    const covers: string[] = [];
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      covers.push('out of view');
    const ring = root?.querySelector('.ring');
    if (ring && meets(ring.getBoundingClientRect())) covers.push('ring');
    for (const each of document.querySelectorAll('[role=dialog] button, [role=dialog] label')) {
      if (!meets(each.getBoundingClientRect())) continue;
      covers.push(each.textContent || each.getAttribute('aria-label') || 'switch');
    }
    const walker = document.createTreeWalker(
      document.querySelector('[role=dialog]') as Element,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!/\d/.test(textContent ?? '') && !parentElement?.closest('h1, h2')) continue;
      range.selectNodeContents(walker.currentNode);
      if (meets(range.getBoundingClientRect())) covers.push(textContent ?? '');
    }
    return {
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      isFolded: card?.classList.contains('folded') ?? false,
      covers,
    };
  });
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the note, in each of its states (%s)',
  async (mode) => {
    await onPage(stage, pop(`&mode=${mode}`), async (page) => {
      await waitForHost(page, { training: 'on' });
      await pause(400);
      for (const step of ['idle', 'why', 'done'] as const) {
        if (step === 'why') await clickNote(page, 'Why?');
        if (step === 'done') {
          await clickNote(page, 'Turn training off');
          await waitForHost(page, { phase: 'done' });
        }
        if (step === 'done') {
          // Where OFF is the good news, what it does not cover stands beside it.
          expect(await statusText(page)).toContain('Not covered: feedback');
        }
        const found = await axe(page, 'default-off');
        expect(found.violations, step).toEqual([]);
        expect(found.checked, step).toBeGreaterThan(3);
      }
    });
  },
);

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  // The popup in each of its states: pages.test.ts.
  const pages = ['options.html', 'welcome.html'];
  test.each(pages)('axe finds nothing in %s', async (file) => {
    const page = await stage.extensionPage(file);
    await setMedia(stage, page, { colorScheme });
    await until('it has painted', () => page.evaluate(() => document.querySelector('h1') !== null));
    const found = await axe(page, 'html');
    expect(found.violations).toEqual([]);
    expect(found.checked).toBeGreaterThan(8);
    await setMedia(stage, page, {});
    await page.close();
  });
});

test('the note moves no focus when it comes, and what it says is in a live region', async () => {
  await onPage(stage, pop('&delay=1500'), async (page) => {
    await waitForHost(page, { training: 'on' });
    const focus = await page.evaluate(() => document.activeElement?.localName);
    expect(focus).not.toBe('default-off');
    expect(await statusText(page)).toContain('Training is ON');
  });
});

test('the note leaves no trace: dismissed, the dialog is what it was without it', async () => {
  const markup = (page: Page) =>
    page.evaluate(() =>
      document.querySelector('[role=dialog]')?.outerHTML.replace(/_r_\w+|radix-\S+/g, ''),
    );
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await clickNote(page, 'Dismiss');
    await pause(300);
    const dismissed = await markup(page);
    expect(dismissed).not.toContain('default-off');
    await page.evaluate(() =>
      document.querySelector('[role=dialog]')?.setAttribute('data-checked-by', 'test'),
    );
    await pause(300);
    expect(await page.$('default-off')).toBeNull();
  });
});
