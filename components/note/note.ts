// The note: a ring on the switch and a small card by it, in plain DOM and an open shadow root. It
// writes nothing outside its own element, moves no focus when it comes, and leaves no trace.

import { bodyOf, documentOf, holds } from '@/utils/detect/dom';
import type { Note, NoteState, OnAction, Say } from '@/utils/note';
import { isFaded, isTopAt } from '@/utils/page/genuine';
import type { Sighting } from '@/utils/sighting';
import { drawCard } from './card';
import { type Followed, follow } from './follow';
import { makeFrame } from './frame';
import { isLifted, lift, mountHost } from './mount';
import { createPresses } from './presses';
import { FIRST_LOOK_MS, SECOND_LOOK_MS } from './readiness';
import { sayIn, viewOf } from './view';

/** Of five points of the card, so many must be uncovered. */
const MIN_POINTS_SEEN = 3;

/**
 * Puts a note on a sighting. The text of note.css is handed in: in a page of the site it is read
 * only then.
 */
export function drawNote(css: string, first: Sighting, onAction: OnAction): Note {
  const page = documentOf(first.container);
  const ending = new AbortController();
  const { host, box, card, status } = makeFrame(page, css, ending.signal);
  const ring = page.createElement('div');
  ring.className = 'ring';
  box.prepend(ring);
  const presses = createPresses({ host, card }, onAction, keepSize, ending.signal);

  let sighting = first;
  let following = new AbortController();
  let cameFrom: Element | undefined;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && relatedTarget !== host) cameFrom = relatedTarget;
  });
  // A new drawing makes new buttons: one that comes in the middle of a press would swallow it.
  let pending: (() => void) | undefined;
  let isPressed = false;
  const press = (isDown: boolean) => () => {
    isPressed = isDown;
    if (!isDown) setTimeout(() => pending?.());
  };
  const options = { capture: true, passive: true, signal: ending.signal };
  host.addEventListener('pointerdown', press(true), options);
  page.addEventListener('pointerup', press(false), options);
  page.addEventListener('pointercancel', press(false), options);
  let drawn: string | undefined;
  let looks = '';
  let followed: Followed | undefined;
  let keptHeight = 0;
  let timer = 0;

  return { show, move, lift: liftAgain, isInPlace, isInView, remove, host };

  function show(state: NoteState, say: Say): void {
    if (ending.signal.aborted) return;
    pending = isPressed ? () => show(state, say) : undefined;
    if (pending) return;
    const { finding, phase } = state;
    const words = sayIn(state, say);
    const view = viewOf(state, words);
    // Only what looks different is drawn.
    const now = JSON.stringify([view, finding, phase]);
    const isFirst = drawn === undefined;
    if (now !== drawn) {
      drawn = now;
      host.dataset.surface = finding.surface;
      host.dataset.training = finding.training;
      host.dataset.phase = phase;
      box.toggleAttribute('data-calm', isCalm(state));
      box.toggleAttribute('data-unsure', finding.training === 'unknown');
      drawCard({ card, status }, finding, view, words, presses.onClick);
      const next = JSON.stringify(view);
      presses.drawn(isFirst ? FIRST_LOOK_MS : next === looks ? 0 : SECOND_LOOK_MS);
      looks = next;
    } else if (isInPlace()) return;
    if (!isInPlace()) {
      // The page may have moved it, with a part of the dialog or out of it.
      if (!isInside()) mountHost(host, sighting);
      lift(host);
      if (!isFirst) {
        // Where the page itself has moved us, its policy has emptied our sheet: it is written again.
        const style = host.shadowRoot?.querySelector('style');
        if (style) style.textContent = css;
        presses.wait(FIRST_LOOK_MS);
      }
      followed ??= startFollowing();
    }
    // Only in the moment after a press its size is asked, which makes the browser lay out the page.
    if (keptHeight === 0 || card.offsetHeight > keptHeight) followed?.place();
  }

  function startFollowing(): Followed {
    following = new AbortController();
    const signal = AbortSignal.any([ending.signal, following.signal]);
    return follow({ host, ring, card, sighting }, signal);
  }

  function move(next: Sighting): void {
    sighting = next;
    following.abort();
    followed = startFollowing();
    if (isInPlace()) followed.place();
  }

  function liftAgain(): void {
    lift(host);
    presses.wait(FIRST_LOOK_MS);
  }

  function isInside(): boolean {
    return host.isConnected && holds(sighting.container, host);
  }

  function isInPlace(): boolean {
    return isInside() && isLifted(host);
  }

  function isInView(): boolean {
    if (!isInPlace() || isFaded(card)) return false;
    const { left, top, width, height } = card.getBoundingClientRect();
    const seen = [
      [0.5, 0.5],
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
    ].filter(([x = 0, y = 0]) => isTopAt(host, left + x * width, top + y * height));
    return width > 0 && height > 0 && seen.length >= MIN_POINTS_SEEN;
  }

  // For a moment after a press the card is no smaller, and where it was: the second half of a double
  // click meets our card, and not what lies under it.
  function keepSize(): void {
    keptHeight = card.offsetHeight;
    card.style.minHeight = `${keptHeight}px`;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      keptHeight = 0;
      card.style.minHeight = '';
      if (!ending.signal.aborted) followed?.place();
    }, SECOND_LOOK_MS);
  }

  function remove(): void {
    ending.abort();
    const hadFocus = page.activeElement === host;
    host.remove();
    if (hadFocus) giveFocusBack();
  }

  // Where it came from, else to something in the surface that takes it: never to the page's body.
  function giveFocusBack(): void {
    const { container, control, commit } = sighting;
    for (const place of [cameFrom, container, control, commit]) {
      if (!place || !holds(container, place)) continue;
      HTMLElement.prototype.focus.call(place, { preventScroll: true });
      if (page.activeElement !== bodyOf(page)) return;
    }
  }
}

function isCalm({ finding, phase }: NoteState): boolean {
  return phase === 'done' || finding.training === 'off' || finding.training === 'locked';
}
