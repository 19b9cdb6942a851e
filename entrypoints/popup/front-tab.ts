// The tab that a person means when they open the popup, and what its sentinel answers.
import browser from 'webextension-polyfill';
import { sendMessage } from '../../utils/messages';
import type { Snapshot } from '../../utils/snapshot';

/** How many tabs are asked before giving up. */
const ASKED = 5;

const SITE = 'https://claude.ai/';

/** The sentinel answers at the latest a second after its page began (entrypoints/sentinel.content). */
const ANSWERS_WITHIN_MS = 1200;

/** What a sentinel tells of its page: what is on screen, if anything is. */
export type Answer = { snapshot?: Snapshot | undefined };

/**
 * The tab in front, else the one used last: opened as a page, the tab in front is this page itself.
 * Undefined: no tab answered; each is another site's, or was loaded before the extension.
 */
export async function readFrontTab(): Promise<Answer | undefined> {
  for (const { id } of (await likelyTabs()).slice(0, ASKED)) {
    const answer = await read(id);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/**
 * The tab in front if it is claude.ai, has been loaded, and no sentinel answers in it: it was opened before the
 * extension, or its access is blocked. A browser that hides the tab's address hides this too.
 */
export async function deafFrontTab(): Promise<number | undefined> {
  if ((await silentFrontTab()) === undefined) return undefined;
  // A page that was loaded a moment ago answers as soon as it rests.
  await new Promise((resolve) => setTimeout(resolve, ANSWERS_WITHIN_MS));
  return silentFrontTab();
}

async function silentFrontTab(): Promise<number | undefined> {
  const [front] = await likelyTabs();
  if (front?.id === undefined || !front.url?.startsWith(SITE)) return undefined;
  if (front.status === 'loading') return undefined;
  return (await read(front.id)) === undefined ? front.id : undefined;
}

/** Whether the tab in front belongs to a private window, of which nothing is kept. */
export async function isFrontTabPrivate(): Promise<boolean> {
  const [front] = await likelyTabs();
  return front?.incognito === true;
}

async function likelyTabs(): Promise<browser.Tabs.Tab[]> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = await browser.tabs.getCurrent();
  return tabs
    .filter(({ id }) => id !== own?.id)
    .sort((a, b) => Number(b.active) - Number(a.active) || used(b) - used(a));
}

async function read(tab: number | undefined): Promise<Answer | undefined> {
  if (tab === undefined) return undefined;
  try {
    return { snapshot: await sendMessage('readPage', undefined, tab) };
  } catch {
    return undefined;
  }
}

function used(tab: browser.Tabs.Tab): number {
  return tab.lastAccessed ?? 0;
}
