// The note: a ring on the switch and a small card by it, in plain DOM and an open shadow root. It
// writes nothing outside its own element, moves no focus when it comes, and leaves no trace.
import type { Note, NoteState, OnAction, Say } from '@/utils/note';
import type { Sighting } from '@/utils/sighting';
import { drawCard } from './card';
import { type Followed, follow } from './follow';
import { makeFrame } from './frame';
import { lift, mountHost } from './mount';
import { sayIn, viewOf } from './view';

/**
 * Puts a note on a sighting. The text of note.css is handed in: in a page of the site it is read
 * only then.
 */
export function drawNote(css: string, sighting: Sighting, onAction: OnAction): Note {
  const page = sighting.container.ownerDocument;
  const { host, box, card, status } = makeFrame(page, css);
  const ring = page.createElement('div');
  ring.className = 'ring';
  box.prepend(ring);

  const ending = new AbortController();
  let cameFrom: Element | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && relatedTarget !== host) cameFrom ??= relatedTarget;
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
  let drawn = '';
  let followed: Followed | undefined;

  return { show, remove, host };

  function show(state: NoteState, say: Say): void {
    pending = isPressed ? () => show(state, say) : undefined;
    if (pending) return;
    const { finding, phase } = state;
    const words = sayIn(state, say);
    const view = viewOf(state, words);
    // Only what looks different is drawn.
    const now = JSON.stringify([view, finding, phase]);
    if (now === drawn) return;
    drawn = now;
    host.dataset.surface = finding.surface;
    host.dataset.training = finding.training;
    host.dataset.phase = phase;
    box.toggleAttribute('data-calm', isCalm(state));
    box.toggleAttribute('data-unsure', finding.training === 'unknown');
    drawCard({ card, status }, finding, view, words, onAction);
    if (!host.isConnected) {
      mountHost(host, sighting);
      lift(host);
      followed = follow({ host, ring, card, sighting }, ending.signal);
    }
    followed?.place();
  }

  function remove(): void {
    ending.abort();
    const hadFocus = page.activeElement === host;
    host.remove();
    const back = cameFrom?.isConnected ? cameFrom : sighting.container;
    if (hadFocus && back.isConnected) (back as HTMLElement).focus({ preventScroll: true });
  }
}

function isCalm({ finding, phase }: NoteState): boolean {
  return phase === 'done' || finding.training === 'off' || finding.training === 'locked';
}
