// From the pop-up to proof: the three stages of the receipt as popup.html and the badge tell them.
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
import { counts } from './replica.ts';
import { onPage, setStage } from './suite.ts';
import { told } from './told.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const SETTINGS = '/settings/data-privacy-controls';
const run = () => `run=${Math.random()}`;

/** What popup.html says in its two attributes, once it has read the state. */
async function popupSays(): Promise<{ training: string; receipt: string; text: string }> {
  const page = await stage.extensionPage('popup.html');
  try {
    return await until('the popup has an answer', () =>
      page.evaluate(() => {
        const { training = '', receipt = '' } = document.documentElement.dataset;
        return training ? { training, receipt, text: document.body.textContent } : undefined;
      }),
    );
  } finally {
    await page.close();
  }
}

/** A steady state in Settings is a proof within so many ms of its being opened. */
const PROVEN_WITHIN_MS = 15_000;

async function receiptIs(stageWanted: string): Promise<void> {
  await until(
    `the receipt is at ${stageWanted}`,
    async () => {
      const said = await popupSays();
      if (said.receipt !== stageWanted) throw new Error(JSON.stringify(said).slice(0, 300));
      return said;
    },
    PROVEN_WITHIN_MS,
  );
}

async function optOut(page: Page): Promise<void> {
  await waitForHost(page, { training: 'on' });
  await clickNote(page, 'Turn training off');
  await waitForHost(page, { phase: 'done' });
}

test('before anything was seen, the popup says so', async () => {
  expect(await popupSays()).toMatchObject({ training: 'never-seen', receipt: '0' });
});

test('each stage is reached by what was seen, and Undo takes it back', async () => {
  await onPage(stage, `/new?surface=popup&preset=on&${run()}`, async (page) => {
    await waitForHost(page, { training: 'on' });
    await until('the popup knows', async () => (await popupSays()).training === 'on');
    await optOut(page);
    await receiptIs('1');
    await clickNote(page, 'Undo');
    await waitForHost(page, { training: 'on', phase: 'idle' });
    await receiptIs('0');
    // Once: there is nothing of ours left to undo.
    expect(await noteButtons(page)).not.toContain('Undo');
    expect(await counts(page)).toMatchObject({ toggles: 2, accept: 0 });
    const { records } = await told(stage);
    expect(records.receipt).toMatchObject({ proofs: [], withdrawn: { why: 'undone' } });
    expect(records.ledger[0]).toMatchObject({ what: 'undone', surface: 'popup' });
  });
});

test('off, accepted, and Settings shows off after a fresh load: the proof is whole', async () => {
  await onPage(stage, `/new?surface=popup&preset=on&${run()}`, async (page) => {
    await optOut(page);
    await receiptIs('1');
    await click(page, { selector: '[role=dialog] button', text: 'Accept' });
    await waitForNoHost(page);
    await receiptIs('2');
  });
  await onPage(stage, SETTINGS, async (page) => {
    await waitForHost(page, { surface: 'settings', training: 'off' });
    await receiptIs('3');
    expect(await counts(page)).toMatchObject({ settingsToggles: 0 });
  });
});

test('training on again in Settings is noticed, withdrawn and turned off there', async () => {
  await onPage(stage, `${SETTINGS}?preset=on&${run()}`, async (page) => {
    await waitForHost(page, { surface: 'settings', training: 'on' });
    await until(
      'it says that it was proven OFF',
      async () => (await statusText(page)).includes('It was OFF when it was last proven here'),
      PROVEN_WITHIN_MS,
    );
    await receiptIs('0');
    // The ledger has both dates: when it was proven OFF, and when it was seen ON again.
    const { records, text } = await told(stage);
    const [line] = records.ledger;
    const since = line?.what === 'on-again' ? line.since : undefined;
    expect(line).toMatchObject({ what: 'on-again', surface: 'settings' });
    expect(since).toBeLessThan(line?.at ?? 0);
    expect(records.receipt.withdrawn).toMatchObject({ why: 'seen-on', since, at: line?.at });
    expect(text).toContain('It showed ON again. It was last proven OFF on');
    expect(await noteButtons(page)).toContain('Turn training off');
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { surface: 'settings', training: 'off', phase: 'done' });
    expect(await counts(page)).toMatchObject({ settingsToggles: 1 });
    await receiptIs('1');
    // The document in which it was switched proves nothing; a fresh load does.
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForHost(page, { surface: 'settings', training: 'off' });
    await receiptIs('3');
  });
});

test.each(['page', 'modal'])('Settings as a %s: on, off and locked are told apart', async (as) => {
  const path = as === 'page' ? SETTINGS : '/new';
  const hash = as === 'page' ? '' : '#settings/data-privacy-controls';
  for (const [preset, training] of [
    ['on', 'on'],
    ['off', 'off'],
    ['locked', 'locked'],
    ['undecided', 'unknown'],
  ]) {
    await onPage(
      stage,
      `${path}?preset=${preset}&settings-as=${as}&${run()}${hash}`,
      async (page) => {
        await waitForHost(page, { surface: 'settings', training: training ?? '' });
        expect((await hostState(page)).count).toBe(1);
      },
    );
  }
  // A Team account has no such row: an address alone says nothing.
  await onPage(
    stage,
    `${path}?preset=no-switch&settings-as=${as}&${run()}${hash}`,
    async (page) => {
      await pause(4500);
      expect((await hostState(page)).count).toBe(0);
    },
  );
});

test('the sign-up screen is found, and its Continue is held once', async () => {
  await onPage(stage, `/onboarding?surface=onboarding&preset=on&${run()}`, async (page) => {
    await waitForHost(page, { surface: 'onboarding', training: 'on' });
    const proceed = { selector: 'button', text: 'Continue' };
    await click(page, proceed);
    await until('held', async () => (await statusText(page)).includes('Continue was held once'));
    expect(await counts(page)).toMatchObject({ continue: 0 });
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { surface: 'onboarding', training: 'off', phase: 'done' });
    await click(page, proceed);
    await until('it passed', async () => (await counts(page)).continue === 1);
  });
});

test('no request of the whole file left for a stranger', () => {
  expect(stage.strangers).toEqual([]);
});
