// How the note comes and where it lies: in the first frame, over nothing that matters, for everyone.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { setMedia } from './media.ts';
import { clickNote, statusText, waitForHost } from './note.ts';
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
] as const)('on a %s screen', (_, width, height) => {
  test.each(['grace', 'after-deadline'])(
    '%s: the card is in view, covers no button and no switch, and stays on its side when done',
    async (variant) => {
      await onPage(stage, pop(`&variant=${variant}`), async (page) => {
        await page.setViewport({ width, height });
        await waitForHost(page, { training: 'on' });
        await pause(500);
        const before = await cardOn(page);
        expect(before.covers).toEqual([]);
        await clickNote(page, 'Turn training off');
        await waitForHost(page, { phase: 'done' });
        await pause(300);
        const after = await cardOn(page);
        expect(after.covers).toEqual([]);
        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(90);
      });
    },
  );
});

/** The middle of the card, and what it lies on. */
function cardOn(page: Page): Promise<{ x: number; y: number; covers: string[] }> {
  return page.evaluate(() => {
    const card = document.querySelector('default-off')?.shadowRoot?.querySelector('.card');
    const box = card?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: 0, y: 0, covers: ['no card'] };
    const inView =
      box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    const covered = [...document.querySelectorAll('[role=dialog] button, [role=dialog] label')]
      .filter((each) => {
        const other = each.getBoundingClientRect();
        return (
          other.left < box.right &&
          other.right > box.left &&
          other.top < box.bottom &&
          other.bottom > box.top
        );
      })
      .map((each) => each.textContent || each.getAttribute('aria-label') || each.localName);
    return {
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      covers: inView ? covered : ['out of view', ...covered],
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
