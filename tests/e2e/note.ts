// What can be seen of the extension in a page, read the way DESIGN.md promises it ("Seen from
// outside"): the <default-off> element, its three attributes, its buttons' names, its status.
import type { Page } from 'puppeteer-core';
import { click } from './pointer.ts';
import { pause, until } from './until.ts';

export interface HostState {
  /** How many <default-off> elements there are; the other fields describe the first. */
  count: number;
  surface: string | null;
  training: string | null;
  phase: string | null;
}

/** The state of <default-off>; `count` 0 and nulls when the extension has nothing to say. */
export function hostState(page: Page): Promise<HostState> {
  return page.evaluate(() => {
    const hosts = document.querySelectorAll<HTMLElement>('default-off');
    const { surface = null, training = null, phase = null } = { ...hosts[0]?.dataset };
    return { count: hosts.length, surface, training, phase };
  });
}

/** Waits until there is exactly one <default-off> with the attributes named in `wanted`. */
export async function waitForHost(
  page: Page,
  wanted: Partial<Omit<HostState, 'count'>> = {},
  timeout = 5000,
): Promise<HostState> {
  let last: HostState | undefined;
  return until(
    `<default-off> shows ${JSON.stringify(wanted)}`,
    async () => {
      last = await hostState(page);
      const now = { ...last };
      const same = Object.entries({ count: 1, ...wanted }).every(
        ([key, value]) => now[key as keyof HostState] === value,
      );
      if (!same) throw new Error(`it is ${JSON.stringify(now)}`);
      return now;
    },
    timeout,
  );
}

/** Waits until no <default-off> is left in the page. */
export async function waitForNoHost(page: Page, timeout = 5000): Promise<void> {
  await until(
    'no <default-off> in the page',
    async () => (await hostState(page)).count === 0,
    timeout,
  );
}

/**
 * Fails unless the extension is at work in this page of the replica: opens the pop-up in it. For the
 * end of a test in which nothing must have been said: a script that never started says nothing too.
 */
export async function expectAwake(page: Page): Promise<void> {
  await page.evaluate(() => window.replica.open({ surface: 'popup', preset: 'on', delay: 0 }));
  await waitForHost(page, { surface: 'popup', training: 'on' }, 8000);
}

/** Presses a button of the note with the real mouse, by its name: `Turn training off`. */
export async function clickNote(page: Page, name: string, timeout?: number): Promise<void> {
  await click(page, { selector: 'default-off >>> button', text: name }, timeout);
}

/** As long as a person takes at least to read why a press was held: sooner, it is the same press. */
export function timeToRead(): Promise<void> {
  return pause(1050);
}

/** The names of the buttons that the note shows now, in order. */
export function noteButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const buttons = document.querySelector('default-off')?.shadowRoot?.querySelectorAll('button');
    return [...(buttons ?? [])]
      .filter((button) => button.getClientRects().length > 0)
      .map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim());
  });
}

/** The sentences of the note's role=status, one space between them; empty when there is none. */
export function statusText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const status = document
      .querySelector('default-off')
      ?.shadowRoot?.querySelector('[role=status]');
    const texts: string[] = [];
    const walker = status && document.createTreeWalker(status, NodeFilter.SHOW_TEXT);
    while (walker?.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  });
}
