// The demo's walk through the job. Every line that it prints was read from the page, from the
// replica's own counters or from the extension's pages; a step that does not see it rejects.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../tests/e2e/browser.ts';
import { clickNote, hostState, noteButtons, statusText, waitForHost } from '../tests/e2e/note.ts';
import { click } from '../tests/e2e/pointer.ts';
import { counts } from '../tests/e2e/replica.ts';
import { pause, until } from '../tests/e2e/until.ts';

const popupUrl = '/new?surface=popup&variant=grace&preset=on';
const settingsUrl = '/settings/data-privacy-controls';
const accept = { selector: '[role=dialog] button', text: 'Accept' };

/** Shows one step to the person: what was seen. */
export type Tell = (step: string, seen: string) => void;

/**
 * Walks through the job in a browser with the extension; pictures go to `folder`. Rejects with an
 * error that names the step at which something else was seen than should be.
 */
export async function walk(running: RunningBrowser, folder: string, tell: Tell): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let page: Page;
  let picture = 0;

  const step = async (name: string, look: () => Promise<string>) => {
    try {
      tell(name, await look());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${name}: ${why}`, { cause: error });
    } finally {
      picture += 1;
      const file = `${String(picture).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`;
      // A picture is for the eye; that it cannot be taken is not what failed.
      await page?.screenshot({ path: join(folder, file) as `${string}.png` }).catch(() => {});
    }
  };

  await step('the pop-up opens', async () => {
    page = await running.goto(popupUrl);
    const title = await until('the dialog has a title', () =>
      page.evaluate(() => document.querySelector('[role=dialog] h1')?.textContent),
    );
    return `${await page.evaluate(() => location.origin)} shows "${title}", its switch ${await dialogSwitch(page)}.`;
  });

  await step('found and ringed', async () => {
    const { surface, training } = await waitForHost(page, { training: 'on', phase: 'idle' });
    const gap = await until('the ring is around the switch', () => ringAround(page));
    return (
      `<default-off> says surface ${surface}, training ${training}; the ring stands ${gap} px ` +
      `outside the switch. It reads: "${await statusText(page)}" Buttons: ${await buttons(page)}.`
    );
  });

  await step('Accept is held once', async () => {
    await click(page, accept);
    await until('the note offers to accept all the same', async () =>
      (await noteButtons(page)).includes('Accept with training on'),
    );
    const { accept: accepted, opened, closed } = await counts(page);
    expectSame({ accepted, open: opened - closed }, { accepted: 0, open: 1 });
    return (
      `after a real click on Accept the replica counts ${accepted} acceptances and its dialog is ` +
      `open. The note reads: "${await statusText(page)}" Buttons: ${await buttons(page)}.`
    );
  });

  await step('turned off in one click', async () => {
    await clickNote(page, 'Turn training off');
    const { phase, training } = await waitForHost(page, { training: 'off', phase: 'done' });
    const { toggles, accept: accepted } = await counts(page);
    expectSame({ toggles, accepted }, { toggles: 1, accepted: 0 });
    return (
      `the switch shows ${await dialogSwitch(page)}, pressed ${toggles} time, Accept ${accepted} times; ` +
      `the note says ${training}, ${phase}: "${await statusText(page)}"`
    );
  });

  await step('accepted with training off', async () => {
    await click(page, accept);
    await until('the dialog is gone', () =>
      page.evaluate(() => !document.querySelector('[role=dialog]')),
    );
    const { accept: accepted, acceptOff, acceptOn } = await counts(page);
    expectSame({ acceptOff, acceptOn }, { acceptOff: 1, acceptOn: 0 });
    return `after the person's own click the replica counts ${accepted} acceptance: ${acceptOff} with training off, ${acceptOn} with it on.`;
  });

  await step('Settings after a fresh load', async () => {
    await running.goto(settingsUrl, page);
    const state = await until('Settings shows its training switch', () => settingsSwitch(page));
    expectSame({ switch: state }, { switch: 'OFF' });
    // Time for the extension to read it twice, as it does.
    await pause(1500);
    const { count, training } = await hostState(page);
    const said = count === 0 ? 'nothing.' : `training ${training}: "${await statusText(page)}"`;
    if (count > 0 && training !== 'off')
      throw new Error(`the switch is OFF, and the note says ${said}`);
    return `Settings > Privacy, loaded anew, shows the switch ${state}; the note says ${said}`;
  });

  await step('the popup of the extension', async () => {
    page = await running.extensionPage('popup.html');
    const seen = await until('the popup shows off, stage 3', async () => {
      const now = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      expectSame({ ...now }, { training: 'off', receipt: '3' });
      return now;
    });
    const heading = await page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    return `popup.html says training ${seen.training}, proof stage ${seen.receipt} of 3: "${heading.trim()}"`;
  });

  // Long enough for a request that is sent with a delay.
  await pause(500);
  const hosts = [...new Set(running.strangers.map(({ host }) => host))];
  const others = hosts.length === 0 ? 'none' : hosts.join(', ');
  tell('connections', `other hosts that this browser asked for during the walk: ${others}.`);
}

/** ON or OFF, as the pop-up's switch says of itself. */
async function dialogSwitch(page: Page): Promise<string> {
  return until('the dialog has a switch', () =>
    page.evaluate(() => {
      const checked = document
        .querySelector('[role=dialog] [role=switch]')
        ?.getAttribute('aria-checked');
      return checked && (checked === 'true' ? 'ON' : 'OFF');
    }),
  );
}

/** The same for the switch of Settings whose row speaks of improving AI models. */
function settingsSwitch(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('[role=group]')];
    const row = rows.find((each) => /improve (Claude|our AI models)/i.test(each.textContent ?? ''));
    const checked = row?.querySelector('[role=switch]')?.getAttribute('aria-checked');
    return checked ? (checked === 'true' ? 'ON' : 'OFF') : undefined;
  });
}

/** How many px the note's ring stands outside the switch on its closest side; undefined if not around it. */
function ringAround(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const ring = document.querySelector('default-off')?.shadowRoot?.querySelector('.ring');
    const control = document.querySelector('[role=dialog] [role=switch]')?.closest('label');
    const [outer, inner] = [ring?.getBoundingClientRect(), control?.getBoundingClientRect()];
    if (!outer || !inner || outer.width === 0) return undefined;
    const gap = Math.min(
      inner.left - outer.left,
      inner.top - outer.top,
      outer.right - inner.right,
      outer.bottom - inner.bottom,
    );
    return gap >= 0 && gap < 40 ? gap.toFixed(0) : undefined;
  });
}

async function buttons(page: Page): Promise<string> {
  return (await noteButtons(page)).map((name) => `[${name}]`).join(' ');
}

function expectSame(seen: Record<string, unknown>, wanted: Record<string, unknown>): void {
  const [a, b] = [JSON.stringify(seen), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`saw ${a} where ${b} should be`);
}
