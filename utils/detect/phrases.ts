// Which of a site's phrases a text is, in any language, however it is typeset. Pure.
import type { Phrases, Site, Stem } from '../sites/site';
import { fold, hasStem, squash, squashedOnce } from './text';

/** The lists of whole phrases (as against stems) that a site carries for each language. */
type List = {
  [K in keyof Phrases]: Phrases[K] extends readonly string[] ? K : never;
}[keyof Phrases];

/** The languages in which a text is one of the phrases of a list; the page's own language first. */
export function languagesOf(text: string, list: List, site: Site, pageLang: string): string[] {
  const wanted = squash(text);
  if (wanted === '') return [];
  return ordered(site, pageLang).filter((lang) =>
    site.phrases[lang]?.[list].some((phrase) => squashedOnce(phrase) === wanted),
  );
}

/** Whether a text has a phrase of the list in it, in any language. */
export function containsPhrase(text: string, list: List, site: Site): boolean {
  const whole = squash(text);
  return Object.values(site.phrases).some((phrases) =>
    phrases[list].some((phrase) => whole.includes(squashedOnce(phrase))),
  );
}

/** The languages in which a text has every stem of the sentence under the training switch. */
export function describesTraining(text: string, site: Site, pageLang: string): string[] {
  return ordered(site, pageLang).filter((lang) => missing(text, lang, site) === 0);
}

/** Whether a text speaks of training a model, under this name or another. */
export function mentionsTraining(text: string, site: Site): boolean {
  return hasAny(text, 'training', site) || hasAny(text, 'learning', site);
}

type Stems = 'terms' | 'training' | 'learning' | 'opposite' | 'guarding';

/** Whether a text has a stem of the list in any language, or in any of these. */
export function hasAny(
  text: string,
  list: Stems,
  site: Site,
  langs: readonly string[] = Object.keys(site.phrases),
): boolean {
  const folded = fold(text);
  if (folded === '') return false;
  return langs.some((lang) => site.phrases[lang]?.[list].some((stem) => hasStem(folded, stem)));
}

/** The languages that a text about training could be in: of other languages a word may look alike. */
export function languagesAbout(text: string, site: Site, pageLang: string): string[] {
  const [base] = pageLang.split(/[-_]/);
  return Object.keys(site.phrases).filter(
    (lang) =>
      lang.split('-')[0] === base ||
      hasAny(text, 'training', site, [lang]) ||
      hasAny(text, 'learning', site, [lang]),
  );
}

/** The phrase of a list that a text is, as the site's data spell it; empty if it is none. */
export function phraseOf(text: string, list: List, site: Site, pageLang: string): string {
  const wanted = squash(text);
  const [lang = ''] = languagesOf(text, list, site, pageLang);
  return site.phrases[lang]?.[list].find((phrase) => squashedOnce(phrase) === wanted) ?? '';
}

/** How many stems of the sentence under the switch a text lacks. */
function missing(text: string, lang: string, site: Site): number {
  const whole = squash(text);
  const has = (stem: Stem): boolean =>
    typeof stem === 'string' ? whole.includes(squashedOnce(stem)) : stem.some(has);
  const stems = site.phrases[lang]?.description ?? [];
  return stems.filter((stem) => !has(stem)).length + (stems.length === 0 ? 2 : 0);
}

function ordered(site: Site, pageLang: string): string[] {
  return Object.keys(site.phrases).sort((a, b) => Number(b === pageLang) - Number(a === pageLang));
}
