// Elements as markup, for the file. The same characters in a browser and in Node, and nothing but the tags and
// attributes that a report is made of: whatever else somebody draws stops the export instead of slipping in.
import { isValidElement, type ReactNode } from 'react';
import { escapeHtml } from '@/utils/evidence/export';

const TAGS =
  /^(p|ul|ol|li|section|h2|div|table|thead|tbody|tr|th|td|br|b|strong|cite|a|span|svg|rect)$/;
const VOID = new Set(['br']);
const ATTRIBUTES: Record<string, string> = {
  className: 'class',
  'aria-labelledby': 'aria-labelledby',
  'aria-hidden': 'aria-hidden',
  id: 'id',
  lang: 'lang',
  scope: 'scope',
  href: 'href',
  target: 'target',
  rel: 'rel',
  viewBox: 'viewBox',
  width: 'width',
  height: 'height',
  fill: 'fill',
};

/** The markup of what a component without hooks draws. Throws a sentence for what no report holds. */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number') return escapeHtml(`${node}`);
  if (Array.isArray(node)) return node.map(markupOf).join('');
  if (!isValidElement<Record<string, unknown>>(node)) throw new Error('This cannot be a report.');
  const { type, props } = node;
  if (typeof type === 'function') {
    return markupOf((type as (props: unknown) => ReactNode)(props));
  }
  const children = markupOf(props.children as ReactNode);
  // A fragment.
  if (typeof type === 'symbol') return children;
  if (!TAGS.test(type)) throw new Error(`A report holds no <${type}>.`);
  const open = `<${type}${attributesOf(props)}>`;
  return VOID.has(type) ? open : `${open}${children}</${type}>`;
}

function attributesOf({ children: _, ...props }: Record<string, unknown>): string {
  return Object.entries(props)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => {
      const attribute = Object.hasOwn(ATTRIBUTES, name) && ATTRIBUTES[name];
      if (!attribute) throw new Error(`A report holds no attribute ${name}.`);
      return ` ${attribute}="${escapeHtml(String(value))}"`;
    })
    .join('');
}
