// A redacted description of a dialog for a bug report: structure, roles and states, and of all words and paths
// those that the site data know (skeleton-words.ts). It must be safe to paste in public. Pure.
import type { Site } from './sites/site';
import { knownAttribute, knownLanguage, knownPath, knownTag, knownWords } from './skeleton-words';
import type { Copy } from './snapshot';

const NEVER = /^(svg|video|style|script|iframe)$/;
const VOID = /^(input|img|br|hr|source)$/;
/** What a switch can be read as. */
const STATES = /^(on|off|unknown|locked|mixed)$/;
const MAX_NODES = 400;

/** As much of an element as a description needs. */
export type Described = Pick<Copy, 'tag' | 'attributes' | 'isContent' | 'control'> & {
  children: (Described | { text: string })[];
};

/** The skeleton as HTML that can be dropped into a fixture as it is. */
export function skeletonOf(
  { dialog, lang }: { dialog: Described; lang: string },
  site: Site,
): string {
  let left = MAX_NODES;
  const html = draw(dialog, 0);
  return `<!-- ${site.hosts[0]} · ${knownLanguage(lang, site)} · ${left > 0 ? 'whole' : 'cut'} -->\n${html}`;

  function draw(copy: Described, depth: number): string {
    left -= 1;
    if (left <= 0 || NEVER.test(copy.tag)) return '';
    const tag = knownTag(copy.tag);
    const indent = '  '.repeat(depth);
    const open = `${indent}<${tag}${attributesOf(copy)}>`;
    if (depth > 0 && copy.isContent) return `${open}</${tag}>\n`;
    if (VOID.test(tag)) return `${open}\n`;
    const drawn = copy.children.map((child) => {
      if ('tag' in child) return draw(child, depth + 1);
      const words = knownWords(child.text, site, lang);
      return words && `${indent}  ${escapeHtml(words)}\n`;
    });
    const text = drawn.join('');
    return text ? `${open}\n${text}${indent}</${tag}>\n` : `${open}</${tag}>\n`;
  }

  function attributesOf(copy: Described): string {
    const pairs = copy.attributes.flatMap(([name, value]) => knownAttribute(name, value) ?? []);
    const href = attributeOf(copy, 'href');
    if (href !== undefined) pairs.push(`href="${knownPath(href, site)}"`);
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
      pairs.push(`data-reads="${STATES.test(state) ? state : '…'}"`);
      if (name) pairs.push(`aria-label="${escapeHtml(knownWords(name, site, lang))}"`);
    }
    return pairs.length > 0 ? ` ${pairs.join(' ')}` : '';
  }
}

function attributeOf({ attributes }: Described, wanted: string): string | undefined {
  return attributes.find(([name]) => name === wanted)?.[1];
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
