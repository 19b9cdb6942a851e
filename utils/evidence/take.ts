// Takes a capture of the tab in front: our note goes away, the picture is taken and cut to the dialog
// at once, the note comes back. Nothing outside of the dialog is ever kept.
import browser from 'webextension-polyfill';
import { BUILD_HASH } from '../build';
import { sendMessage } from '../messages';
import type { Box } from '../snapshot';
import { addressWithoutIds, CAPTURE_KEY, type Capture, type CaptureFailure } from './capture';
import { type Raw, rawOf } from './raw';

/** Long enough for the page to paint without the note: two frames, and some. */
const REPAINT = 200;

/** Takes one and opens its report. Answers with why not. `now` in ms since 1970. */
export async function takeCapture(now: () => number): Promise<CaptureFailure | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return 'no_tab';
  const taken = await captureTab(tab.id, tab.windowId, now);
  if (typeof taken === 'string') return taken;
  // The newest only: a capture is a picture of one moment, and memory is small.
  await browser.storage.session.set({ [CAPTURE_KEY]: taken });
  await browser.tabs.create({ url: browser.runtime.getURL('report.html') });
  return undefined;
}

async function captureTab(
  tabId: number,
  windowId: number | undefined,
  now: () => number,
): Promise<Capture | CaptureFailure> {
  const look = async (isWithdrawn: boolean): Promise<Raw | undefined> => {
    const snapshot = await sendMessage('readPage', isWithdrawn, tabId);
    return snapshot && rawOf(snapshot);
  };
  let raw: Raw | undefined;
  try {
    raw = await look(true);
  } catch {
    return 'no_tab';
  }
  if (!raw) return 'nothing';
  const at = now();
  await new Promise((resolve) => setTimeout(resolve, REPAINT));
  const screen = await browser.tabs.captureVisibleTab(windowId, { format: 'png' }).catch(() => '');
  const after = await look(false).catch(() => undefined);
  if (screen === '') return 'no_picture';
  if (!after || !isSame(raw, after)) return 'moved';
  const { data, shown } = await cutOut(screen, raw);
  return {
    raw,
    picture: data,
    shown,
    circumstances: {
      at,
      offset: -new Date(at).getTimezoneOffset(),
      address: addressWithoutIds(raw.address, browser.runtime.getURL('')),
      browser: navigator.userAgent,
      version: browser.runtime.getManifest().version,
      build: BUILD_HASH,
      zoom: await zoomOf(tabId),
      scheme: raw.mode === 'dark' ? 'dark' : 'light',
      languages: [...navigator.languages],
    },
  };
}

// The picture must show what was measured.
function isSame(before: Raw, after: Raw): boolean {
  const shape = ({ dialog, parts, finding }: Raw) =>
    JSON.stringify([dialog, parts.map(({ box }) => box), finding.training]);
  return shape(before) === shape(after);
}

async function cutOut(
  screen: string,
  raw: Raw,
): Promise<{ data: string; shown: Capture['shown'] }> {
  const image = await createImageBitmap(blobOf(screen));
  const { left, top, ratio: scale } = raw.view;
  const shown = inWindow(raw.dialog, raw.view);
  const pixels = (length: number) => Math.round(length * scale);
  const canvas = new OffscreenCanvas(
    Math.max(1, pixels(shown.width)),
    Math.max(1, pixels(shown.height)),
  );
  canvas.getContext('2d')?.drawImage(image, -pixels(shown.left + left), -pixels(shown.top + top));
  image.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { data: await dataUrlOf(blob), shown: { ...shown, scale } };
}

/** The part of a box that is inside the window. */
function inWindow([left, top, width, height]: Box, view: Raw['view']) {
  const right = Math.min(left + width, view.width);
  const bottom = Math.min(top + height, view.height);
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return { left: x, top: y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

// Not by fetch(): the extension's policy allows no connection, not even to data.
function blobOf(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (each) =>
    each.charCodeAt(0),
  );
  return new Blob([bytes], { type: 'image/png' });
}

async function dataUrlOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return `data:image/png;base64,${btoa(text)}`;
}

/** The tab's zoom, 1 is 100 %. Firefox for Android has none to tell. */
async function zoomOf(tabId: number): Promise<number> {
  try {
    return await browser.tabs.getZoom(tabId);
  } catch {
    return 1;
  }
}
