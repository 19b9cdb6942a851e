// Folding of words before they are compared, so that typography never decides. Pure.

const CODE_POINTS_WITHOUT_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * A text folded for matching: NFKC, lower case, straight quotes and hyphens, single spaces, no
 * colon or full stop at the end.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(CODE_POINTS_WITHOUT_WIDTH, '')
    .replace(/ß/g, 'ss')
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+|[\s"':.。…!]+$/g, '');
}

/** A folded text without spaces: sites differ in where they put them, in Japanese above all. */
export function squash(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** Whether a folded text contains a word that begins with the stem; short stems are whole words. */
export function hasStem(folded: string, stem: string): boolean {
  const wanted = fold(stem);
  if (!/^[\p{Script=Latin}\p{Script=Devanagari}]/u.test(wanted)) return folded.includes(wanted);
  const end = wanted.length > 3 || /[^\p{L}\p{M}]$/u.test(wanted) ? '' : '(?![\\p{L}\\p{M}])';
  return new RegExp(`(?<![\\p{L}\\p{M}])${wanted}${end}`, 'u').test(folded);
}
