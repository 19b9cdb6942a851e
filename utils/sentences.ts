// Sentences one after the other. Pure.

/** What comes after a sentence when another follows: Japanese puts no space there. */
export function gap(sentence: string): string {
  return sentence.endsWith('。') ? '' : ' ';
}

/** Two sentences as one text. */
export function sentences(first: string, second: string): string {
  return first + gap(first) + second;
}
