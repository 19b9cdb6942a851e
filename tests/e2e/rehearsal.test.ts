// The rehearsal in the packed extension: the shipped code at work on a page of our own, and nothing stored.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  clickNote,
  hostState,
  noteButtons,
  statusText,
  waitForHost,
  waitForNoHost,
} from './note.ts';
import { click } from './pointer.ts';
import { readStorage } from './storage.ts';
import { setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage();

const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };

async function rehearsal(search = ''): Promise<Page> {
  const page = await stage.extensionPage(`rehearsal.html${search}`);
  await page.bringToFront();
  return page;
}

/** Presses something in the controls' frame, which is a document of our own. */
async function control(page: Page, selector: string, text: string): Promise<void> {
  await until(`"${text}" in the controls`, () =>
    page.evaluate(
      (css, wanted) => {
        const { contentDocument } = document.querySelector<HTMLIFrameElement>('.ours-controls')!;
        const found = [...contentDocument!.querySelectorAll<HTMLElement>(css)].find(
          (each) => each.textContent?.trim() === wanted,
        );
        found?.click();
        return found !== undefined;
      },
      selector,
      text,
    ),
  );
}

const inControls = (page: Page, selector: string) =>
  page.evaluate(
    (css) =>
      document
        .querySelector<HTMLIFrameElement>('.ours-controls')
        ?.contentDocument?.querySelector(css)?.textContent ?? '',
    selector,
  );

test('the shipped code finds, holds, turns off and reads back, and nothing is stored', async () => {
  const page = await rehearsal();
  const before = await readStorage(page);
  await waitForHost(page, { surface: 'popup', training: 'on', phase: 'idle' });
  expect(await page.evaluate(() => document.querySelector('.ours-mark')?.textContent)).toBe(
    'Reconstruction',
  );
  await click(page, ACCEPT);
  await until('held', async () => (await statusText(page)).includes('Accept was held once'));
  expect(await noteButtons(page)).toContain('Accept with training on');
  await clickNote(page, 'Turn training off');
  await waitForHost(page, { training: 'off', phase: 'done' });
  await click(page, ACCEPT);
  await waitForNoHost(page);
  await until('it says what happened', async () =>
    (await inControls(page, '[role=status]')).includes('Accepted with training OFF'),
  );
  expect(await readStorage(page)).toEqual(before);
  await page.close();
});

test.each([
  ['?surface=onboarding', { surface: 'onboarding', training: 'on' }],
  ['?surface=settings', { surface: 'settings', training: 'on' }],
  ['?preset=off', { surface: 'popup', training: 'off' }],
  ['?variant=grace&lang=ja-JP&mode=dark', { surface: 'popup', training: 'on' }],
])('the address %s sets the stage', async (search, wanted) => {
  const page = await rehearsal(search);
  await waitForHost(page, wanted);
  await page.close();
});

test('without Default Off nothing is drawn, nothing is held', async () => {
  const page = await rehearsal('?help=without');
  await until('the pop-up', () => page.$('[role=dialog]'));
  await pause(500);
  expect((await hostState(page)).count).toBe(0);
  await click(page, ACCEPT);
  await until('accepted at the first press', () =>
    page.evaluate(() => window.rehearsal?.getState().happened === 'accepted_on'),
  );
  await page.close();
});

test('the controls change the stage and the address, and do not dismiss the grace variant', async () => {
  const page = await rehearsal('?variant=grace');
  await waitForHost(page, { training: 'on' });
  await control(page, 'button', 'Open the set-up');
  await control(page, 'fieldset label', 'OFF');
  await waitForHost(page, { training: 'off' });
  expect(await page.evaluate(() => location.search)).toContain('preset=off');
  expect(await page.evaluate(() => window.rehearsal?.getState().happened)).toBeUndefined();
  await page.close();
});

test('a phone is a window of 390 px, with the shipped code in it', async () => {
  const page = await rehearsal('?width=phone');
  const seen = await until('the frame has its note', () =>
    page.evaluate(() => {
      const { contentWindow } = document.querySelector<HTMLIFrameElement>('.ours-frame iframe')!;
      const host = contentWindow?.document.querySelector<HTMLElement>('default-off');
      return host && [contentWindow?.innerWidth, host.dataset.training];
    }),
  );
  expect(seen).toEqual([390, 'on']);
  await page.close();
});

test('in a narrow window too, the mark lies over the note', async () => {
  const page = await rehearsal();
  await page.setViewport({ width: 390, height: 800 });
  await page.reload({ waitUntil: [] });
  await waitForHost(page, { training: 'on' });
  const onTop = await until('the note reaches below the mark', () =>
    page.evaluate(() => {
      const card = document
        .querySelector('default-off')
        ?.shadowRoot?.querySelector<HTMLElement>('.card.placed');
      const mark = document.querySelector<HTMLElement>('.ours-mark');
      if (!mark || !card) return undefined;
      // Wherever there is room for the card: for this one look it lies at the upper edge.
      card.style.top = '0';
      // The mark lets all presses through; for this one look it does not.
      mark.style.pointerEvents = 'auto';
      const { left } = card.getBoundingClientRect();
      return document.elementFromPoint(left + 40, 20)?.className;
    }),
  );
  expect(onTop).toBe('ours-mark');
  await page.close();
});

test('film mode walks through its steps by the arrow keys', async () => {
  const page = await rehearsal('?film=1');
  const caption = () => page.evaluate(() => document.querySelector('.ours-caption')?.textContent);
  await until('step 1', async () => (await caption())?.includes('As reported'));
  await page.keyboard.press('ArrowRight');
  await until('measured', () => page.$('.ours-legend li'));
  await page.keyboard.press('PageDown');
  await until('two equal buttons', () => page.$('[role=dialog] .btn-equal'));
  await page.keyboard.press('ArrowRight');
  await waitForHost(page, { training: 'on' });
  await page.keyboard.press('Escape');
  await until('it has ended', async () => (await caption()) === undefined);
  await page.close();
});

test('the ten-second test shows, hides and asks, and the tally is exported', async () => {
  const page = await rehearsal();
  await control(page, 'button', 'Open the set-up');
  await page.evaluate(() => {
    window.rehearsal?.setState({ audience: { phase: 'showing', seconds: 1 } });
  });
  await until('hidden after a second', async () => (await page.$('[role=dialog]')) === null);
  await control(page, '.answers button', 'I did not notice0');
  await control(page, '.answers button', 'I did not notice1');
  await until('counted', async () => (await inControls(page, 'main')).includes('2 answers'));
  await control(page, 'button', 'Show the answer');
  expect(await inControls(page, '.truth')).toContain('was ON');
  await page.close();
});

test('the self-check passes every case in this browser', async () => {
  const page = await rehearsal();
  await control(page, 'button', 'Open the set-up');
  await control(page, 'button', 'Run the self-check');
  const said = await until(
    'it ends',
    async () => {
      const now = await inControls(page, '.check > p[role=status]');
      return /Passed|Failed/.test(now) ? now : undefined;
    },
    60_000,
  );
  expect(said).toMatch(/^Passed: all \d{3} cases/);
  await page.close();
}, 70_000);
