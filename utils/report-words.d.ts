// The module that scripts/report-words.mjs makes from assets/locales.
declare module 'virtual:report-words' {
  /** Messages by key, by language (`de`, `es-419`). Keys as in messages.json: `evidence_taken`. */
  const words: Record<string, Record<string, string>>;
  export default words;
}
