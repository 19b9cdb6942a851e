// The language that the sentences are really in, which is not always the browser's: without a
// translation they fall back to English, and dates in them must follow.
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';

/** A BCP 47 tag: the browser's own when it is the same language (en-GB over en), else the text's. */
export function readingLanguage(): string {
  const ofText = i18n.t('page.language');
  const ofBrowser = browser.i18n.getUILanguage();
  return base(ofBrowser) === base(ofText) ? ofBrowser : ofText;
}

function base(tag: string): string {
  return new Intl.Locale(tag).language;
}
