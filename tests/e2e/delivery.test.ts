// Reports that are made at an awkward moment, and pages that show for a moment what is not so: what the
// background remembers of them, in a real browser.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Faults, faultsOf } from './faults.ts';
import { clickNote, statusText, waitForHost } from './note.ts';
import { click } from './pointer.ts';
import { clearStorage } from './storage.ts';
import { onPage, setStage } from './suite.ts';
import { recordsIn, toldThat } from './told.ts';
import { until } from './until.ts';

const stage = setStage();
const SETTINGS = '/settings/data-privacy-controls';
const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };
/** A steady state in Settings is a proof within so many ms of its being opened. */
const PROVEN_WITHIN_MS = 15_000;
const run = () => `run=${Math.random()}`;
let reader: Page;
let faults: Faults;

beforeAll(async () => {
  faults = await faultsOf(stage);
  reader = await stage.extensionPage('options.html');
});
beforeEach(() => clearStorage(reader));

const records = async () => (await recordsIn(reader)).records;
const lines = async () => (await records()).ledger.map(({ what }) => what);

test('Accept is recorded although the background sleeps and the site reloads at once', async () => {
  await onPage(stage, `/new?surface=popup&preset=on&${run()}`, async (page) => {
    await waitForHost(page, { training: 'on' });
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { phase: 'done' });
    await until('it is remembered', async () => (await lines()).includes('turned-off'));
    await page.evaluate(() => {
      const reload = (event: Event) => {
        const button = (event.target as Element).closest('[role=dialog] button');
        // In the next task: the driver waits for the page's answer to the press.
        if (button?.textContent === 'Accept') setTimeout(() => location.reload());
      };
      document.addEventListener('click', reload);
    });
    await faults.killWorker();
    await until('the open dialog has woken it', faults.isAwake);
    await click(page, ACCEPT);
    await until('Accept is recorded', async () => (await lines()).includes('accepted'));
    expect((await records()).receipt.proofs.map(({ stage }) => stage)).toEqual([1, 2]);
  });
});

test.each([1500, 5000])(
  'Settings whose data come after %i ms: no proof, no drift, and ON is what stays',
  async (ms) => {
    const path = `${SETTINGS}?preset=on&fault=late-on&fault-ms=${ms}&${run()}`;
    await onPage(stage, path, async (page) => {
      await waitForHost(page, { surface: 'settings', training: 'off' });
      expect(await statusText(page)).toContain('Checking that it stays that way');
      await waitForHost(page, { surface: 'settings', training: 'on' }, PROVEN_WITHIN_MS);
      await until('ON is remembered', async () => (await records()).lastSeen?.training === 'on');
    });
    const { receipt, ledger } = await records();
    expect(receipt.proofs).toEqual([]);
    expect(receipt.withdrawn).toBeUndefined();
    expect(ledger.map(({ what }) => what)).not.toContain('on-again');
  },
);

test('the document in which it was turned off never proves it, a fresh one does', async () => {
  const path = `/new?surface=settings&settings-as=modal&preset=on&${run()}`;
  await onPage(stage, `${path}#settings/data-privacy-controls`, async (page) => {
    await waitForHost(page, { surface: 'settings', training: 'on' });
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { phase: 'done' });
    // Away and back, as often as it takes; then to another page, and back in the history.
    await page.evaluate(() => (location.hash = ''));
    await until('Settings is closed', () =>
      page.evaluate(() => document.querySelector('default-off') === null),
    );
    await page.evaluate(() => (location.hash = '#settings/data-privacy-controls'));
    await waitForHost(page, { surface: 'settings', training: 'off', phase: 'idle' });
    await until(
      'it has stood',
      async () => (await statusText(page)).includes('Settings shows OFF.'),
      PROVEN_WITHIN_MS,
    );
    expect((await records()).receipt.proofs.map(({ stage }) => stage)).toEqual([1]);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForHost(page, { surface: 'settings', training: 'off' });
    await toldThat(stage, 'stage 3', ({ receipt }) => receipt === '3', PROVEN_WITHIN_MS);
  });
});

test('a pop-up left open in another tab does not undo the decision', async () => {
  const path = `/new?surface=popup&preset=on&variant=grace&${run()}`;
  await onPage(stage, path, async (stale) => {
    await waitForHost(stale, { training: 'on' });
    await until('it is remembered', async () => (await lines()).includes('seen'));
    await onPage(stage, `/new?surface=popup&preset=on&${run()}`, async (page) => {
      await waitForHost(page, { training: 'on' });
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { phase: 'done' });
      await click(page, ACCEPT);
      await until('it is recorded', async () => (await lines()).includes('accepted'));
    });
    await stale.bringToFront();
    await stale.keyboard.press('Escape');
    await until('that is recorded too', async () => (await lines()).includes('deferred'));
    const { lastSeen, plan } = await records();
    expect([lastSeen?.training, plan?.cause]).toEqual(['off', 'decided']);
  });
});

test('a prerendered page is heard once it is shown', async () => {
  // Firefox prerenders nothing.
  if (inject('browser') === 'firefox') return;
  const target = `/new?surface=popup&preset=on&${run()}`;
  await onPage(stage, '/new', async (page) => {
    // The replica's policy forbids inline rules.
    await page.setBypassCSP(true);
    await page.reload();
    const canPrerender = await page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.text = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
      document.head.append(rules);
      return HTMLScriptElement.supports('speculationrules');
    }, target);
    expect(canPrerender).toBe(true);
    await until('it is prerendered', () => stage.site.requests.some(({ path }) => path === target));
    // The page of before is gone with this; what shows the prerendered one is not in our hands.
    await page.evaluate((url) => {
      location.href = url;
    }, target);
    await until('it is heard', async () => (await records()).lastSeen?.training === 'on');
  });
});
