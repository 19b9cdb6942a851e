// The note is there whenever there is something to say, whatever the page does to the dialog around it;
// and Accept is held only while it can be seen, and can always be passed.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hostState, noteButtons, statusText, timeToRead, waitForHost } from './note.ts';
import { centreOf, click } from './pointer.ts';
import { counts } from './replica.ts';
import { onPage, setStage } from './suite.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const pop = (extra = '') => `/new?surface=popup&preset=on&run=${Math.random()}${extra}`;
const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };

/** Whether the card is drawn and lies on top at its middle. */
function canBeSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const host = document.querySelector('default-off');
    const box = host?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    if (!host || !box || box.width === 0) return false;
    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === host;
  });
}

test('what the page takes out, draws anew or moves is put back, and Accept is held', async () => {
  const changes: [string, () => void][] = [
    ['the host alone', () => document.querySelector('default-off')?.remove()],
    [
      'the part of the dialog that holds it',
      () => {
        const part = document.querySelector('default-off')?.parentElement;
        const anew = document.createElement('div');
        anew.className = part?.className ?? '';
        const rest = [...(part?.children ?? [])].filter((each) => each.localName !== 'default-off');
        if (part?.matches('[role=dialog]')) part.replaceChildren(...rest);
        else part?.replaceWith(anew);
        anew.append(...(part?.isConnected ? [] : rest));
      },
    ],
    [
      'out of the top layer',
      () => document.querySelector<HTMLElement>('default-off')?.hidePopover(),
    ],
    [
      'the whole overlay, elsewhere in the page',
      () => {
        const overlay = document.querySelector('[role=dialog]')?.parentElement;
        if (overlay) document.body.prepend(overlay);
      },
    ],
    [
      'our host, out of the dialog',
      () => document.body.append(document.querySelector('default-off') as Element),
    ],
  ];
  for (const [how, change] of changes) {
    await onPage(stage, pop('&variant=after-deadline'), async (page) => {
      await waitForHost(page, { training: 'on' });
      await page.evaluate(change);
      await until(`${how}: it is back`, () => canBeSeen(page));
      expect((await hostState(page)).count, how).toBe(1);
      expect(
        await page.evaluate(() => document.querySelector('[role=dialog] default-off') !== null),
        how,
      ).toBe(true);
      await click(page, ACCEPT);
      await until(`${how}: held`, async () => (await statusText(page)).includes('held once'));
    });
  }
});

test('a page that takes it out again and again wins, and nothing is held then', async () => {
  await onPage(stage, pop('&variant=after-deadline'), async (page) => {
    await waitForHost(page, { training: 'on' });
    const came = await page.evaluate(async () => {
      let times = 0;
      const take = () => {
        for (const host of document.querySelectorAll('default-off')) {
          times += 1;
          host.remove();
        }
      };
      new MutationObserver(take).observe(document, { subtree: true, childList: true });
      take();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return times;
    });
    expect(came).toBeLessThan(15);
    await click(page, ACCEPT);
    await until('it passed', async () => (await counts(page)).acceptOn === 1);
  });
});

test('a switch that is drawn anew ten times a second leaves the note where it is', async () => {
  await onPage(stage, pop('&variant=after-deadline'), async (page) => {
    await waitForHost(page, { training: 'on' });
    const inserted = await page.evaluate(async () => {
      let times = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          times += [...addedNodes].filter((node) => node.nodeName === 'DEFAULT-OFF').length;
        }
      }).observe(document, { subtree: true, childList: true });
      for (let time = 0; time < 20; time += 1) {
        const control = document.querySelector('[role=dialog] [role=switch]');
        control?.replaceWith(control.cloneNode(true));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return times;
    });
    expect(inserted).toBe(0);
    expect(await hostState(page)).toMatchObject({ count: 1, training: 'on' });
    const isRinged = await page.evaluate(() => {
      const ring = document.querySelector('default-off')?.shadowRoot?.querySelector('.ring');
      const box = ring?.getBoundingClientRect();
      const label = document.querySelector('[role=switch]')?.closest('label') as Element;
      const { x, y, width, height } = label.getBoundingClientRect();
      const [centre, middle] = [x + width / 2, y + height / 2];
      return (
        !!box && box.left < centre && box.right > centre && box.top < middle && box.bottom > middle
      );
    });
    expect(isRinged).toBe(true);
    expect(await noteButtons(page)).toContain('Turn training off');
  });
});

test('a dialog that is mounted anew each second: one press is held, the next passes', async () => {
  await onPage(stage, pop('&variant=after-deadline'), async (page) => {
    await waitForHost(page, { training: 'on' });
    await page.evaluate(() => {
      setInterval(() => {
        const dialog = document.querySelector('[role=dialog]');
        const copy = dialog?.cloneNode(true) as Element | undefined;
        copy?.querySelector('default-off')?.remove();
        if (copy) dialog?.replaceWith(copy);
      }, 1000);
      Object.assign(globalThis, { pressed: 0 });
      document.addEventListener('click', ({ target }) => {
        if ((target as Element).textContent === 'Accept')
          (globalThis as unknown as { pressed: number }).pressed += 1;
      });
    });
    const pressed = () =>
      page.evaluate(() => (globalThis as unknown as { pressed: number }).pressed);
    await click(page, ACCEPT);
    expect(await pressed()).toBe(0);
    await timeToRead();
    await click(page, ACCEPT);
    await until('it passed', async () => (await pressed()) === 1);
  });
});

test('a native dialog that is closed and shown again has the note on top again', async () => {
  stage.site.setFixture(
    'native.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><body>
<dialog id="d"><h1>Updates to Consumer Terms and Policies</h1>
<p><a href="https://www.anthropic.com/news/updates-to-our-consumer-terms">Learn more</a></p>
<div class="row"><div><div>Help improve Claude</div><div>Allow the use of your chats and coding sessions to train and improve AI models.</div></div>
<button type="button" role="switch" aria-checked="true" style="width:40px;height:20px"></button></div>
<p><button type="button">Accept</button></p></dialog><script src="/fixture/native.js"></script></body></html>`,
  );
  stage.site.setFixture('native.js', "document.querySelector('#d').showModal();");
  await onPage(stage, '/fixture/native.html', async (page) => {
    await waitForHost(page, { training: 'on' });
    await until('it is seen', () => canBeSeen(page));
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      dialog?.close();
      dialog?.showModal();
    });
    await until('it is seen again', () => canBeSeen(page));
    await centreOf(page, { selector: 'default-off >>> button', text: 'Turn training off' });
  });
});

test('an option that is changed under an open pop-up is heard, and a dark page is followed', async () => {
  const own = await stage.extensionPage('options.html');
  const setHold = (value: boolean) =>
    own.evaluate(async (holdAccept) => {
      type Runtime = { sendMessage(message: object): Promise<unknown> };
      const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
      await chrome.runtime.sendMessage({
        id: 1,
        type: 'changeSettings',
        data: { holdAccept },
        timestamp: 1,
      });
    }, value);
  await onPage(stage, pop('&variant=after-deadline'), async (page) => {
    await waitForHost(page, { training: 'on' });
    await page.evaluate(() => (document.documentElement.dataset.mode = 'dark'));
    await until('it is dark', () =>
      page.evaluate(
        () =>
          document.querySelector('default-off')?.shadowRoot?.querySelector('.box.dark') !== null,
      ),
    );
    await setHold(false);
    await pause(300);
    await page.bringToFront();
    await click(page, ACCEPT);
    await until('it passed', async () => (await counts(page)).acceptOn === 1);
  });
  await setHold(true);
  await own.close();
});

test('under a page translation Accept is held all the same', async () => {
  await onPage(stage, pop('&variant=grace'), async (page) => {
    await waitForHost(page, { training: 'on' });
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('[role=dialog] button')) {
        const words = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = button.textContent === 'Accept' ? 'Hyväksy' : 'Ei nyt';
        words.append(inner);
        if (button.textContent) button.replaceChildren(words);
      }
    });
    await click(page, { selector: '[role=dialog] button', text: 'Hyväksy' });
    await until('held', async () => (await statusText(page)).includes('held once'));
    expect(await counts(page)).toMatchObject({ accept: 0 });
  });
});
