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

// Most words need none of Unicode's tables: each pattern with one takes the browser 1 to 2 ms to make.
const PLAIN = /^[\t-\r -~]*$/;

function foldNow(text: string): string {
  const isPlain = PLAIN.test(text);
  const plain = isPlain ? text : text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .normalize('NFC')
    .toLowerCase()
    .replace(WITHOUT_WIDTH, '')
    .replace(/ß/g, 'ss')
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(isPlain ? /^[^a-z0-9]+|[^a-z0-9]+$/g : /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** A folded text without spaces and quotes: sites differ in where they put them, Japanese above all. */
export function squash(text: string): string {
  return fold(text).replace(/[ "“”„«»]/g, '');
}

/** Whether a folded text contains a word that begins with the stem; short stems are whole words. */
export function hasStem(folded: string, stem: string): boolean {
  const wanted = wantedOf(stem);
  let at = folded.indexOf(wanted);
  if (at < 0) return false;
  if (!isSpaced(wanted)) return true;
  const isWhole = wanted.length <= 3 && isLetter(wanted.slice(-1));
  // By hand: a pattern for each stem takes the browser longer to make than all that is read with it.
  for (; at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const isBegun = !isLetter(folded.charAt(at - 1));
    if (isBegun && !(isWhole && isLetter(folded.charAt(at + wanted.length)))) return true;
  }
  return false;
}

const isSpaced = (text: string): boolean =>
  /^[a-z]/.test(text) || /^[\p{Script=Latin}\p{Script=Devanagari}]/u.test(text);
const isLetter = (char: string): boolean =>
  /[a-z]/.test(char) || (char > '~' && /[\p{L}\p{M}]/u.test(char));

// A hyphen or apostrophe at its end belongs to the stem: "n'" begins a word in French.
const wantedOf = once((stem) => fold(stem) + (/['-]$/.test(stem) ? stem.slice(-1) : ''));

/** A phrase of a site, squashed once: it is compared with every word of a dialog. */
export const squashedOnce = once(squash);

function once(how: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const answer = known.get(text) ?? how(text);
    known.set(text, answer);
    return answer;
  };
}
