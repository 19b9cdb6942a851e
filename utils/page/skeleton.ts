// A redacted description of a dialog for a bug report: roles, states, labels of its own controls and
// link paths. No prose, no names, no ids: it must be safe to paste in public.
import { nameOf } from '../detect/names';
import { describesTraining, hasAny, languagesOf } from '../detect/phrases';
import { firstWords, rowOf } from '../detect/rows';
import { DIALOG } from '../detect/showing';
import { SWITCH, stateOf } from '../detect/switches';
import type { Site } from '../sites/site';

const KEPT = ['role', 'type', 'open', 'hidden', 'inert', 'disabled'];
const KEPT_STATES =
  /^(aria-(modal|checked|disabled|hidden|busy|expanded|live)|data-(state|open|closed|checked|unchecked|disabled|cds|mode))$/;
const NEVER = /^(svg|video|style|script|iframe|default-off)$/;
const MOST_NODES = 400;
const PERSONAL = /\S+@\S+|\d{3,}/g;
/** What stands for words that are not given away. */
const UNSAID = '…';

/** The skeleton as HTML that can be dropped into a fixture as it is. */
export function skeletonOf(container: Element, site: Site, lang: string): string {
  let left = MOST_NODES;
  const isDialog = container.matches(DIALOG);
  const labels = new Set([...container.querySelectorAll(SWITCH)].flatMap(labelsOf));
  const html = draw(container, 0);
  return `<!-- ${site.hosts[0]} · ${lang} · ${left > 0 ? 'whole' : 'cut'} -->\n${html}`;

  function draw(element: Element, depth: number): string {
    left -= 1;
    if (left <= 0 || NEVER.test(element.localName)) return '';
    const indent = '  '.repeat(depth);
    const tag = element.localName;
    const open = `${indent}<${tag}${attributesOf(element)}>`;
    if (depth > 0 && element.matches(site.content)) return `${open}</${tag}>\n`;
    const inside = [...element.childNodes].map((child) => {
      if (child instanceof Element) return draw(child, depth + 1);
      const words = child.nodeType === Node.TEXT_NODE ? wordsFor(child as Text, element) : '';
      return words && `${indent}  ${escapeHtml(words)}\n`;
    });
    if (/^(input|img|br|hr|source)$/.test(tag)) return `${open}\n`;
    const drawn = inside.join('');
    return drawn ? `${open}\n${drawn}${indent}</${tag}>\n` : `${open}</${tag}>\n`;
  }

  function attributesOf(element: Element): string {
    const kept = [...element.attributes].filter(
      ({ name }) => KEPT.includes(name) || KEPT_STATES.test(name),
    );
    const pairs = kept.map(({ name, value }) => `${name}="${escapeHtml(value.slice(0, 20))}"`);
    const href = element.getAttribute('href');
    if (href !== null) pairs.push(`href="${escapeHtml(pathOf(href))}"`);
    // The site's own marks, which are the same for everybody.
    if ([site.onboarding.region, site.onboarding.label].includes(element.id)) {
      pairs.push(`id="${element.id}"`);
    }
    if (element.matches(site.settings.nav)) pairs.push(`data-testid="${site.settings.id}"`);
    if (element.matches(SWITCH)) {
      if (element.localName === 'input' && stateOf(element) === 'on') pairs.push('checked');
      pairs.push(`data-reads="${stateOf(element)}"`);
      const name = nameOf(element);
      if (name) pairs.push(`aria-label="${escapeHtml(redact(name))}"`);
    }
    return pairs.length > 0 ? ` ${pairs.join(' ')}` : '';
  }

  // Labels of switches, phrases of the site, and a dialog's own buttons and headings about terms; of
  // all prose only the stems by which it is judged.
  function wordsFor(text: Text, parent: Element): string {
    const words = text.data.replace(/\s+/g, ' ').trim();
    if (words === '') return '';
    const isPhrase = (
      ['titles', 'labels', 'accept', 'onward', 'defer', 'onboarding'] as const
    ).some((list) => languagesOf(words, list, site, lang).length > 0);
    const isHeading = parent.closest('h1, h2, h3') !== null && hasAny(words, 'terms', site);
    const isButton = isDialog && parent.closest('button, [role="button"]') !== null;
    if (isPhrase || isHeading || isButton || labels.has(words)) return redact(words);
    const [described] = describesTraining(words, site, lang);
    const phrases = described === undefined ? undefined : site.phrases[described];
    if (!phrases) return UNSAID;
    const denial = hasAny(words, 'opposite', site) ? phrases.opposite.slice(0, 1) : [];
    return [UNSAID, ...denial, ...phrases.description.map((stem) => [stem].flat()[0]), UNSAID].join(
      ' ',
    );
  }

  // A switch's own label, however it is attached: its name, else the first words beside it.
  function labelsOf(control: Element): string[] {
    const others = [...container.querySelectorAll(SWITCH)].filter((other) => other !== control);
    return [nameOf(control), firstWords(rowOf(control, others, container, () => false))];
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
