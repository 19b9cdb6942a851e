// Writes a date the way the pop-up writes its effective date in a language. Reads no clock.
import { type Lang, labelsOf } from './labels';

const SAMPLE = '2025-10-08';

/** `2025-09-28` in `de-DE` is `28. September 2025`. The known sample is the pattern. */
export function dateAsWritten(iso: string, lang: Lang): string {
  const { dateAsWritten: pattern } = labelsOf(lang);
  const [year = '', , day = ''] = iso.split('-');
  return pattern
    .replace('2025', '{year}')
    .replace(monthName(SAMPLE, lang), '{month}')
    .replace('8', '{day}')
    .replace('{year}', year)
    .replace('{month}', monthName(iso, lang))
    .replace('{day}', String(Number(day)));
}

function monthName(iso: string, lang: Lang): string {
  // Month and day together: some languages inflect the month's name when it stands alone.
  const parts = new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const month = parts.formatToParts(new Date(iso)).find((part) => part.type === 'month');
  return month?.value ?? '';
}
