// What an element draws besides its own text nodes, and how far that reaches. This is a list of what is
// known to show no picture and no words; whatever is not on it counts as both.

/** '' nothing but plain shapes; `box`: something inside its own box; `all`: something that may lie anywhere. */
export type Reach = '' | 'box' | 'all';

/** Elements that draw plain boxes, lines and svg shapes, and nothing of their own beyond that. */
const PLAIN_TAGS =
  /^(a|abbr|address|article|aside|b|bdi|bdo|blockquote|body|br|button|caption|circle|cite|clippath|code|dd|defs|del|desc|details|dfn|dialog|div|dl|dt|ellipse|em|fieldset|figcaption|figure|font|footer|form|g|h[1-6]|header|hgroup|hr|html|i|ins|kbd|label|legend|li|line|lineargradient|main|mark|nav|ol|output|p|path|polygon|polyline|pre|radialgradient|rect|s|samp|section|small|span|stop|strong|sub|summary|sup|svg|table|tbody|td|template|text|tfoot|th|thead|time|title|tr|tspan|u|ul|var|wbr|script|style|noscript|slot)$/;
/** CSS functions in which no picture can be named. */
const PLAIN_FUNCTIONS =
  /\b((repeating-)?(linear|radial|conic)-gradient|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|calc|min|max|clamp|blur|brightness|contrast|grayscale|hue-rotate|invert|opacity|saturate|sepia)\(/g;
const WORDS = /[\p{L}\p{N}]/u;
/** A shadow of letters that falls farther than this, in px, is not covered with the letters. */
const MAX_TEXT_SHADOW_PX = 4;

/** What an element may show besides its own text nodes. */
export function reachOf(element: Element, style: CSSStyleDeclaration): Reach {
  const generated = generatedBy(element, style);
  if (generated === 'all' || falls(element, style)) return 'all';
  const isPlain = PLAIN_TAGS.test(element.localName.toLowerCase()) || isCheckbox(element);
  const isWritten = element.hasAttribute('contenteditable');
  return isPlain && !isWritten && !holdsPicture(style) ? generated : 'box';
}

/** What its style sheets add to an element: words that are in no text node, or a picture. */
export function generatedBy(element: Element, style: CSSStyleDeclaration): Reach {
  if (style.display.includes('list-item')) {
    const { content } = getComputedStyle(element, '::marker');
    const mark = /^["']/.test(style.listStyleType) ? style.listStyleType : '';
    if (WORDS.test(content.replace(/^(none|normal)$/, '') + mark)) return 'all';
  }
  let reach: Reach = '';
  for (const name of ['::before', '::after']) {
    const pseudo = getComputedStyle(element, name);
    const { content } = pseudo;
    if (/^(none|normal|)$/.test(content)) continue;
    if (!WORDS.test(content) && !holdsPicture(pseudo)) continue;
    if (!isInFlow(pseudo) || style.display === 'contents') return 'all';
    reach = 'box';
  }
  return reach;
}

/** Whether it paints anything at all, be it a plain colour. Its text nodes are not asked about. */
export function isPainted(style: CSSStyleDeclaration): boolean {
  return (
    !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) ||
    style.backgroundImage !== 'none' ||
    style.boxShadow !== 'none' ||
    style.outlineStyle !== 'none' ||
    !/^(0px ?)+$/.test(style.borderWidth) ||
    (style.backdropFilter ?? 'none') !== 'none'
  );
}

/** An element's shadow root, closed ones included: browsers show those to extensions. */
export function rootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  };
  const { openOrClosedShadowRoot: root } = element as { openOrClosedShadowRoot?: ShadowRoot };
  if (element.shadowRoot || root) return element.shadowRoot ?? root ?? null;
  return element instanceof HTMLElement
    ? (chrome?.dom?.openOrClosedShadowRoot(element) ?? null)
    : null;
}

function holdsPicture(style: CSSStyleDeclaration): boolean {
  const values = [
    style.backgroundImage,
    style.borderImageSource,
    style.listStyleImage,
    style.maskImage,
    style.content,
    style.fill,
    style.stroke,
    style.filter,
  ];
  // Inside of quotes are words of generated content, which are judged by themselves.
  const text = values
    .join(' ')
    .replace(/"(\\.|[^"\\])*"/g, '')
    .replace(PLAIN_FUNCTIONS, '');
  return /[\w-]\(/.test(text);
}

// Beside its element, where the element's own box covers it.
function isInFlow({ position, cssFloat, transform, margin }: CSSStyleDeclaration): boolean {
  return (
    position === 'static' && cssFloat === 'none' && transform === 'none' && !margin.includes('-')
  );
}

// Letters whose shadow lies where they are not.
function falls({ childNodes }: Element, { textShadow, filter }: CSSStyleDeclaration): boolean {
  if (/drop-shadow|url/.test(filter)) return true;
  const lengths = textShadow.match(/-?[\d.]+(?=px)/g) ?? [];
  if (!lengths.some((length) => Math.abs(Number(length)) > MAX_TEXT_SHADOW_PX)) return false;
  return [...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

function isCheckbox(element: Element): boolean {
  return element.localName === 'input' && element.getAttribute('type') === 'checkbox';
}
