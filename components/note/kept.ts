// What of a surface the card should stay off: its controls, the ring, and every line of its words.
// Reads geometry only, in one go; whoever calls has not written since the last layout.
import {
  closest,
  documentOf,
  findAll,
  parentElementOf,
  rectOf,
  textOf,
  textsIn,
} from '@/utils/detect/dom';
import type { Sighting } from '@/utils/sighting';
import { type Box, CONTROL_WEIGHT, type Kept } from './place';

/** The ring's distance from the switch, and the room that ring and halo take around it, in px. */
export const RING_GAP = 5;
const RING_ROOM = RING_GAP + 7;

const CONTROL = 'button, input, label, [role="button"], [role="switch"], [role="checkbox"]';
const MAX_CONTROLS = 60;
const MAX_TEXTS = 120;
// A heading, and what names a date or how long chats are kept, weigh more than a sentence, that more
// than a link: if nothing is free, the links are what is covered.
const WEIGHTS = { heading: 8, figure: 8, sentence: 2, link: 1, otherControl: 50 } as const;

/** Everything that is kept free, in px of the window. */
export function keptOff({ container, commit, defer, visual }: Sighting): Kept[] {
  const kept: Kept[] = [];
  const keep = (box: Box, weight: number): void => {
    if (box.width > 0 && box.height > 0) kept.push({ ...box, weight });
  };
  for (const button of [commit, ...defer]) if (button) keep(boxOf(button), CONTROL_WEIGHT);
  if (visual) keep(grown(boxOf(visual), RING_ROOM), CONTROL_WEIGHT);
  const controls = findAll(container, CONTROL);
  for (let at = 0; at < Math.min(controls.length, MAX_CONTROLS); at += 1) {
    keep(boxOf(controls[at] as Element), WEIGHTS.otherControl);
  }
  const walker = textsIn(container);
  const range = documentOf(container).createRange();
  for (let count = 0; count < MAX_TEXTS && walker.nextNode(); ) {
    const words = textOf(walker.currentNode).trim();
    const parent = parentElementOf(walker.currentNode);
    if (!words || !parent) continue;
    count += 1;
    range.selectNodeContents(walker.currentNode);
    keep(plain(range.getBoundingClientRect()), weightOf(words, parent));
  }
  return kept;
}

function weightOf(words: string, parent: Element): number {
  if (closest(parent, 'h1, h2, h3, [role="heading"]')) return WEIGHTS.heading;
  if (/\p{Nd}/u.test(words)) return WEIGHTS.figure;
  return closest(parent, 'a') ? WEIGHTS.link : WEIGHTS.sentence;
}

/** Where an element is, in px of the window. */
export function boxOf(element: Element): Box {
  return plain(rectOf(element));
}

/** A box with so much room around it. */
export function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

function plain({ left, top, width, height }: DOMRect): Box {
  return { left, top, width, height };
}
