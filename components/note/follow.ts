// Keeps ring and card where they belong while the site moves: one measurement on scroll and resize,
// and each frame only while something in the surface is animating.
import type { Sighting } from '@/utils/sighting';
import { type Box, type Kept, placeCard } from './place';

const GAP = 5;
const TEXT = 'h1, h2, h3, p, a, li, label, button, [class*="text"]';
const MOST_PARTS = 120;

type Parts = { host: HTMLElement; ring: HTMLElement; card: HTMLElement; sighting: Sighting };

/** Places both now and from now on. Returns a function that places again, after a new drawing. */
export function follow({ host, ring, card, sighting }: Parts, signal: AbortSignal): () => void {
  const view = host.ownerDocument.defaultView;
  const target = sighting.visual;
  let frame = 0;
  let last = '';
  if (!view) return () => {};
  const options = { capture: true, passive: true, signal };
  view.addEventListener('scroll', onMove, options);
  view.addEventListener('resize', onMove, options);
  for (const type of ['animationstart', 'animationend', 'transitionrun', 'transitionend']) {
    sighting.container.ownerDocument.addEventListener(type, onMove, options);
  }
  const sizes = new view.ResizeObserver(onMove);
  sizes.observe(sighting.container);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
  });
  return place;

  function onMove(): void {
    if (frame === 0 && !signal.aborted) frame = view?.requestAnimationFrame(onFrame) ?? 0;
  }

  function onFrame(): void {
    frame = 0;
    drawRing();
    if (isAnimating()) onMove();
    else drawCard();
  }

  function place(): void {
    last = '';
    drawRing();
    drawCard();
    onMove();
  }

  function isAnimating(): boolean {
    let at: Element | null = sighting.container;
    for (let depth = 0; at && depth < 4; depth += 1, at = at.parentElement) {
      if (
        at.getAnimations?.({ subtree: depth === 0 }).some(({ playState, effect }) => {
          // The site's decorations may loop for ever.
          return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
        })
      ) {
        return true;
      }
    }
    return false;
  }

  function drawRing(): void {
    if (!target) {
      ring.hidden = true;
      return;
    }
    const { left, top, width, height } = target.getBoundingClientRect();
    ring.style.width = `${width + 2 * GAP}px`;
    ring.style.height = `${height + 2 * GAP}px`;
    ring.style.left = `${left - GAP}px`;
    ring.style.top = `${top - GAP}px`;
    ring.hidden = width === 0 || !isInSight(sighting.container, { left, top, width, height });
  }

  function drawCard(): void {
    const near = boxOf(target ?? sighting.row ?? sighting.container);
    const { width, height } = card.getBoundingClientRect();
    const viewport = { width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
    const kept = keptOff(sighting);
    const now = JSON.stringify([near, width, height, viewport, kept.length]);
    if (now === last) return;
    last = now;
    const { left, top } = placeCard({ width, height }, near, kept, viewport);
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  }
}

function keptOff({ container, row, commit, defer, visual }: Sighting): Kept[] {
  const keep = (element: Element | undefined, weight: number): Kept[] =>
    element ? [{ ...boxOf(element), weight }] : [];
  const texts = [...container.querySelectorAll(TEXT)]
    .filter((element) => element.childElementCount < 4 && element.textContent?.trim())
    .slice(0, MOST_PARTS);
  return [
    ...keep(commit, 1000),
    ...keep(visual, 1000),
    ...keep(row, 100),
    ...defer.flatMap((button) => keep(button, 1000)),
    ...texts.flatMap((text) => keep(text, 1)),
  ];
}

// A switch that was scrolled out of its dialog would leave a ring on something else.
function isInSight(container: Element, box: Box): boolean {
  const frame = boxOf(container);
  const middle = box.top + box.height / 2;
  return middle >= frame.top && middle <= frame.top + frame.height;
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
