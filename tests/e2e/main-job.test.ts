// The main job in the packed extension: find, ring, hold, turn off, prove. Real mouse, real keyboard.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import {
  clickNote,
  hostState,
  noteButtons,
  statusText,
  timeToRead,
  waitForHost,
  waitForNoHost,
} from './note.ts';
import { click } from './pointer.ts';
import { counts } from './replica.ts';
import { onPage, setStage } from './suite.ts';
import { until } from './until.ts';

const stage = setStage();

const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };
const pop = (extra = '', preset = 'on') =>
  `/new?surface=popup&preset=${preset}&run=${Math.random()}${extra}`;

async function tabTo(page: Page, name: string): Promise<string[]> {
  const walked: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const outer = document.activeElement;
      const active = outer?.shadowRoot?.activeElement ?? outer;
      return (active?.textContent || active?.getAttribute('aria-label') || active?.localName) ?? '';
    });
    walked.push(focused);
    if (focused === name) return walked;
  }
  throw new Error(`Tab never reached "${name}", only ${walked.join(' · ')}`);
}

describe.each(['grace', 'after-deadline'])('the %s variant', (variant) => {
  const path = () => pop(`&variant=${variant}`);

  test('is found, and one click turns training off and reads it back', async () => {
    await onPage(stage, path(), async (page) => {
      await waitForHost(page, { surface: 'popup', training: 'on', phase: 'idle' });
      expect(await noteButtons(page)).toEqual(['Turn training off', 'Why?', 'Dismiss']);
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { training: 'off', phase: 'done' });
      expect(await statusText(page)).toContain('The switch shows OFF');
      expect(await page.$eval('[role=switch]', (each) => (each as HTMLInputElement).checked)).toBe(
        false,
      );
      expect(await counts(page)).toMatchObject({ toggles: 1, accept: 0, notNow: 0, outside: 0 });
      expect(await page.$('[role=dialog][data-state=open]')).not.toBeNull();
    });
  });

  test('can be undone once, by the same switch', async () => {
    await onPage(stage, path(), async (page) => {
      await waitForHost(page, { training: 'on' });
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { phase: 'done' });
      await clickNote(page, 'Undo');
      await waitForHost(page, { training: 'on', phase: 'idle' });
      expect(await noteButtons(page)).not.toContain('Undo');
      expect(await counts(page)).toMatchObject({ toggles: 2, accept: 0 });
    });
  });

  test('the first press on Accept is held while training is on, the next passes', async () => {
    await onPage(stage, path(), async (page) => {
      await waitForHost(page, { training: 'on' });
      await click(page, ACCEPT);
      await until('the card says that it was held', async () =>
        (await statusText(page)).includes('Accept was held once'),
      );
      expect(await noteButtons(page)).toContain('Accept with training on');
      expect(await counts(page)).toMatchObject({ accept: 0 });
      await timeToRead();
      await click(page, ACCEPT);
      await until('it passed', async () => (await counts(page)).acceptOn === 1);
      await waitForNoHost(page);
    });
  });

  test('the keyboard alone reaches the note inside the focus trap and turns training off', async () => {
    await onPage(stage, path(), async (page) => {
      await waitForHost(page, { training: 'on' });
      await tabTo(page, 'Turn training off');
      await page.keyboard.press('Enter');
      await waitForHost(page, { training: 'off', phase: 'done' });
      await tabTo(page, 'Accept');
      await page.keyboard.press('Enter');
      await until('accepted with training off', async () => (await counts(page)).acceptOff === 1);
    });
  });

  test.each(['Enter', ' '] as const)('the key "%s" on Accept is held once as well', async (key) => {
    await onPage(stage, path(), async (page) => {
      await waitForHost(page, { training: 'on' });
      await tabTo(page, 'Accept');
      await page.keyboard.press(key);
      await until('held', async () => (await statusText(page)).includes('held once'));
      expect(await counts(page)).toMatchObject({ accept: 0 });
      await timeToRead();
      await page.keyboard.press(key);
      await until('it passed', async () => (await counts(page)).acceptOn === 1);
    });
  });
});

test('with training off, Accept passes at the first press', async () => {
  await onPage(stage, pop('', 'off'), async (page) => {
    await waitForHost(page, { training: 'off' });
    await click(page, ACCEPT);
    await until('accepted', async () => (await counts(page)).acceptOff === 1);
  });
});

test('Accept with training on is an explicit choice: it frees the button and presses nothing', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await click(page, ACCEPT);
    await clickNote(page, 'Accept with training on');
    await until('it says so', async () => (await statusText(page)).includes('once more'));
    expect(await counts(page)).toMatchObject({ accept: 0 });
    await page.keyboard.press('Enter');
    await until('it passed', async () => (await counts(page)).acceptOn === 1);
  });
});

test('a click in the note does not dismiss the grace variant, and focus stays in the dialog', async () => {
  await onPage(stage, pop('&variant=grace'), async (page) => {
    await waitForHost(page, { training: 'on' });
    const before = await page.evaluate(
      () => document.activeElement?.closest('[role=dialog]') !== null,
    );
    expect(before).toBe(true);
    await clickNote(page, 'Why?');
    await clickNote(page, 'Dismiss');
    await waitForNoHost(page);
    expect(await counts(page)).toMatchObject({ outside: 0, escape: 0, notNow: 0, closed: 0 });
    const inside = await page.evaluate(
      () => document.activeElement?.closest('[role=dialog]') !== null,
    );
    expect(inside).toBe(true);
  });
});

test('script-made clicks on our buttons do nothing', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await page.evaluate(() => {
      const buttons = document.querySelector('default-off')?.shadowRoot?.querySelectorAll('button');
      for (const button of buttons ?? []) {
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await hostState(page)).toMatchObject({ count: 1, training: 'on', phase: 'idle' });
    expect(await counts(page)).toMatchObject({ toggles: 0, accept: 0 });
  });
});

test.each([
  ['snap-back', 150, { training: 'on', phase: 'unverified' }, 'came back to ON'],
  ['snap-back', 700, { training: 'on', phase: 'unverified' }, 'came back to ON'],
  ['snap-back', 3000, { training: 'on', phase: 'unverified' }, 'came back to ON'],
  ['ignore', 0, { training: 'on', phase: 'unverified' }, 'still shows ON'],
  ['slow', 800, { training: 'off', phase: 'done' }, 'The switch shows OFF'],
] as const)('%s after %d ms ends honestly', async (fault, ms, wanted, words) => {
  await onPage(stage, pop(`&fault=${fault}&fault-ms=${ms}`), async (page) => {
    await waitForHost(page, { training: 'on' });
    await clickNote(page, 'Turn training off');
    await waitForHost(page, wanted, 8000);
    expect(await statusText(page)).toContain(words);
    expect(await counts(page)).toMatchObject({ accept: 0 });
  });
});

test.each(['vanish', 'remount'])(
  'a switch that goes away midway (%s) is never called done',
  async (fault) => {
    await onPage(stage, pop(`&fault=${fault}&fault-ms=50`), async (page) => {
      await waitForHost(page, { training: 'on' });
      await clickNote(page, 'Turn training off');
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect((await hostState(page)).phase).not.toBe('done');
      expect(await counts(page)).toMatchObject({ accept: 0 });
    });
  },
);

describe('in Settings, where the switch saves by itself', () => {
  const settings = (script: string) => {
    stage.site.setFixture(
      'saving.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Settings</title><body><main><h1>Settings</h1>
<section aria-labelledby="h"><h2 id="h">Privacy settings</h2>
<div><div><div>Help improve our AI models</div><div>Allow the use of your chats and coding sessions to train and improve AI models.</div></div>
<button type="button" role="switch" aria-checked="true" id="training" style="width:40px;height:20px"></button></div>
<div><div>Location metadata</div><button type="button" role="switch" aria-checked="true" style="width:40px;height:20px"></button></div>
</section></main><script src="/fixture/saving.js"></script></body></html>`,
    );
    stage.site.setFixture(
      'saving.js',
      `const t = document.querySelector('#training'); const section = t.closest('section');
const flip = () => t.setAttribute('aria-checked', String(t.getAttribute('aria-checked') !== 'true'));
const later = (run, ms) => setTimeout(run, ms);
t.addEventListener('click', () => { ${script} });`,
    );
    return `/fixture/saving.html?${Math.random()}#settings/data-privacy-controls`;
  };

  test.each([
    ['is disabled', 'flip(); t.disabled = true; later(() => (t.disabled = false), 2500);', 'done'],
    [
      'is marked busy',
      "flip(); section.setAttribute('aria-busy', 'true'); later(() => section.removeAttribute('aria-busy'), 2500);",
      'done',
    ],
    [
      'is disabled and rolled back',
      'flip(); t.disabled = true; later(() => { flip(); t.disabled = false; }, 1500);',
      'unverified',
    ],
  ] as const)('a switch that %s while it is saved is waited for', async (_, script, phase) => {
    await onPage(stage, settings(script), async (page) => {
      await waitForHost(page, { surface: 'settings', training: 'on' });
      await clickNote(page, 'Turn training off');
      await until('it is waited for', async () =>
        (await statusText(page)).includes('not at rest yet'),
      );
      expect(await statusText(page)).not.toContain('click it yourself');
      await waitForHost(page, { phase, training: phase === 'done' ? 'off' : 'on' });
    });
  });

  test('a message of the site’s own, however late, is told as not saved', async () => {
    const message =
      'flip(); later(() => { const toast = document.createElement("div"); toast.dataset.cds = "Toast"; toast.innerHTML = "<div role=dialog><h2>That isn’t working right now</h2></div>"; document.body.append(toast); }, 900);';
    await onPage(stage, settings(message), async (page) => {
      await waitForHost(page, { surface: 'settings', training: 'on' });
      await clickNote(page, 'Turn training off');
      await until('it is told', async () =>
        (await statusText(page)).includes('does not count as saved'),
      );
      expect(await hostState(page)).toMatchObject({ phase: 'unverified' });
    });
  });
});
