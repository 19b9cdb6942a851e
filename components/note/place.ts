// Where the card goes: near the switch, in the viewport, over nothing that a person must read or
// press. Pure geometry in CSS px.

export type Box = { left: number; top: number; width: number; height: number };

/** A part of the page that the card should stay off, and how much that matters. */
export type Kept = Box & { weight: number };

/** A place for the card: its top-left corner, and whether it lies on anything that is kept. */
export type Place = { left: number; top: number; covers: 'nothing' | 'words' | 'controls' };

/** What weighs less is only read; from here on it is pressed, or must be seen. */
export const CONTROL_WEIGHT = 1000;

const MARGIN = 8;
const GAP = 10;
/** The number of places that are tried is bounded, whatever the dialog. */
const MAX_PARTS_ABOVE = 16;
const MAX_PARTS_BESIDE = 5;

/**
 * The best top-left corner for a card. Overlap counts by weight and area, then distance to the
 * switch; with no free place at all, the least bad one wins and is still inside the viewport. Tried
 * are the sides of the switch, the edges of the window and those of what is kept, heaviest first.
 */
export function placeCard(
  card: { width: number; height: number },
  near: Box,
  kept: Kept[],
  viewport: { width: number; height: number },
): Place {
  const heaviest = kept.toSorted((a, b) => b.weight - a.weight);
  const lefts = positions(near.left, near.width, card.width, viewport.width);
  const tops = positions(near.top, near.height, card.height, viewport.height);
  for (const { left, width } of heaviest.slice(0, MAX_PARTS_BESIDE)) {
    lefts.add(left + width + GAP).add(left - card.width - GAP);
  }
  for (const { top, height } of heaviest.slice(0, MAX_PARTS_ABOVE)) {
    tops.add(top + height + GAP).add(top - card.height - GAP);
  }
  let best: Place = { left: MARGIN, top: MARGIN, covers: 'controls' };
  let least = Number.POSITIVE_INFINITY;
  for (const left of inside(lefts, card.width, viewport.width)) {
    for (const top of inside(tops, card.height, viewport.height)) {
      let cost = distance({ left, top, ...card }, near) / 10;
      let most = 0;
      for (let at = 0; at < kept.length && cost < least; at += 1) {
        const part = kept[at] as Kept;
        const area = areaOf({ left, top, ...card }, part);
        if (area === 0) continue;
        cost += part.weight * area;
        most = Math.max(most, part.weight);
      }
      if (cost >= least) continue;
      least = cost;
      const covers = most >= CONTROL_WEIGHT ? 'controls' : most > 0 ? 'words' : 'nothing';
      best = { left, top, covers };
    }
  }
  return best;
}

// Beside the switch on either side, flush with it or centred, and at both ends of the window.
function positions(start: number, size: number, card: number, window: number): Set<number> {
  const end = start + size;
  const centred = start + size / 2 - card / 2;
  return new Set([end + GAP, start - card - GAP, start, end - card, centred, MARGIN, window]);
}

function inside(starts: Set<number>, card: number, window: number): Set<number> {
  const most = Math.max(MARGIN, window - card - MARGIN);
  return new Set([...starts].map((start) => Math.round(Math.min(Math.max(start, MARGIN), most))));
}

/** The tallest part of the window's height in which none of these boxes lies. */
export function tallestGap(boxes: Box[], height: number): { top: number; height: number } {
  let from = 0;
  let best = { top: 0, height: 0 };
  const end: Box = { left: 0, top: height, width: 0, height: 0 };
  for (const { top, height: size } of [...boxes.toSorted((a, b) => a.top - b.top), end]) {
    const gap = Math.min(top, height) - from;
    if (gap > best.height) best = { top: from, height: gap };
    from = Math.max(from, top + size);
  }
  return best;
}

/** The area, in square px, that two boxes share. */
export function areaOf(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

// The gap between the two, so that a card does not change sides when its size does; and a little of
// how far it is off to one side.
function distance(a: Box, b: Box): number {
  const dx = Math.abs(a.left + a.width / 2 - (b.left + b.width / 2));
  const dy = Math.abs(a.top + a.height / 2 - (b.top + b.height / 2));
  const gap = Math.hypot(
    Math.max(0, dx - (a.width + b.width) / 2),
    Math.max(0, dy - (a.height + b.height) / 2),
  );
  return gap + (dx + dy) / 9;
}
