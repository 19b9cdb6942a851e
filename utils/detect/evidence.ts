// Everything that one container says, read once: links, headings, buttons, switches. Judged elsewhere.
import type { Site } from '../sites/site';
import { nameOf, wordsById, wordsOf } from './names';
import { hasAny, languagesOf } from './phrases';
import { DIALOG, type IsRendered, isBusy, isOpen } from './showing';
import { isDirectlyIn, isInside, type Switch, switchesIn } from './switches';

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
  /** It shows a file, by its title: whatever is in it was written by somebody. */
  isFile: boolean;
  open: boolean;
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
  accept: Element[];
  onward: Element[];
  defer: Element[];
  /** Buttons whose words we do not know. */
  otherButtons: Element[];
};

const BUTTON =
  'button:not([role="switch"], [role="checkbox"]), [role="button"], input[type="submit"], input[type="button"]';
const FILE_NAME = /\S\.\p{L}{2,5}$/u;
const HEADING = 'h1, h2, h3, [role="heading"]';

/** Reads a container. No side effects; cost grows with the container, not with the page. */
export function readEvidence(container: Element, site: Site, context: Context): Evidence {
  const all = (selector: string): Element[] =>
    [...container.querySelectorAll(selector)].filter(
      (element) =>
        !isInside(element, site.content, container) &&
        isDirectlyIn(element, container) &&
        element.closest('default-off') === null,
    );
  const switches = switchesIn(container, {
    content: site.content,
    isRendered: context.isRendered,
    isState: (words) => languagesOf(words, 'states', site, context.lang).length > 0,
  });
  const hrefs = all('a[href]').map((link) => link.getAttribute('href') ?? '');
  const titles = [
    ...wordsById(container, 'aria-labelledby'),
    container.getAttribute('aria-label') ?? '',
  ];
  const headings = [...titles, ...all(HEADING).map((heading) => wordsOf(heading))].filter(Boolean);
  const inHeadings = (list: 'titles' | 'onboarding'): string[] =>
    headings.flatMap((text) => languagesOf(text, list, site, context.lang));
  const buttons = all(BUTTON);
  return {
    container,
    isDialog: container.matches(DIALOG),
    isFile: titles.some((title) => FILE_NAME.test(title)),
    open: isOpen(container),
    busy: isBusy(container),
    newsLink: hrefs.some((href) => href.includes(site.links.news)),
    termsLinks: hrefs.filter((href) => site.links.terms.some((path) => href.includes(path))).length,
    legalLinks: hrefs.filter((href) => href.includes(site.links.legal)).length,
    title: inHeadings('titles'),
    aboutTerms: headings.some((text) => hasAny(text, 'terms', site)),
    onboarding: inHeadings('onboarding'),
    switches,
    ...sortButtons(buttons, switches, site, context),
  };
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
    if (!isRendered(button) || switches.some(({ row }) => row.contains(button))) continue;
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
