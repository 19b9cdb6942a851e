// What is needed only once something was found, read at that moment and in the same task: the build
// puts it into the message catalogue (scripts/catalogue.mjs). Measured 2026-11: 4.0 kB gzip less in
// every page of the site. Code cannot come this way, nor any other without a new permission or a
// web-accessible file: import() and fetch() need the latter, executeScript the former, and the
// extension's own policy forbids to evaluate text.
import { CLAUDE_MARKS } from '@/utils/sites/claude-marks';
import type { Site } from '@/utils/sites/site';
import { api } from './api';

let phrases: Site['phrases'] | undefined;

/** claude.ai; its phrases are read at their first use. */
export const site: Site = {
  ...CLAUDE_MARKS,
  get phrases() {
    phrases ??= JSON.parse(message('site_phrases') || '{}') as Site['phrases'];
    return phrases;
  },
};

const read = new Map<string, string>();

/**
 * A text of the catalogue, in the browser's language. Not every key is known to its type. Kept, so
 * that what has been said can be said again when the extension was updated under the page.
 */
export function message(key: string): string {
  const text = read.get(key) ?? api().i18n.getMessage(key as '@@ui_locale');
  read.set(key, text);
  return text;
}
