// A redacted description of a dialog for a bug report: roles, states, labels of its own controls and
// link paths. No prose, no names, no ids: it must be safe to paste in public.
import { nameOf, wordsOf } from '../detect/names';
import { hasAny, languagesOf } from '../detect/phrases';
import { SWITCH, stateOf } from '../detect/switches';
import type { Site } from '../sites/site';

const KEPT = ['role', 'type', 'open', 'hidden', 'inert', 'disabled'];
const KEPT_STATES =
  /^(aria-(modal|checked|disabled|hidden|busy|expanded|live)|data-(state|open|closed|checked|unchecked|disabled|cds|mode))$/;
const CONTROL = `${SWITCH}, button, [role="button"]`;
const MOST_NODES = 400;
const PERSONAL = /\S+@\S+|\d{3,}/g;

/** The skeleton as HTML that can be dropped into a fixture as it is. */
export function skeletonOf(container: Element, site: Site, lang: string): string {
  let left = MOST_NODES;
  const html = draw(container, 0);
  return `<!-- ${site.hosts[0]} · ${lang} · ${left > 0 ? 'whole' : 'cut'} -->\n${html}`;

  function draw(element: Element, depth: number): string {
    left -= 1;
    if (left <= 0 || /^(svg|video|style|script|iframe|default-off)$/.test(element.localName)) {
      return '';
    }
    const indent = '  '.repeat(depth);
    const tag = element.localName;
    const open = `${indent}<${tag}${attributesOf(element)}>`;
    if (element.matches(site.content)) return `${open}</${tag}>\n`;
    const children = [...element.children].map((child) => draw(child, depth + 1)).join('');
    const words = children === '' ? textOf(element) : '';
    return children === ''
      ? `${open}${words}</${tag}>\n`
      : `${open}\n${children}${indent}</${tag}>\n`;
  }

  function attributesOf(element: Element): string {
    const kept = [...element.attributes].filter(
      ({ name }) => KEPT.includes(name) || KEPT_STATES.test(name),
    );
    const pairs = kept.map(({ name, value }) => `${name}="${escapeHtml(value.slice(0, 20))}"`);
    const href = element.getAttribute('href');
    if (href !== null) pairs.push(`href="${escapeHtml(pathOf(href))}"`);
    if (element.matches(SWITCH)) {
      pairs.push(`data-reads="${stateOf(element)}"`);
      const name = nameOf(element);
      if (name) pairs.push(`aria-label="${escapeHtml(redact(name))}"`);
    }
    return pairs.length > 0 ? ` ${pairs.join(' ')}` : '';
  }

  // A control's own words, a heading or a label that we know; for prose only that there was some.
  function textOf(element: Element): string {
    const words = wordsOf(element);
    if (words === '') return '';
    const isLabel = languagesOf(words, 'labels', site, lang).length > 0;
    const isHeading = /^h[1-3]$/.test(element.localName) && hasAny(words, 'terms', site);
    const isControl = element.closest(CONTROL) !== null || element.closest('label') !== null;
    return isLabel || isHeading || isControl ? escapeHtml(redact(words)) : '…';
  }

  function pathOf(href: string): string {
    const path = href.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
    const isKnown = [site.links.news, site.links.legal, '/settings/'].some((known) =>
      path.startsWith(known),
    );
    return isKnown ? path : `/${path.split('/')[1] ?? ''}`;
  }
}

function redact(words: string): string {
  return words.replace(PERSONAL, '…').slice(0, 80);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
