// @ts-check
// Puts data for the content script into the English message catalogue of a build. The catalogue is
// the one store that a content script can read in the same task, without a permission, without a
// web-accessible file and without waking the background: what is needed only once something was
// found waits there instead of in the script that every page of the site compiles. Whatever the
// browser's language, a key that its catalogue lacks falls back to the English one.
import { join } from 'node:path';

const ENGLISH = join('_locales', 'en', 'messages.json');

/**
 * Adds texts to the catalogue among the files that a build is about to write.
 * @param {{ relativeDest: string, contents?: string }[]} files
 * @param {Record<string, string>} texts by message key
 */
export function addToCatalogue(files, texts) {
  const english = files.find(({ relativeDest }) => relativeDest === ENGLISH);
  if (!english?.contents) throw new Error(`${ENGLISH} is not among the files of this build.`);
  const messages = JSON.parse(english.contents);
  for (const [key, text] of Object.entries(texts)) {
    // A dollar sign begins a placeholder.
    messages[key] = { message: text.replaceAll('$', '$$$$') };
  }
  english.contents = JSON.stringify(messages, null, 2);
}

/**
 * Keeps together, in the messages of all languages, what must not fall apart at the end of a line:
 * the hyphen of pop-up and sign-up, the > of a path. In the sources both stay the plain characters.
 * @param {{ relativeDest: string, contents?: string }[]} files
 */
export function keepTogether(files) {
  for (const file of files) {
    if (!/^_locales\W\w+\Wmessages\.json$/.test(file.relativeDest)) continue;
    file.contents = file.contents
      ?.replace(/\b(pop|sign|thumbs|e)-(?=\p{L})/giu, '$1\u2011')
      .replaceAll(' > ', '\u00a0>\u00a0');
  }
}

/** A style sheet without its comments and indentation. @param {string} css */
export function trimmedCss(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
