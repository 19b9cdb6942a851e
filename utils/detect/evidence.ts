// Everything that one container says, read once: links, headings, buttons, switches. Judged elsewhere.
import type { Site } from '../sites/site';
import { attributeOf, closest, findAll, holds, matches, textOf } from './dom';
import { nameOf, wordsById, wordsOf } from './names';
import { hasAny, languagesOf } from './phrases';
import { BUTTON, firstWords } from './rows';
import { DIALOG, type IsRendered, isBusy, isOpen } from './showing';
import { controlsIn, isDirectlyIn, isInside, type Switch, switchesOf } from './switches';
import { mayBeSurface } from './worth';

/** What detection is handed about the page; it looks nothing up by itself. */
export type Context = {
  /** The path and the hash of the page's address. */
  path: string;
  hash: string;
  /** `<html lang>`. */
  lang: string;
  isRendered: IsRendered;
};

/** A container, read. */
export type Evidence = {
  container: Element;
  isDialog: boolean;
  /** By its title it shows a file, which somebody wrote, or is another dialog that we know. */
  isOther: boolean;
  busy: boolean;
  newsLink: boolean;
  /** Links to the terms themselves. */
  termsLinks: number;
  legalLinks: number;
  /** The languages in which a heading is the pop-up's title. */
  title: string[];
  /** Whether a heading speaks of terms or policies. */
  aboutTerms: boolean;
  onboarding: string[];
  switches: Switch[];
  /** It has more switches than any consent dialog, and none of them was read. */
  isCrowded: boolean;
  accept: Element[];
  onward: Element[];
  defer: Element[];
  /** Buttons whose words we do not know. */
  otherButtons: Element[];
};

// A name with an ending; `claude.ai` is none.
const FILE_NAME = /\S\.(?!ai$|com$)\p{L}{2,5}$/u;
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/**
 * Reads a container, or undefined if it is closed or cannot be a surface: cheap questions come first, and what a
 * container costs is bounded, whatever it holds. No side effects.
 */
export function readEvidence(
  container: Element,
  site: Site,
  context: Context,
): Evidence | undefined {
  if (!isOpen(container)) return undefined;
  const all = (selector: string): Element[] =>
    [...findAll(container, selector)].filter(
      (element) =>
        !isInside(element, site.content, container) &&
        isDirectlyIn(element, container) &&
        closest(element, 'default-off') === null,
    );
  const newsLink = all(`a[href*="${site.links.news}"]`).some(
    (link) => !isForeign(hrefOf(link), site),
  );
  const controls = controlsIn(container, site.content);
  const isCrowded = controls === 'crowded';
  if (!newsLink && (isCrowded || !mayBeSurface(container, controls, site, context)))
    return undefined;
  const switches = isCrowded
    ? []
    : switchesOf(controls, container, {
        isRendered: context.isRendered,
        isState: (words) => languagesOf(words, 'states', site, context.lang).length > 0,
      });
  const hrefs = all(
    `a[href*="${site.links.legal}"], ${site.links.terms.map((path) => `a[href*="${path}"]`)}`,
  )
    .map(hrefOf)
    .filter((href) => !isForeign(href, site));
  const titles = titlesOf(container);
  const headings = [...titles, ...all(HEADING).map((heading) => wordsOf(heading))].filter(Boolean);
  // A dialog without a name still begins with its title, heading or not.
  if (titles.length === 0) headings.push(firstWords(container));
  const inHeadings = (list: 'titles' | 'onboarding'): string[] =>
    headings.flatMap((text) => languagesOf(text, list, site, context.lang));
  return {
    container,
    isDialog: matches(container, DIALOG),
    isOther:
      titles.some((title) => FILE_NAME.test(title)) ||
      languagesOf(headings[0] ?? '', 'otherTitles', site, context.lang).length > 0,
    busy: isBusy(container),
    newsLink,
    termsLinks: hrefs.filter((href) => site.links.terms.some((path) => href.includes(path))).length,
    legalLinks: hrefs.filter((href) => href.includes(site.links.legal)).length,
    title: inHeadings('titles'),
    aboutTerms: headings.some((text) => hasAny(text, 'terms', site)),
    onboarding: inHeadings('onboarding'),
    switches,
    isCrowded,
    ...sortButtons(all(BUTTON), switches, site, context),
  };
}

function hrefOf(link: Element): string {
  return attributeOf(link, 'href') ?? '';
}

function isForeign(href: string, site: Site): boolean {
  return site.links.foreign.test(href);
}

function titlesOf(container: Element): string[] {
  return [
    ...wordsById(container, 'aria-labelledby'),
    attributeOf(container, 'aria-label') ?? '',
  ].filter(Boolean);
}

/** By its headings about terms, and no cookie banner: those name them too. */
export function isAboutTerms({ aboutTerms, container }: Evidence, site: Site): boolean {
  const text = textOf(container).toLowerCase();
  return aboutTerms && !site.cookies.some((word) => text.includes(word));
}

type Buttons = Pick<Evidence, 'accept' | 'onward' | 'defer' | 'otherButtons'>;

function sortButtons(
  buttons: Element[],
  switches: Switch[],
  site: Site,
  { lang, isRendered }: Context,
): Buttons {
  const sorted: Buttons = { accept: [], onward: [], defer: [], otherButtons: [] };
  for (const button of buttons) {
    if (!isRendered(button) || switches.some(({ row }) => holds(row, button))) continue;
    const name = nameOf(button);
    const is = (list: 'accept' | 'onward' | 'defer'): boolean =>
      languagesOf(name, list, site, lang).length > 0;
    if (is('accept')) sorted.accept.push(button);
    else if (is('onward')) sorted.onward.push(button);
    // An X without a name puts off as well; it never commits.
    else if (is('defer') || name === '') sorted.defer.push(button);
    else sorted.otherButtons.push(button);
  }
  return sorted;
}
