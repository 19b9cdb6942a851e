// The words of a report. A page shows them in the browser's language; a file is made, and made again, in the
// language that it says it is in, on any machine and with the same result.
import catalogues from 'virtual:report-words';
import { i18n as browserWords } from '#i18n';
import type { Key } from '../say';

type Values = Record<string, string | number>;

/** The language of the file that is being made, while it is made. */
let fileLanguage: string | undefined;

/** Like the one of `#i18n`. */
export const i18n = { t: translate as typeof browserWords.t };

/** A sentence by a key that is put together at run time. */
export function say(key: Key, values: Values = {}): string {
  return translate(key, values);
}

/** Whether a file can be made in a language (BCP 47). */
export function hasLanguage(language: string): boolean {
  return Object.hasOwn(catalogues, language);
}

/** Calls `make`, which must not wait for anything, with all words in this language. */
export function inLanguage<T>(language: string, make: () => T): T {
  if (!hasLanguage(language)) throw new Error(`There are no words in ${language}.`);
  const before = fileLanguage;
  fileLanguage = language;
  try {
    return make();
  } finally {
    fileLanguage = before;
  }
}

function translate(key: string, ...given: (number | Values)[]): string {
  if (fileLanguage === undefined) {
    return (browserWords.t as (key: string, ...given: unknown[]) => string)(key, ...given);
  }
  const message = catalogues[fileLanguage]?.[key.replaceAll('.', '_')];
  if (message === undefined) throw new Error(`A report has no sentence ${key}.`);
  const count = given.find((each) => typeof each === 'number');
  const values = given.find((each) => typeof each === 'object');
  return filled(count === undefined ? message : formOf(message, count), values ?? {});
}

// The rules of @wxt-dev/i18n: `one | more` or `none | one | more`.
function formOf(message: string, count: number): string {
  const forms = message.split(' | ');
  const at = forms.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : 1;
  return forms[at] ?? message;
}

function filled(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
