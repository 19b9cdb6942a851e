// Whether a press on our own button was meant: by a person, on a button that they could see. The root
// is open, so that a page, or an extension that darkens pages, can put rules and nodes into it: what
// counts is how the button looks at the moment of the press, not who wrote into the root.

/** No text of ours is smaller, and no card is wider, in CSS px. */
const MIN_TEXT_PX = 9;
const MAX_CARD_PX = 400;
/** How far apart, summed over red, green and blue, text and ground must be at least. */
const MIN_CONTRAST = 120;

/**
 * A trusted press on a button that is drawn, readable, in its card and not covered where it was
 * pressed. A page cannot make one by script, nor lure one with a covered, faded or stretched card.
 * `isOnTop`: whether the host is still in the top layer, where no style of the page reaches it.
 */
export function isGenuine(event: MouseEvent, button: Element, isOnTop: boolean): boolean {
  if (!event.isTrusted || !button.isConnected || !isOnTop || event.detail > 1) return false;
  if (!button.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) {
    return false;
  }
  const card = button.closest('.card');
  if (!card || isFaded(button) || !isReadable(button, card)) return false;
  let { clientX: x, clientY: y } = event;
  if (event.detail === 0) {
    // A press by keyboard has no place of its own, so the button's middle must be in sight.
    button.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = button.getBoundingClientRect();
    x = left + width / 2;
    y = top + height / 2;
  }
  const root = button.getRootNode() as ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  return isTopAt(root.host, x, y) && hit !== null && button.contains(hit) && isInside(button, card);
}

/** Whether an element is what lies on top at a point of the window. */
export function isTopAt(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.elementFromPoint(x, y) === element;
}

/** Whether something between an element of ours and our host makes it see-through. */
export function isFaded(element: Element): boolean {
  const { host } = element.getRootNode() as ShadowRoot;
  for (let at: Element | null = element; at; at = at === host ? null : (at.parentElement ?? host)) {
    const { opacity, filter, clipPath } = getComputedStyle(at);
    if (Number(opacity) < 1 || /opacity|url/.test(filter) || clipPath !== 'none') return true;
  }
  return false;
}

function isInside(button: Element, card: Element): boolean {
  const inner = button.getBoundingClientRect();
  const outer = card.getBoundingClientRect();
  return (
    outer.width <= MAX_CARD_PX &&
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.height < outer.height &&
    outer.height <= innerHeight
  );
}

function isReadable(button: Element, card: Element): boolean {
  const { color, backgroundColor, fontSize } = getComputedStyle(button);
  const text = channelsOf(color);
  const own = channelsOf(backgroundColor);
  const ground = own && own.alpha > 0.5 ? own : channelsOf(getComputedStyle(card).backgroundColor);
  if (Number.parseFloat(fontSize) < MIN_TEXT_PX) return false;
  // A colour that is written in another way than rgb was not chosen by us: it is left to the eye.
  if (!text || !ground) return true;
  const apart = text.rgb.reduce(
    (sum, each, index) => sum + Math.abs(each - (ground.rgb[index] ?? 0)),
    0,
  );
  return text.alpha > 0.8 && apart >= MIN_CONTRAST;
}

function channelsOf(colour: string): { rgb: number[]; alpha: number } | undefined {
  const numbers = /^rgba?\(([^)]*)\)$/
    .exec(colour)?.[1]
    ?.match(/[\d.]+/g)
    ?.map(Number);
  if (!numbers || numbers.length < 3) return undefined;
  return { rgb: numbers.slice(0, 3), alpha: numbers[3] ?? 1 };
}

/**
 * What our tree says, as one text: its elements and their words. A page can write into it; what
 * differs from the text taken after the last drawing was not written by us.
 */
export function sealOf(root: ShadowRoot): string {
  const nodes = [...root.querySelectorAll<HTMLElement>(':not(style)')].map((element) => {
    const words = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
    const { localName, dataset } = element;
    return [localName, dataset.action, words.map(({ nodeValue }) => nodeValue)];
  });
  return JSON.stringify(nodes);
}
