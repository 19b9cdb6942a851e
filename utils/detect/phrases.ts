// Which of a site's phrases a text is, in any language, however it is typeset. Pure.
import type { Phrases, Site, Stem } from '../sites/site';
import { fold, hasStem, squash } from './text';

/** The lists of whole phrases (as against stems) that a site carries for each language. */
type List = {
  [K in keyof Phrases]: Phrases[K] extends readonly string[] ? K : never;
}[keyof Phrases];

/** The languages in which a text is one of the phrases of a list; the page's own language first. */
export function languagesOf(text: string, list: List, site: Site, pageLang: string): string[] {
  const wanted = squash(text);
  if (wanted === '') return [];
  return ordered(site, pageLang).filter((lang) =>
    site.phrases[lang]?.[list].some((phrase) => squash(phrase) === wanted),
  );
}

/** The languages in which a text has every stem of the sentence under the training switch. */
export function describesTraining(text: string, site: Site, pageLang: string): string[] {
  const squashed = squash(text);
  const has = (stem: Stem): boolean =>
    typeof stem === 'string' ? squashed.includes(squash(stem)) : stem.some(has);
  return ordered(site, pageLang).filter((lang) => site.phrases[lang]?.description.every(has));
}

/** Whether a text has a stem of the list in any language. */
export function hasAny(text: string, list: 'terms' | 'opposite', site: Site): boolean {
  const folded = fold(text);
  return Object.values(site.phrases).some((phrases) =>
    phrases[list].some((stem) => hasStem(folded, stem)),
  );
}

/** Whether a text begins with the first stem of what the switch is for: to train. */
export function mentionsTraining(text: string, site: Site): boolean {
  const squashed = squash(text);
  return Object.values(site.phrases).some(({ description: [first] }) =>
    [first ?? []].flat().some((stem) => squashed.includes(squash(stem))),
  );
}

function ordered(site: Site, pageLang: string): string[] {
  return Object.keys(site.phrases).sort(
    (a, b) => Number(b === pageLang) - Number(a === pageLang),
  );
}
