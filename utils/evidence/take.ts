// Takes a capture of the tab in front: our note goes away, the page is read, the picture is taken, the page
// is read again, and the picture is used only if nothing was different. Then the note comes back.
import browser from 'webextension-polyfill';
import { BUILD_HASH } from '../build';
import { sendMessage } from '../messages';
import type { PictureTerms } from '../snapshot';
import { addressWithoutIds, CAPTURE_KEY, type Capture, type CaptureFailure } from './capture';
import { cutOut } from './cut';
import { type Raw, rawOf } from './raw';

/** How often it is tried before a failure is told: a dialog may have moved just then. */
const MAX_TRIES = 3;
/** Chromium allows two pictures a second; after a refusal the next second is waited for. */
const QUOTA_MS = 1000;

/** Takes one and opens its report. Answers with why not. `now` in ms since 1970. */
export async function takeCapture(now: () => number): Promise<CaptureFailure | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return 'no_tab';
  const taken = await captureTab(tab.id, tab.windowId, now);
  if (typeof taken === 'string') return taken;
  try {
    // The newest only: a capture is a picture of one moment, and memory is small.
    await browser.storage.session.set({ [CAPTURE_KEY]: taken });
  } catch {
    return 'too_large';
  }
  await browser.tabs.create({ url: browser.runtime.getURL('report.html') });
  return undefined;
}

/** The page as it was read, and on what terms. */
type Look = { raw: Raw; terms: PictureTerms };

async function captureTab(
  tabId: number,
  windowId: number | undefined,
  now: () => number,
): Promise<Capture | CaptureFailure> {
  const front = watchFront(tabId, windowId);
  try {
    let before = await lookAt(tabId).catch(() => 'no_tab' as const);
    let why: CaptureFailure = 'moved';
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      // A tab in the background paints nothing either.
      if (typeof before === 'string') return (await front.isStill()) ? before : 'other_tab';
      const at = now();
      const screen = await pictureOf(windowId);
      if (!(await front.isStill())) return 'other_tab';
      if (screen === undefined) return 'no_picture';
      const after: Look | CaptureFailure = await lookAt(tabId).catch(() => 'moved' as const);
      if (typeof after === 'string') return after === 'nothing' ? 'moved' : after;
      const cut = isSame(before, after) ? await cutOut(screen, after.raw, after.terms) : 'moved';
      if (typeof cut !== 'string') {
        return { raw: after.raw, ...cut, circumstances: await around(after.raw, tabId, at) };
      }
      why = cut;
      before = after;
    }
    return why;
  } finally {
    front.end();
    await sendMessage('endPicture', undefined, tabId).catch(() => {});
  }
}

async function lookAt(tabId: number): Promise<Look | 'nothing' | 'busy'> {
  const snapshot = await sendMessage('readForPicture', undefined, tabId);
  const raw = snapshot && rawOf(snapshot);
  if (!raw || !snapshot?.picture) return 'nothing';
  return snapshot.picture.isPainted ? { raw, terms: snapshot.picture } : 'busy';
}

/** Whether a tab stays the one in front of its window, from now on. */
function watchFront(tabId: number, windowId: number | undefined) {
  let hasLeft = false;
  const onActivated = (info: browser.Tabs.OnActivatedActiveInfoType) => {
    if (info.windowId === windowId && info.tabId !== tabId) hasLeft = true;
  };
  browser.tabs.onActivated.addListener(onActivated);
  return {
    isStill: async (): Promise<boolean> => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      return !hasLeft && tab?.active === true && tab.windowId === windowId;
    },
    end: () => browser.tabs.onActivated.removeListener(onActivated),
  };
}

async function pictureOf(windowId: number | undefined): Promise<string | undefined> {
  const take = () => browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  try {
    return await take();
  } catch (error) {
    if (!/quota|MAX_CAPTURE/i.test(String(error))) return undefined;
    await new Promise((resolve) => setTimeout(resolve, QUOTA_MS));
    return take().catch(() => undefined);
  }
}

// The picture must show what was measured: every text, box and cover, in the same document, with nothing
// that came and went meanwhile. How old the page is and what was pressed in it may differ.
function isSame(before: Look, after: Look): boolean {
  const whole = ({ raw: { age: _age, first: _first, ...raw }, terms }: Look) =>
    JSON.stringify([raw, terms]);
  return whole(before) === whole(after);
}

async function around(raw: Raw, tabId: number, at: number): Promise<Capture['circumstances']> {
  return {
    at,
    offset: -new Date(at).getTimezoneOffset(),
    address: addressWithoutIds(raw.address, browser.runtime.getURL('')),
    browser: navigator.userAgent,
    version: browser.runtime.getManifest().version,
    build: BUILD_HASH,
    zoom: await zoomOf(tabId),
    scheme: raw.mode === 'dark' ? 'dark' : 'light',
    languages: [...navigator.languages],
  };
}

/** The tab's zoom, 1 is 100 %. Firefox for Android has none to tell. */
async function zoomOf(tabId: number): Promise<number> {
  try {
    return await browser.tabs.getZoom(tabId);
  } catch {
    return 1;
  }
}
