// Where the card goes: near the switch, in the viewport, over nothing that a person must read or
// press. Pure geometry in CSS px.

export type Box = { left: number; top: number; width: number; height: number };

/** A part of the page that the card should stay off, and how much that matters. */
export type Kept = Box & { weight: number };

const MARGIN = 8;
const STEPS = 24;

/**
 * The best top-left corner for a card. Overlap counts by weight and area, then distance to the
 * switch; with no free place at all, the least bad one wins and is still inside the viewport.
 */
export function placeCard(
  card: { width: number; height: number },
  near: Box,
  kept: Kept[],
  viewport: { width: number; height: number },
): { left: number; top: number } {
  const maxLeft = Math.max(MARGIN, viewport.width - card.width - MARGIN);
  const maxTop = Math.max(MARGIN, viewport.height - card.height - MARGIN);
  const clamp = (left: number, top: number) => ({
    left: Math.min(Math.max(left, MARGIN), maxLeft),
    top: Math.min(Math.max(top, MARGIN), maxTop),
  });
  const middle = near.top + near.height / 2 - card.height / 2;
  const corners = [
    clamp(near.left + near.width + 10, middle),
    clamp(near.left - card.width - 10, middle),
    clamp(near.left, near.top + near.height + 10),
    clamp(near.left, near.top - card.height - 10),
  ];
  for (let x = 0; x <= STEPS; x += 1) {
    for (let y = 0; y <= STEPS; y += 1) {
      corners.push(clamp((maxLeft * x) / STEPS, (maxTop * y) / STEPS));
    }
  }
  const cost = (corner: { left: number; top: number }): number => {
    const box = { ...corner, ...card };
    const overlap = kept.reduce((sum, part) => sum + part.weight * areaOf(box, part), 0);
    return overlap + distance(box, near) / 10;
  };
  let best = corners[0] ?? clamp(0, 0);
  let least = cost(best);
  for (const corner of corners) {
    const now = cost(corner);
    if (now < least) [best, least] = [corner, now];
  }
  return { left: Math.round(best.left), top: Math.round(best.top) };
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
