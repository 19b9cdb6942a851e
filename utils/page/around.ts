// What may be seen in a dialog's place without being part of it: what lies above it, and what would shine
// through it. Not by elementFromPoint: that is blind wherever a page has switched pointer events off, as the
// libraries of modal dialogs do. In doubt something counts as above.
import { parentOf } from '../detect/dom';
import type { Box } from '../snapshot';
import { generatedBy, isPainted, reachOf, rootOf } from './paint';

/** Boxes in CSS px of the window. `behind` lists only what shows words or pictures. */
export type Around = { above: Box[]; behind: Box[] };

/** Where something is painted in the stacking context that it shares with the dialog. */
type Level = {
  /** Its z-index; below all of them is what is not positioned. */
  z: number;
  /** What is in it cannot leave it. */
  isFinal: boolean;
};

const FLAT: Level = { z: Number.NEGATIVE_INFINITY, isFinal: false };
const TOP_LAYER = ':modal, :popover-open, :fullscreen';

/** Looks at everything that is drawn in the dialog's place. Cost grows with the page. */
export function aroundOf(container: Element): Around {
  const found: Around = { above: [], behind: [] };
  const area = boxOf(container);
  const chain = [container];
  for (let at = container; ; ) {
    const parent = at.parentNode;
    if (!parent || parent.nodeType === Node.DOCUMENT_NODE) return found;
    const own = chain.reduce(levelIn, FLAT);
    let isAfter = false;
    for (const branch of [...parent.children]) {
      if (branch === at) isAfter = true;
      else walk(branch, FLAT, own, isAfter);
    }
    const outer = parent instanceof ShadowRoot ? parent.host : (parent as Element);
    if (!(parent instanceof ShadowRoot)) keep(linesIn(outer), isAbove(FLAT, own, false));
    if (generatedBy(outer, getComputedStyle(outer)) === 'all') keep([area], true);
    chain.unshift(outer);
    at = outer;
  }

  function walk(element: Element, outer: Level, own: Level, isAfter: boolean): void {
    const style = getComputedStyle(element);
    if (style.display === 'none' || Number(style.opacity) === 0) return;
    const level = levelIn(outer, element);
    const isOver = isAbove(level, own, isAfter);
    if (style.visibility === 'visible') {
      keep(linesIn(element), isOver);
      const isSvg = element.localName === 'svg';
      const reach = reachOf(element, style);
      if (reach === 'all') keep([area], isOver);
      else if (reach === 'box' || isSvg) keep([boxOf(element)], isOver);
      else if (isOver && isPainted(style)) keep([boxOf(element)], true);
      if (isSvg) return;
    }
    const root = rootOf(element);
    if (root) keep(linesIn(root), isOver);
    for (const child of [...(root?.children ?? []), ...element.children]) {
      walk(child, level, own, isAfter);
    }
  }

  function keep(boxes: Box[], isOver: boolean): void {
    found[isOver ? 'above' : 'behind'].push(...boxes.filter((box) => meet(box, area)));
  }
}

/** Whether a part of the page that has just changed may lie above the dialog, at its place. */
export function mayHide(element: Element, container: Element): boolean {
  const outside = outwardsFrom(element);
  const around = outwardsFrom(container);
  const shared = outside.find((each) => around.includes(each));
  const levelOf = (chain: Element[]): Level =>
    chain
      .slice(0, shared ? chain.indexOf(shared) : undefined)
      .reverse()
      .reduce(levelIn, FLAT);
  // The order in the tree is left out: what changes right now is rather taken for the later one.
  if (!isAbove(levelOf(outside), levelOf(around), true)) return false;
  const area = boxOf(container);
  return [element, ...element.querySelectorAll('*')].some((each) =>
    [boxOf(each), ...linesIn(each)].some((box) => meet(box, area)),
  );
}

/** The boxes of all that a shadow root draws. */
export function boxesIn(root: ShadowRoot): Box[] {
  const inside = [...root.querySelectorAll('*')].flatMap((element) => {
    const inner = rootOf(element);
    return [boxOf(element), ...linesIn(element), ...(inner ? boxesIn(inner) : [])];
  });
  return [...linesIn(root), ...inside].filter(([, , width, height]) => width > 0 && height > 0);
}

/** One box for each line of the text nodes that an element holds by itself. */
export function linesIn(parent: ParentNode & Node): Box[] {
  return [...parent.childNodes].flatMap((node) =>
    node instanceof Text && node.data.trim() !== '' ? linesOf(node) : [],
  );
}

/** One box for each line of a text node. */
export function linesOf(node: Text): Box[] {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].map(toBox);
}

/** Where an element is. */
export function boxOf(element: Element): Box {
  return toBox(element.getBoundingClientRect());
}

function toBox({ left, top, width, height }: DOMRect): Box {
  return [left, top, width, height];
}

function outwardsFrom(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | undefined = element; at; at = parentOf(at)) found.push(at);
  return found;
}

function isAbove(other: Level, own: Level, isAfter: boolean): boolean {
  if (other.z !== own.z) return other.z > own.z;
  // Neither positioned, or both in the top layer: their order is not only that of the tree.
  return isAfter || !Number.isFinite(own.z);
}

function levelIn(outer: Level, element: Element): Level {
  if (outer.isFinal) return outer;
  if (element.matches(TOP_LAYER)) return { z: Number.POSITIVE_INFINITY, isFinal: true };
  const style = getComputedStyle(element);
  const isPositioned = style.position !== 'static';
  if (style.zIndex !== 'auto' && (isPositioned || isItem(element))) {
    return { z: Number(style.zIndex), isFinal: true };
  }
  if (makesContext(style)) return { z: 0, isFinal: true };
  return isPositioned ? { z: 0, isFinal: false } : outer;
}

function isItem({ parentElement }: Element): boolean {
  return parentElement !== null && /flex|grid/.test(getComputedStyle(parentElement).display);
}

function makesContext(style: CSSStyleDeclaration): boolean {
  const { transform, translate, rotate, scale, perspective, filter, clipPath, maskImage } = style;
  const changes = [transform, translate, rotate, scale, perspective, filter, clipPath, maskImage];
  return (
    /fixed|sticky/.test(style.position) ||
    Number(style.opacity) < 1 ||
    changes.some((value) => value && value !== 'none') ||
    style.isolation === 'isolate' ||
    !/^(auto|contents|scroll-position)$/.test(style.willChange) ||
    /paint|layout|strict|content/.test(style.contain) ||
    !/^(normal|)$/.test(style.mixBlendMode) ||
    !/^(none|)$/.test(style.backdropFilter ?? '')
  );
}

function meet([x, y, w, h]: Box, [left, top, width, height]: Box): boolean {
  return w > 0 && h > 0 && x < left + width && x + w > left && y < top + height && y + h > top;
}
