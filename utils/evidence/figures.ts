// Numbers of a report as words. By rules of our own and not by Intl: a file is made again to verify it, and
// browsers and Node must write the same characters, whichever edition of the Unicode data they carry.
import { i18n } from './report-words';

/** Languages that write 1,5 and 1.234. All others write 1.5 and 1,234. */
const COMMA = /^(de|es|fr|id|it|pt)\b/;
/** Latin American Spanish is one that does not. */
const POINT = /^es-(?!ES)/;

/** “2 actions”; undefined: it could not be counted. */
export function actions(count: number | undefined): string {
  return count === undefined
    ? i18n.t('evidence.unknown_count')
    : i18n.t('evidence.actions', count, { count });
}

/** “5 key presses” */
export function presses(count: number | undefined): string {
  return count === undefined
    ? i18n.t('evidence.unknown_count')
    : i18n.t('evidence.presses', count, { count });
}

/** “16.1:1” */
export function ratioText(ratio: number, language: string): string {
  return `${numberText(ratio, language, 1)}:1`;
}

/** A number with at most so many decimals. */
export function numberText(value: number, language: string, decimals = 1): string {
  const [whole = '', fraction] = String(roundTo(value, decimals)).split('.');
  const isComma = COMMA.test(language) && !POINT.test(language);
  const grouped = whole.replace(/\d(?=(\d{3})+$)/g, `$&${isComma ? '.' : ','}`);
  return fraction === undefined ? grouped : `${grouped}${isComma ? ',' : '.'}${fraction}`;
}

/** “312 ms”, “4.2 s” or “3 min”: the international symbols. */
export function durationText(ms: number, language: string): string {
  if (ms < 1000) return `${numberText(ms, language, 0)} ms`;
  if (ms < 60_000) return `${numberText(ms / 1000, language)} s`;
  return `${numberText(ms / 60_000, language, 0)} min`;
}

/** “110 %” of 1.1 */
export function percentText(share: number, language: string): string {
  return `${numberText(share * 100, language, 0)} %`;
}

/** Several texts one after the other. */
export function listText(texts: readonly string[], language: string): string {
  return texts.join(language.startsWith('ja') ? '、' : ', ');
}

function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
