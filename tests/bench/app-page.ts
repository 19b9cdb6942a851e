// The page on which it is measured: the replica with a long transcript, and what a person does there.
import type { Page } from 'puppeteer-core';
import { until } from '../e2e/until.ts';

/** Elements of the replica's transcript per message, on average (a question and an answer: 2 + 11). */
const PER_MESSAGE = 5.5;

/** The path of a replica page of about so many elements. */
export function pathOf(nodes: number): string {
  return `/new?delay=0&messages=${Math.round(nodes / PER_MESSAGE)}`;
}

/** Waits until the app has drawn itself and the browser has nothing left to do. */
export async function settled(page: Page): Promise<number> {
  await until('the transcript is there', () =>
    page.evaluate(() => document.querySelector('[data-testid="stream"]') !== null),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100))),
  );
  return page.evaluate(() => document.querySelectorAll('*').length);
}

/** So much of an answer: this many updates at this pace, each of so many elements. */
export interface Stream {
  perSecond: number;
  nodesPerUpdate: number;
  updates: number;
}

/**
 * Streams an answer into the replica's last message, each update in a task of its own. Returns how
 * long it took, in ms: on a slow machine longer than was asked for, but never with fewer updates.
 */
export function stream(page: Page, wish: Stream): Promise<number> {
  return page.evaluate(
    ({ perSecond, nodesPerUpdate, updates }) =>
      new Promise<number>((resolve, reject) => {
        const message = document.querySelector('[data-testid="stream"]');
        if (!message) return reject(new Error('There is no message to stream into.'));
        message.setAttribute('data-is-streaming', 'true');
        // Words that come close to the pop-up's own: a watcher that reads text has work to do.
        const words = ['models ', 'improve ', 'your ', 'chats ', 'help ', 'to ', 'train ', 'data '];
        const start = performance.now();
        let added = 0;
        let done = 0;
        const timer = setInterval(() => {
          for (let count = 0; count < nodesPerUpdate; count += 1) {
            if (added % 60 === 0) message.append(document.createElement('p'));
            const span = document.createElement('span');
            span.textContent = words[added % words.length] ?? '';
            message.lastElementChild?.append(span);
            added += 1;
          }
          done += 1;
          if (done < updates) return;
          clearInterval(timer);
          message.setAttribute('data-is-streaming', 'false');
          setTimeout(() => resolve(performance.now() - start), 50);
        }, 1000 / perSecond);
      }),
    wish,
  );
}

/** Types into the app's editor by the real keyboard, 30 ms between keys. */
export async function type(page: Page, characters: number): Promise<void> {
  await page.focus('[role="textbox"]');
  const text = 'the quick brown fox reads every clause before it agrees to it '.repeat(10);
  await page.keyboard.type(text.slice(0, characters), { delay: 30 });
}

/**
 * Scrolls a virtual list for so many ms, 40 rows long, at about 30 rows a second (1,200 px): each row
 * that leaves is taken out, and one of five elements put in.
 */
export async function scrollVirtualList(page: Page, ms: number): Promise<void> {
  await page.evaluate(
    (duration) =>
      new Promise<void>((resolve) => {
        const list = document.createElement('div');
        list.style.cssText = 'position:fixed;inset:80px 10% auto;height:500px;overflow:hidden';
        document.body.append(list);
        const row = (index: number): Element => {
          const made = document.createElement('div');
          made.innerHTML = `<a href="/chat/${index}"><span>Chat ${index}</span><time>today</time></a><button>…</button>`;
          return made;
        };
        list.append(...Array.from({ length: 40 }, (_, index) => row(index)));
        const start = performance.now();
        let next = 40;
        const frame = (): void => {
          const due = 40 + Math.floor(((performance.now() - start) * 30) / 1000);
          for (; next < due; next += 1) {
            list.firstElementChild?.remove();
            list.append(row(next));
          }
          list.scrollTop = next % 20;
          if (performance.now() - start < duration) requestAnimationFrame(frame);
          else {
            list.remove();
            resolve();
          }
        };
        requestAnimationFrame(frame);
      }),
    ms,
  );
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
