// The moments that count: the pop-up comes, the person clicks, the popup page opens.
import type { Page } from 'puppeteer-core';
import { clickNote, waitForHost, waitForNoHost } from '../e2e/note.ts';
import { until } from '../e2e/until.ts';
import { pathOf, settled } from './app-page.ts';
import type { Subject } from './subject.ts';

declare global {
  interface Window {
    /** For each dialog that came: whether the ring lay on its switch before it was first painted. */
    firstFrames: boolean[];
    answeredAt: number | undefined;
  }
}

/** How often, of `times`, the ring was there in the very frame in which the pop-up was first painted. */
export async function sameFrame(subject: Subject, nodes: number, times: number): Promise<number> {
  const page = await openApp(subject, nodes);
  await page.evaluate(watchFirstFrames);
  for (let turn = 0; turn < times; turn += 1) {
    await page.evaluate(() =>
      window.replica.open({ ...window.replica.scenario, surface: 'popup', preset: 'on' }),
    );
    await until(
      'the pop-up was painted',
      () => page.evaluate((count) => window.firstFrames.length > count, turn),
      20_000,
    );
    await page.evaluate(() => window.replica.closePopup());
    await waitForNoHost(page, 20_000);
  }
  const frames = await page.evaluate(() => window.firstFrames);
  await page.close();
  return frames.filter(Boolean).length;
}

// A resize observer's first call on a new element comes in the frame in which it is first drawn,
// after layout and before paint: what is there then is in the same picture.
function watchFirstFrames(): void {
  window.firstFrames = [];
  const isRinged = (dialog: Element): boolean => {
    const ring = dialog.querySelector('default-off')?.shadowRoot?.querySelector('.ring');
    const control = dialog.querySelector('[role="switch"], input[type="checkbox"]');
    if (!ring || !control) return false;
    const around = ring.getBoundingClientRect();
    const { left, top, width, height } = control.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2;
    return x > around.left && x < around.right && y > around.top && y < around.bottom;
  };
  const seen = new WeakSet<Element>();
  new MutationObserver(() => {
    const dialog = document.querySelector('[role="dialog"]');
    if (!dialog || seen.has(dialog)) return;
    seen.add(dialog);
    const sizes = new ResizeObserver(() => {
      sizes.disconnect();
      window.firstFrames.push(isRinged(dialog));
    });
    sizes.observe(dialog);
  }).observe(document.body, { childList: true, subtree: true });
}

/**
 * Ms from the moment at which the site's switch shows OFF to the moment at which the note says so,
 * after a real click on "Turn training off".
 */
export async function clickToOutcome(subject: Subject, nodes: number): Promise<number> {
  const page = await openApp(subject, nodes);
  await page.evaluate(() =>
    window.replica.open({ ...window.replica.scenario, surface: 'popup', preset: 'on' }),
  );
  await waitForHost(page, { training: 'on' });
  const waited = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let changed: number | undefined;
        const observer = new MutationObserver(() => {
          if (document.querySelector('[role="dialog"] [aria-checked="false"]')) {
            changed ??= performance.now();
          }
          if (document.querySelector('default-off[data-phase="done"]') && changed) {
            observer.disconnect();
            resolve(performance.now() - changed);
          }
        });
        observer.observe(document, { subtree: true, attributes: true, childList: true });
      }),
  );
  await clickNote(page, 'Turn training off');
  const ms = await waited;
  await page.close();
  return ms;
}

/** Ms from the opening of the popup page to the frame after its answer was painted. */
export async function popupAnswer({ running }: Subject): Promise<number> {
  const page = await running.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = (): void => {
      if (!document.querySelector('html[data-training] h1, html[data-training] h2')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // The task after a frame's callbacks comes when it was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          window.answeredAt = performance.now();
        };
        port2.postMessage(undefined);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await running.extensionPage('popup.html', page);
  const ms = await until('the popup has answered', () => page.evaluate(() => window.answeredAt));
  await page.close();
  return ms;
}

async function openApp({ running }: Subject, nodes: number): Promise<Page> {
  const page = await running.goto(pathOf(nodes));
  await settled(page);
  return page;
}
