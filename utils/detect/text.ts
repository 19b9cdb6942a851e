// Folding of words before they are compared, so that typography never decides. Pure.

// Soft hyphens, joiners and direction marks: nobody sees them.
const WITHOUT_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * A text folded for matching: compatibility forms and accents folded, lower case, straight quotes and
 * hyphens, single spaces, nothing but letters and digits at either end.
 */
export function fold(text: string): string {
  if (text !== last.text) last = { text, folded: foldNow(text) };
  return last.folded;
}

// One text is held against several lists in a row.
let last = { text: '', folded: '' };

function foldNow(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(WITHOUT_WIDTH, '')
    .replace(/ß/g, 'ss')
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** A folded text without spaces and quotes: sites differ in where they put them, Japanese above all. */
export function squash(text: string): string {
  return fold(text).replace(/[ "“”„«»]/g, '');
}

/** Whether a folded text contains a word that begins with the stem; short stems are whole words. */
export function hasStem(folded: string, stem: string): boolean {
  // A hyphen or apostrophe at its end belongs to the stem: "n'" begins a word in French.
  const wanted = foldedOnce(stem) + (/['-]$/.test(stem) ? stem.slice(-1) : '');
  if (!folded.includes(wanted)) return false;
  if (!/^[\p{Script=Latin}\p{Script=Devanagari}]/u.test(wanted)) return true;
  const end = wanted.length > 3 || /[^\p{L}\p{M}]$/u.test(wanted) ? '' : '(?![\\p{L}\\p{M}])';
  return new RegExp(`(?<![\\p{L}\\p{M}])${wanted}${end}`, 'u').test(folded);
}

/** A phrase of a site, squashed once: it is compared with every word of a dialog. */
export const squashedOnce = once(squash);
const foldedOnce = once(fold);

function once(how: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const answer = known.get(text) ?? how(text);
    known.set(text, answer);
    return answer;
  };
}
