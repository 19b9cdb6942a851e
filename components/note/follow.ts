// Keeps ring and card where they belong while the site moves. Geometry is read after the browser's
// own layout of a frame and before it paints (a resize observer's first call on an element comes
// then): reading forces no layout, and what is drawn is in the same picture.
import { parentElementOf, parentOf } from '@/utils/detect/dom';
import type { Sighting } from '@/utils/sighting';
import { createFold } from './fold';
import { boxOf, keptOff, RING_GAP } from './kept';
import { type Box, CONTROL_WEIGHT, type Kept, type Place, placeCard, tallestGap } from './place';

type Parts = { host: HTMLElement; ring: HTMLElement; card: HTMLElement; sighting: Sighting };

/** A note that is kept in place. */
export type Followed = {
  /** Places ring and card in the coming frame, after a new drawing. */
  place(): void;
  /** What the card lies on since it was last placed. */
  covers(): Place['covers'] | 'unplaced';
};

const MOVES = ['animationstart', 'animationend', 'transitionstart', 'transitionend'];
/** A card that is opened where little is free is at least so high, in px; it scrolls inside. */
const MIN_OPEN_HEIGHT = 96;
const MARGIN = 8;
/**
 * What a page moves by script, or writes into the dialog, in one frame after the other: the card follows
 * so many ms after it was placed, and not with each.
 */
const PLACE_AGAIN_MS = 150;

/** Places both from the coming frame on, until the signal ends. */
export function follow({ host, ring, card, sighting }: Parts, signal: AbortSignal): Followed {
  const page = host.ownerDocument;
  const view = page.defaultView;
  const { container, visual } = sighting;
  let covers: Place['covers'] | 'unplaced' = 'unplaced';
  let frame = 0;
  let last = '';
  let isNew = true;
  let placedAt = 0;
  let timer = 0;
  let zoom = 1;
  let full: { width: number; height: number } | undefined;
  if (!view) return { place, covers: () => covers };
  const fold = createFold({ host, card }, place, signal);
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize']) view.addEventListener(type, ask, options);
  for (const type of MOVES) page.addEventListener(type, ask, options);
  page.fonts?.addEventListener('loadingdone', ask, { signal });
  const sizes = new ResizeObserver(onLayout);
  for (const each of [container, visual, sighting.row]) if (each) sizes.observe(each);
  // What a script moves by inline styles, or by words that come in above, starts no animation.
  const changes = new MutationObserver(ask);
  const own = { subtree: true, childList: true, characterData: true, attributes: true };
  changes.observe(container, own);
  for (let at = parentOf(container); at; at = parentOf(at)) {
    changes.observe(at, { attributes: true });
  }
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    changes.disconnect();
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
  });
  return { place, covers: () => covers };

  // Never inside the observer's own call: what is asked there would come as an error of the page's.
  function ask(): void {
    if (frame === 0 && !signal.aborted) frame = view?.requestAnimationFrame(arm) ?? 0;
  }

  function arm(): void {
    frame = 0;
    sizes.observe(card);
  }

  function place(): void {
    isNew = true;
    full = undefined;
    if (!signal.aborted && view) arm();
  }

  function onLayout(): void {
    sizes.unobserve(card);
    if (signal.aborted || !host.isConnected) return;
    const target = visual && boxOf(visual);
    const around = boxOf(container);
    const now = JSON.stringify([target, around, view?.innerWidth, view?.innerHeight]);
    const isMoving = now !== last || isAnimating();
    last = now;
    // On the run only the ring goes along: what is read and pressed must not move each frame.
    const isDue = isNew || (!isMoving && performance.now() >= placedAt + PLACE_AGAIN_MS);
    const kept = isDue ? keptOff(sighting) : [];
    const near = target ?? boxOf(sighting.row ?? container);
    unzoom();
    // Asked before anything is written: then the browser has nothing to lay out for it.
    if (!full && !/folded/.test(card.className) && !card.style.maxHeight) full = sizeOf(card);
    drawRing(target, around);
    if (isDue) drawCard(near, kept);
    isNew = false;
    if (isMoving) ask();
    else if (!isDue) {
      view?.clearTimeout(timer);
      timer = view?.setTimeout(ask, PLACE_AGAIN_MS) ?? 0;
    }
  }

  // The page may be zoomed by a style of its own, and we are inside of it. The note is not: px in it
  // are px of the window.
  function unzoom(): void {
    const { currentCSSZoom: now = 1 } = host as { currentCSSZoom?: number };
    if (now === zoom) return;
    zoom = now;
    full = undefined;
    (card.parentElement as HTMLElement).style.setProperty('zoom', String(1 / zoom));
  }

  function isAnimating(): boolean {
    let at: Element | null = container;
    for (let depth = 0; at && depth < 4; depth += 1, at = parentElementOf(at)) {
      const running = Element.prototype.getAnimations.call(at, { subtree: depth === 0 });
      // The site's decorations may loop for ever.
      if (
        running.some(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        )
      ) {
        return true;
      }
    }
    return false;
  }

  function drawRing(target: Box | undefined, around: Box): void {
    ring.hidden = !target || target.width === 0 || !isInSight(around, target);
    if (!target) return;
    const { left, top, width, height } = target;
    put(ring, left - RING_GAP, top - RING_GAP);
    ring.style.width = `${width + 2 * RING_GAP}px`;
    ring.style.height = `${height + 2 * RING_GAP}px`;
    ring.classList.add('placed');
  }

  function drawCard(near: Box, kept: Kept[]): void {
    const viewport = { width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
    if (!full) {
      card.classList.remove('folded');
      card.style.maxHeight = '';
      full = sizeOf(card);
    }
    let at = placeCard(full, near, kept, viewport);
    const isFree = at.covers === 'nothing';
    const isFolded = !isFree && !fold.isOpen();
    card.classList.toggle('folded', isFolded);
    card.style.maxHeight = '';
    if (isFolded) {
      at = placeCard(sizeOf(card), near, kept, viewport);
    } else if (at.covers === 'controls') {
      const gap = tallestGap(
        kept.filter(({ weight }) => weight >= CONTROL_WEIGHT),
        viewport.height,
      );
      const height = Math.max(MIN_OPEN_HEIGHT, gap.height - 2 * MARGIN);
      card.style.maxHeight = `${height}px`;
      at = placeCard({ ...full, height: Math.min(full.height, height) }, near, kept, viewport);
    }
    covers = at.covers;
    placedAt = performance.now();
    put(card, at.left, at.top);
    card.classList.add('placed');
  }
}

function put({ style }: HTMLElement, left: number, top: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}

// Once a drawing: only our own few elements are laid out anew for it.
function sizeOf(card: HTMLElement): { width: number; height: number } {
  const { width, height } = boxOf(card);
  return { width, height };
}

// A switch that was scrolled out of its dialog would leave a ring on something else.
function isInSight(frame: Box, box: Box): boolean {
  const middle = box.top + box.height / 2;
  return middle >= frame.top && middle <= frame.top + frame.height;
}
