// Whether the browser lets us see claude.ai at all. Firefox leaves this to the person.
import browser from 'webextension-polyfill';

const SITE_ACCESS = { origins: ['https://claude.ai/*'] };

/** Whether access is given. A browser that cannot be asked gave it at install. */
export async function hasSiteAccess(): Promise<boolean> {
  try {
    return await browser.permissions.contains(SITE_ACCESS);
  } catch {
    return true;
  }
}

/** Asks the person. Call it in a click handler, before any `await`. False: refused, or not askable. */
export async function requestSiteAccess(): Promise<boolean> {
  try {
    return await browser.permissions.request(SITE_ACCESS);
  } catch {
    return false;
  }
}
