// The note's words in the language of a page, for who asked for that in options.
import noteWords from 'virtual:note-words';

/**
 * The words for a page's language (BCP 47), as a part of Orders; nothing if there is no catalogue,
 * so that the browser's own words stay. `es-MX` and the like take the Latin American Spanish.
 */
export function wordsIn(lang: string): { words?: Record<string, string> } {
  const [language = '', region = ''] = lang.replaceAll('-', '_').split('_');
  const isLatin = language === 'es' && region !== '' && region !== 'ES';
  const words =
    noteWords[isLatin ? 'es_419' : `${language}_${region}`] ??
    noteWords[language] ??
    Object.entries(noteWords).find(([locale]) => locale.startsWith(`${language}_`))?.[1];
  return words ? { words } : {};
}
