// WCAG 2.2, success criterion 2.5.8, Target Size (Minimum): 24 by 24 CSS px, or room around it.
// https://www.w3.org/TR/WCAG22/#target-size-minimum
import type { Box } from '../snapshot';

/** `spaced`: smaller, and a 24 px circle on its middle meets no other target and no other circle. */
export type TargetSize = 'ok' | 'spaced' | 'small';

const LEAST = 24;

/** Judges one target among the others. */
export function targetSize(box: Box, others: readonly Box[]): TargetSize {
  if (!isSmall(box)) return 'ok';
  const own = middleOf(box);
  const isFree = others.every((other) =>
    isSmall(other)
      ? Math.hypot(own.x - middleOf(other).x, own.y - middleOf(other).y) >= LEAST
      : distanceTo(own, other) >= LEAST / 2,
  );
  return isFree ? 'spaced' : 'small';
}

/** The middle of a box. */
export function middleOf([left, top, width, height]: Box): { x: number; y: number } {
  return { x: left + width / 2, y: top + height / 2 };
}

function isSmall([, , width, height]: Box): boolean {
  return width < LEAST || height < LEAST;
}

function distanceTo({ x, y }: { x: number; y: number }, [left, top, width, height]: Box): number {
  return Math.hypot(
    Math.max(left - x, 0, x - left - width),
    Math.max(top - y, 0, y - top - height),
  );
}
