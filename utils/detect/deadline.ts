// The effective date that a dialog shows, in the ways the site writes dates. Pure; month names by Intl.

const MOST_TEXT = 4000;

/** The first date in a dialog's text, as `YYYY-MM-DD`, or undefined. Tries the languages in order. */
export function deadlineIn(container: Element, languages: string[]): string | undefined {
  const text = (container.textContent ?? '').slice(0, MOST_TEXT).normalize('NFC');
  // 2025年10月8日, 2025년 10월 8일
  const asian = /(20\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text);
  if (asian) return isoDate(Number(asian[1]), Number(asian[2]), Number(asian[3]));
  for (const lang of new Set(languages)) {
    const found = namedDate(text.toLowerCase(), lang);
    if (found) return found;
  }
  return undefined;
}

function namedDate(text: string, lang: string): string | undefined {
  for (const [index, name] of monthNames(lang).entries()) {
    const month = name.toLowerCase().normalize('NFC');
    // October 8, 2025 · 8. Oktober 2025 · 8 de octubre de 2025 · 8 अक्टूबर, 2025
    const dayLast = new RegExp(`${month}\\s(\\d{1,2}),?\\s(20\\d\\d)`).exec(text);
    const dayFirst = new RegExp(
      `(\\d{1,2})[.º°]?\\s(?:de\\s)?${month}(?:\\sde)?,?\\s(20\\d\\d)`,
    ).exec(text);
    const found = dayLast ?? dayFirst;
    if (found) return isoDate(Number(found[2]), index + 1, Number(found[1]));
  }
  return undefined;
}

function monthNames(lang: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2025, month, 15)));
  } catch {
    return [];
  }
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
