// A redacted description of a dialog for a bug report: roles, states, labels of its own controls and
// link paths. No prose, no names, no ids: it must be safe to paste in public. Pure.
import { describesTraining, hasAny, languagesOf } from './detect/phrases';
import type { Site } from './sites/site';
import type { Copy } from './snapshot';

const KEPT = /^(role|type|open|hidden|inert|disabled)$/;
const KEPT_STATES =
  /^(aria-(modal|checked|disabled|hidden|busy|expanded|live)|data-(state|open|closed|checked|unchecked|disabled|cds|mode))$/;
const NEVER = /^(svg|video|style|script|iframe)$/;
const VOID = /^(input|img|br|hr|source)$/;
const PHRASES = [
  'titles',
  'labels',
  'offForDomain',
  'accept',
  'onward',
  'defer',
  'onboarding',
] as const;
const MOST_NODES = 400;
const PERSONAL = /\S+@\S+|\d{3,}/g;
/** What stands for words that are not given away. */
const UNSAID = '…';

/** As much of an element as a description needs. */
export type Described = Pick<Copy, 'tag' | 'attributes' | 'isContent' | 'control'> & {
  children: (Described | { text: string })[];
};

/** The skeleton as HTML that can be dropped into a fixture as it is. */
export function skeletonOf(
  { dialog, lang }: { dialog: Described; lang: string },
  site: Site,
): string {
  let left = MOST_NODES;
  const isDialog = dialog.tag === 'dialog' || /dialog$/.test(attributeOf(dialog, 'role') ?? '');
  const isModal = isDialog || attributeOf(dialog, 'aria-modal') === 'true';
  const labels = new Set(labelsIn(dialog));
  const html = draw(dialog, { depth: 0, isHeading: false, isButton: false });
  return `<!-- ${site.hosts[0]} · ${lang} · ${left > 0 ? 'whole' : 'cut'} -->\n${html}`;

  function draw(
    copy: Described,
    place: { depth: number; isHeading: boolean; isButton: boolean },
  ): string {
    left -= 1;
    const { tag } = copy;
    if (left <= 0 || NEVER.test(tag)) return '';
    const { depth } = place;
    const indent = '  '.repeat(depth);
    const open = `${indent}<${tag}${attributesOf(copy)}>`;
    if (depth > 0 && copy.isContent) return `${open}</${tag}>\n`;
    if (VOID.test(tag)) return `${open}\n`;
    const inside = {
      depth: depth + 1,
      isHeading: place.isHeading || /^h[1-3]$/.test(tag),
      isButton: place.isButton || tag === 'button' || attributeOf(copy, 'role') === 'button',
    };
    const drawn = copy.children.map((child) => {
      if ('tag' in child) return draw(child, inside);
      const words = wordsFor(child.text, inside);
      return words && `${indent}  ${escapeHtml(words)}\n`;
    });
    const text = drawn.join('');
    return text ? `${open}\n${text}${indent}</${tag}>\n` : `${open}</${tag}>\n`;
  }

  function attributesOf(copy: Described): string {
    const pairs = copy.attributes
      .filter(([name]) => KEPT.test(name) || KEPT_STATES.test(name))
      .map(([name, value]) => `${name}="${escapeHtml(value.slice(0, 20))}"`);
    const href = attributeOf(copy, 'href');
    if (href !== undefined) pairs.push(`href="${escapeHtml(pathOf(href))}"`);
    // The site's own marks, which are the same for everybody.
    const id = attributeOf(copy, 'id') ?? '';
    if (id && [site.onboarding.region, site.onboarding.label].includes(id)) {
      pairs.push(`id="${id}"`);
    }
    if (attributeOf(copy, 'data-testid') === site.settings.id) {
      pairs.push(`data-testid="${site.settings.id}"`);
    }
    if (copy.control) {
      const [name, , state] = copy.control;
      if (copy.tag === 'input' && state === 'on') pairs.push('checked');
      pairs.push(`data-reads="${escapeHtml(state)}"`);
      if (name) pairs.push(`aria-label="${escapeHtml(redact(name))}"`);
    }
    return pairs.length > 0 ? ` ${pairs.join(' ')}` : '';
  }

  // Labels of switches, phrases of the site, and a dialog's own buttons and headings about terms; of
  // all prose only the stems by which it is judged.
  function wordsFor(text: string, place: { isHeading: boolean; isButton: boolean }): string {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '') return '';
    const isPhrase = PHRASES.some((list) => languagesOf(words, list, site, lang).length > 0);
    const isHeading = place.isHeading && hasAny(words, 'terms', site);
    if (isPhrase || isHeading || (isModal && place.isButton) || labels.has(words)) {
      return redact(words);
    }
    const [described] = describesTraining(words, site, lang);
    const phrases = described === undefined ? undefined : site.phrases[described];
    if (!phrases) return UNSAID;
    const denial = hasAny(words, 'opposite', site) ? phrases.opposite.slice(0, 1) : [];
    const stems = phrases.description.map((stem) => [stem].flat()[0]);
    return [UNSAID, ...denial, ...stems, UNSAID].join(' ');
  }

  function pathOf(href: string): string {
    const path = href.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
    const isKnown = [site.links.news, site.links.legal, '/settings/'].some((known) =>
      path.startsWith(known),
    );
    return isKnown ? path : `/${path.split('/')[1] ?? ''}`;
  }
}

// A switch's own label, however it is attached: its name, else the first words beside it.
function labelsIn({ control, children }: Described): string[] {
  const inside = children.flatMap((child) => ('tag' in child ? labelsIn(child) : []));
  return control ? [control[0], control[1], ...inside] : inside;
}

function attributeOf({ attributes }: Described, wanted: string): string | undefined {
  return attributes.find(([name]) => name === wanted)?.[1];
}

function redact(words: string): string {
  return words.replace(PERSONAL, '…').slice(0, 80);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
