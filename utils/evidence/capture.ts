// A capture as it waits for its report: raw data, circumstances and a picture of the dialog alone. It
// lives in session memory only, and is gone when the browser closes.
import type { Raw } from './raw';

/** Why there is no capture; `evidence.failed.<name>` is the sentence. */
export const CAPTURE_FAILURES = [
  'nothing',
  'no_tab',
  'no_picture',
  'moved',
  // Another tab came to the front meanwhile.
  'other_tab',
  // The page did not paint itself without our note.
  'busy',
  // The picture is not that of what was read: pinched, or the browser disguises its measures.
  'pixels',
  'too_large',
] as const;
export type CaptureFailure = (typeof CAPTURE_FAILURES)[number];

/**
 * Where and how it was taken. No part of it names who took it, but browser, languages, local offset, window
 * and pixel ratio together may single a person out: they can be left out of what is saved (without-device.ts).
 */
export type Circumstances = {
  /** ms since 1970. */
  at: number;
  /** Minutes east of UTC. */
  offset: number;
  /** `https://claude.ai/chat/…`, or `rehearsal?variant=grace`: its set-up, which holds no one's data. */
  address: string;
  /** The browser's own user agent string. */
  browser: string;
  version: string;
  build: string;
  /** 1 is 100 %. */
  zoom: number;
  scheme: 'light' | 'dark';
  languages: string[];
};

/** What a report is made from. */
export type Capture = {
  raw: Raw;
  circumstances: Circumstances;
  /** The dialog as a PNG data URL, as far as it was in the window. */
  picture: string;
  /** Whether the picture has the page's own colours; else no contrast is measured. */
  hasPageColours: boolean;
  /** What the picture shows, in CSS px of the window, and its pixels per CSS px. */
  shown: { left: number; top: number; width: number; height: number; scale: number };
};

/** Where a capture waits. In session storage: never on disk. */
export const CAPTURE_KEY = 'capture';

/** Routes of the site that name nobody; what else stands in an address could be a name. */
const ROUTES =
  /^(chat|chats|code|create-account|home|login|new|onboarding|project|projects|recents|settings|share|upgrade)$/;
const SETTINGS_SECTIONS = /^(account|billing|data-privacy-controls|general|privacy|profile)$/;

/** A route of the site without ids: its first part, and for settings the section, where they are known. */
export function addressWithoutIds(address: string, ownBase: string): string {
  const { origin, pathname, search } = new URL(address);
  if (address.startsWith(ownBase)) return `rehearsal${search}`;
  const [first = '', second, ...rest] = pathname.split('/').filter(Boolean);
  const known = (part: string, list: RegExp) => (list.test(part) ? part : '…');
  const kept = first === '' ? [] : [known(first, ROUTES)];
  if (second !== undefined) {
    const isSection = first === 'settings' && rest.length === 0;
    kept.push(isSection ? known(second, SETTINGS_SECTIONS) : '…');
  }
  return `${origin}/${kept.join('/')}`;
}

/** Whether such an address is that of our own reconstruction. */
export function isRehearsal(address: string): boolean {
  return /^rehearsal(\?|$)/.test(address);
}
