// A line in a corner for who asked for it in options: this is an old chat, and training was last seen
// on. Same look as the note, no ring, nothing on the page is touched.
import type { Say } from '@/utils/note';
import { drawCard } from './card';
import { makeFrame } from './frame';
import { lift } from './mount';

/** Shows the hint until it is dismissed or the signal ends. At most one at a time. */
export function drawHint(css: string, page: Document, say: Say, signal: AbortSignal): void {
  if (page.querySelector('default-off')) return;
  const { host, card, status } = makeFrame(page, css);
  Object.assign(host.dataset, { surface: 'chat', training: 'on', phase: 'idle' });
  card.classList.add('corner');
  const view = {
    title: say('resumed_title'),
    text: say('resumed_text'),
    actions: ['dismiss' as const],
  };
  const remove = () => host.remove();
  drawCard({ card, status }, { surface: 'popup', because: [] }, view, say, remove);
  page.body.append(host);
  lift(host);
  signal.addEventListener('abort', remove);
}
