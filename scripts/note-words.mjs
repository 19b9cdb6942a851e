// @ts-check
// The note's words in every language, as a module for the background: a note in the page's language
// needs words that the browser's own catalogue does not give, and our pages may fetch nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const NAME = 'virtual:note-words';
const FOLDER = join(import.meta.dirname, '..', 'assets', 'locales');

/**
 * The keys that the note looks up, by locale: `note.*` without its prefix, `reason_*`, `doubt_*`.
 * @returns {Record<string, Record<string, string>>}
 */
export function noteWords() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
  return Object.fromEntries(
    files.map((file) => {
      const { note, reason, doubt } = parse(readFileSync(join(FOLDER, file), 'utf8'));
      const prefixed = (/** @type {string} */ prefix, /** @type {object} */ words) =>
        Object.entries(words).map(([key, text]) => [`${prefix}_${key}`, text]);
      const words = [
        ...Object.entries(note ?? {}),
        ...prefixed('reason', reason ?? {}),
        ...prefixed('doubt', doubt ?? {}),
      ];
      return [file.replace('.yml', ''), Object.fromEntries(words)];
    }),
  );
}

/** The Vite plugin that serves it. */
export function noteWordsPlugin() {
  return {
    name: 'note-words',
    resolveId: (/** @type {string} */ id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (/** @type {string} */ id) =>
      id === `\0${NAME}` ? `export default ${JSON.stringify(noteWords())}` : undefined,
  };
}
