// Everything that one container says, read once: links, headings, buttons, switches. Judged elsewhere.
import type { Site } from '../sites/site';
import { DIALOG } from './containers';
import { nameOf, wordsById, wordsOf } from './names';
import { hasAny, languagesOf } from './phrases';
import { type IsRendered, isBusy, isOpen } from './showing';
import { type Switch, isInside, switchesIn } from './switches';

/** What detection is handed about the page; it looks nothing up by itself. */
export type Context = {
  /** `location.pathname` and `location.hash`. */
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
  /** Whether a heading or a switch speaks of cookies. */
  aboutCookies: boolean;
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
const HEADING = 'h1, h2, h3, [role="heading"]';

/** Reads a container. No side effects; cost grows with the container, not with the page. */
export function readEvidence(container: Element, site: Site, context: Context): Evidence {
  const all = (selector: string): Element[] =>
    [...container.querySelectorAll(selector)].filter(
      (element) =>
        !isInside(element, site.content, container) && element.closest('default-off') === null,
    );
  const switches = switchesIn(container, site.content, context.isRendered);
  const hrefs = all('a[href]').map((link) => link.getAttribute('href') ?? '');
  const headings = [
    ...all(HEADING).map(wordsOf),
    wordsById(container, 'aria-labelledby'),
    container.getAttribute('aria-label') ?? '',
  ].filter((text) => text !== '');
  const inHeadings = (list: 'titles' | 'onboarding'): string[] =>
    headings.flatMap((text) => languagesOf(text, list, site, context.lang));
  const labels = switches.map(({ label }) => label);
  return {
    container,
    isDialog: container.matches(DIALOG),
    open: isOpen(container),
    busy: isBusy(container),
    newsLink: hrefs.some((href) => href.includes(site.links.news)),
    termsLinks: hrefs.filter((href) => site.links.terms.some((path) => href.includes(path))).length,
    legalLinks: hrefs.filter((href) => href.includes(site.links.legal)).length,
    title: inHeadings('titles'),
    aboutTerms: headings.some((text) => hasAny(text, 'terms', site)),
    aboutCookies: [...headings, ...labels].some((text) =>
      site.cookies.some((word) => text.toLowerCase().includes(word)),
    ),
    onboarding: inHeadings('onboarding'),
    switches,
    ...sortButtons(all(BUTTON), switches, site, context),
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
