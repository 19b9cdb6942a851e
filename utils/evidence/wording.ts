// Which passages of a dialog may leave this computer: known wording of the site, and what the person has
// read and cleared. Everything else is masked, because a name looks like any other word.
import { languagesOf } from '../detect/phrases';
import type { Site } from '../sites/site';
import type { RawText } from './raw';

/** A passage as it may be shown: its text, or how many characters are masked. */
export type Wording = { text: string } | { masked: number };

/** Which passages were cleared by the person, by their index in the capture. */
export type Cleared = ReadonlySet<number>;

const LISTS = [
  'titles',
  'labels',
  'accept',
  'onward',
  'defer',
  'onboarding',
  'otherSwitches',
] as const;

/** Whether a text is word for word one that the site is known to show, or nothing but signs. */
export function isKnownWording(text: string, site: Site, lang: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (LISTS.some((list) => languagesOf(text, list, site, lang).length > 0)) return true;
  return isDate(text, lang);
}

/** The indexes of the passages that need a person's eye. */
export function unknownPassages(texts: readonly RawText[], site: Site, lang: string): number[] {
  return texts.flatMap(({ text }, index) => (isKnownWording(text, site, lang) ? [] : [index]));
}

/** A text, or the number of its characters. */
export function worded(text: string, isClear: boolean): Wording {
  return isClear ? { text } : { masked: [...text].length };
}

// The date that the dialog shows stands alone, in bold: a month's name, two numbers, and nothing else.
function isDate(text: string, lang: string): boolean {
  if (!/20\d\d/.test(text) || text.length > 24) return false;
  const words = text.normalize('NFC').toLowerCase();
  return [lang, 'en-US'].flatMap(monthNames).some((month) => {
    if (!words.includes(month)) return false;
    const rest = words.replace(month, '').replace(/\bde\b/g, '');
    return /^[\d\s.,º°年月日년월일]*$/.test(rest);
  });
}

function monthNames(lang: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(lang, {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2025, month, 15));
      return (parts.find(({ type }) => type === 'month')?.value ?? '')
        .toLowerCase()
        .normalize('NFC');
    }).filter((name) => name !== '');
  } catch {
    return [];
  }
}
