// What a description for a bug report may say: a list of known words, tags, marks and paths. Everything else
// becomes its length. Never a list of what to cut out: a name looks like any other word. Pure.
import { describesTraining } from './detect/phrases';
import { fold, hasStem, squash, squashedOnce } from './detect/text';
import type { Phrases, Site, Stem } from './sites/site';

const PHRASES = [
  'titles',
  'otherTitles',
  'labels',
  'offForDomain',
  'states',
  'accept',
  'onward',
  'defer',
  'onboarding',
  'otherSwitches',
] as const;
const STEMS = ['terms', 'training', 'learning', 'opposite', 'guarding'] as const;
const MAX_STEMS = 12;

/** Tags of HTML. */
const TAGS = new Set(
  (
    'a abbr address article aside b blockquote body br button caption cite code dd del details dfn dialog div dl dt ' +
    'em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html i img input ins kbd label ' +
    'legend li main mark menu meter nav object ol optgroup option output p picture pre progress q s samp search ' +
    'section select slot small source span strong sub summary sup table tbody td textarea tfoot th thead time tr ' +
    'u ul var wbr'
  ).split(' '),
);
const ROLES =
  /^(alert|alertdialog|application|article|banner|button|cell|checkbox|complementary|contentinfo|dialog|document|feed|figure|form|grid|gridcell|group|heading|img|link|list|listbox|listitem|log|main|menu|menuitem|menuitemcheckbox|menuitemradio|meter|navigation|none|note|option|presentation|progressbar|radio|radiogroup|region|row|rowgroup|search|separator|slider|spinbutton|status|switch|tab|table|tablist|tabpanel|textbox|toolbar|tooltip|tree|treeitem)$/;
const TYPES = /^(button|checkbox|email|hidden|password|radio|reset|search|submit|text)$/;
const YES_OR_NO = /^(|true|false|mixed)$/;
const STATES =
  /^(|true|false|open|closed|checked|unchecked|indeterminate|on|off|active|inactive|delayed-open|instant-open|visible|hidden)$/;

/** Attributes that may be shown, each with the values that it may have. */
const ATTRIBUTES: Record<string, RegExp> = {
  role: ROLES,
  type: TYPES,
  open: YES_OR_NO,
  hidden: /^(|true|until-found)$/,
  inert: YES_OR_NO,
  disabled: YES_OR_NO,
  'aria-modal': YES_OR_NO,
  'aria-checked': YES_OR_NO,
  'aria-disabled': YES_OR_NO,
  'aria-hidden': YES_OR_NO,
  'aria-busy': YES_OR_NO,
  'aria-expanded': YES_OR_NO,
  'aria-live': /^(off|polite|assertive)$/,
  'data-state': STATES,
  'data-open': STATES,
  'data-closed': STATES,
  'data-checked': STATES,
  'data-unchecked': STATES,
  'data-disabled': STATES,
  'data-cds': /^(Dialog|Switch|Button|Checkbox|Label)$/,
  'data-mode': /^(light|dark|auto)$/,
};

/** A tag of HTML as it is; another one as some element. */
export function knownTag(tag: string): string {
  return TAGS.has(tag) ? tag : 'x-element';
}

/** An attribute with a known value, its name with an unknown one, nothing for any other. */
export function knownAttribute(name: string, value: string): string | undefined {
  const values = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
  return values && `${name}="${values.test(value) ? value : '…'}"`;
}

/** The page's language if the site is known in it, with or without a region. */
export function knownLanguage(lang: string, site: Site): string {
  const known = Object.keys(site.phrases);
  return [...known, ...known.map((each) => each.slice(0, 2))].find((each) => each === lang) ?? '…';
}

/** A path as far as it is one that the site data name. */
export function knownPath(href: string, site: Site): string {
  const path = href.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  const settings = new URL(site.settings.url).pathname;
  if (path === settings) return path;
  const { news, terms, legal } = site.links;
  const known = [news, ...terms, legal, '/settings/', site.chat.path].find((each) =>
    path.startsWith(each),
  );
  return known ?? '/…';
}

/**
 * A phrase of the site as the site data spell it; of any other text its length, and the stems in it by which a
 * dialog is judged.
 */
export function knownWords(text: string, site: Site, lang: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const wanted = squash(words);
  if (wanted === '') return '';
  const all = Object.values(site.phrases);
  const phrase = all
    .flatMap((phrases) => PHRASES.flatMap((list) => phrases[list]))
    .find((each) => squashedOnce(each) === wanted);
  if (phrase !== undefined) return phrase;
  const stems = stemsIn(words, site, lang);
  const count = words.split(' ').length;
  const length = count > 1 ? `${count} words` : `${[...words].length} letters`;
  return `text(${[length, ...stems].join(' … ')})`;
}

function stemsIn(words: string, site: Site, lang: string): string[] {
  const folded = fold(words);
  const has = (stem: string) => hasStem(folded, stem) || folded.includes(fold(stem));
  const [described] = describesTraining(words, site, lang);
  const sentence = described === undefined ? [] : (site.phrases[described]?.description ?? []);
  const others = Object.values(site.phrases).flatMap((phrases: Phrases) =>
    STEMS.flatMap((list) => phrases[list].filter((stem) => hasStem(folded, stem))),
  );
  const inSentence = sentence.map(
    (stem: Stem) => [stem].flat().find(has) ?? [stem].flat()[0] ?? '',
  );
  return [...new Set([...inSentence, ...others])].slice(0, MAX_STEMS);
}
