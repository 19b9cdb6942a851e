// @ts-check
// The words of a report in every language, as a module for the pages: a file that somebody saved in another
// language is made again from its data, and the browser gives out the catalogue of its own language alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const NAME = 'virtual:report-words';
const FOLDER = join(import.meta.dirname, '..', 'assets', 'locales');
/** What a report looks up. */
const KEYS = /^(evidence_|state_|page_language$|page_direction$|rehearsal_mode_|facts_checked$)/;

/**
 * Messages by key, by language (BCP 47, as `page.language` says it).
 * @returns {Record<string, Record<string, string>>}
 */
export function reportWords() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
  return Object.fromEntries(
    files.map((file) => {
      const yaml = readFileSync(join(FOLDER, file), 'utf8');
      const messages = generateChromeMessages(parseMessagesText(yaml, 'YAML'));
      const words = Object.entries(messages)
        .filter(([key]) => KEYS.test(key))
        .map(([key, { message }]) => [key, message]);
      return [messages.page_language?.message, Object.fromEntries(words)];
    }),
  );
}

/** The Vite plugin that serves it. */
export function reportWordsPlugin() {
  return {
    name: 'report-words',
    resolveId: (/** @type {string} */ id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (/** @type {string} */ id) =>
      id === `\0${NAME}` ? `export default ${JSON.stringify(reportWords())}` : undefined,
  };
}
