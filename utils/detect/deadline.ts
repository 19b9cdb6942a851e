// The effective date that a dialog shows, in the ways the site writes dates. Pure; month names by Intl.

const MOST_TEXT = 4000;

/** The first date in a dialog's text, as `YYYY-MM-DD`, or undefined. Tries the languages in order. */
export function deadlineIn(container: Element, languages: string[]): string | undefined {
  const text = (container.textContent ?? '').slice(0, MOST_TEXT).normalize('NFKC').toLowerCase();
  // 2025年10月8日, 2025년 10월 8일, 2025-10-08
  const inFigures = /(20\d\d)\s?[年년-]\s?(\d{1,2})\s?[月월-]\s?(\d{1,2})(?!\d)/.exec(text);
  if (inFigures) return isoDate(Number(inFigures[1]), Number(inFigures[2]), Number(inFigures[3]));
  if (!/20\d\d/.test(text)) return undefined;
  for (const lang of new Set(languages)) {
    const found = namedDate(text, lang);
    if (found) return found;
  }
  return undefined;
}

function namedDate(text: string, lang: string): string | undefined {
  const months = monthNames(lang);
  if (months.length === 0) return undefined;
  const month = `(${months.join('|')})`;
  // 8. Oktober 2025 · 8 de octubre de 2025 · 1er octobre 2025, or October 8, 2025 · October 8th, 2025
  const found = new RegExp(
    `(?<!\\d)(?:(\\d{1,2})\\D{1,6}${month}|${month}\\s(\\d{1,2}))\\D{1,5}(20\\d\\d)`,
  ).exec(text);
  if (!found) return undefined;
  const [, dayFirst, monthAfter, monthBefore, dayLast, year] = found;
  const named = monthAfter ?? monthBefore ?? '';
  return isoDate(Number(year), months.indexOf(named) + 1, Number(dayFirst ?? dayLast));
}

// Once a language: to make its format takes the browser 5 ms.
const MONTHS = new Map<string, string[]>();

function monthNames(lang: string): string[] {
  const known = MONTHS.get(lang) ?? readMonthNames(lang);
  MONTHS.set(lang, known);
  return known;
}

function readMonthNames(lang: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) =>
      format
        .format(Date.UTC(2025, month, 15))
        .normalize('NFKC')
        .toLowerCase(),
    );
  } catch {
    return [];
  }
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
