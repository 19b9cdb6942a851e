// The module that scripts/note-words.mjs makes from assets/locales.
declare module 'virtual:note-words' {
  /** Words by key, by locale (`de`, `es_419`). Keys as components/note looks them up. */
  const words: Record<string, Record<string, string>>;
  export default words;
}
