// A line in a corner for who asked for it in options: this is an old chat, and training was last seen
// on. Same look as the note, no ring, nothing on the page is touched.
import type { Say } from '@/utils/note';
import { drawCard } from './card';
import { makeFrame } from './frame';
import { lift } from './mount';
import { createPresses } from './presses';
import { FIRST_LOOK_MS } from './readiness';

/** Shows the hint until it is dismissed or the signal ends. At most one at a time. */
export function drawHint(css: string, page: Document, say: Say, signal: AbortSignal): void {
  if (page.querySelector('default-off')) return;
  const ending = new AbortController();
  const frame = makeFrame(page, css, AbortSignal.any([signal, ending.signal]));
  const { host, card } = frame;
  Object.assign(host.dataset, { surface: 'chat', training: 'on', phase: 'idle' });
  card.classList.add('corner');
  const view = {
    title: say('resumed_title'),
    text: say('resumed_text'),
    actions: ['dismiss' as const],
  };
  const remove = () => {
    ending.abort();
    host.remove();
  };
  const onAction = (action: string) => action === 'dismiss' && remove();
  const presses = createPresses(frame, onAction, () => {}, ending.signal);
  drawCard(frame, { surface: 'popup', because: [] }, view, say, presses.onClick);
  presses.drawn(FIRST_LOOK_MS);
  page.body.append(host);
  lift(host);
  signal.addEventListener('abort', remove);
}
