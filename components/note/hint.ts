// A line in a corner for who asked for it in options: this is an old chat, and training was last seen
// on. Same look as the note, no ring, nothing on the page is touched.
import type { Say } from '@/utils/note';
import { isGenuine } from '@/utils/page/genuine';
import { isDark } from './dark';
import { lift } from './mount';

/** Shows the hint until it is dismissed or the signal ends. At most one at a time. */
export function drawHint(css: string, page: Document, say: Say, signal: AbortSignal): void {
  if (page.querySelector('default-off')) return;
  const host = page.createElement('default-off');
  Object.assign(host.dataset, { surface: 'chat', training: 'on', phase: 'idle' });
  const shadow = host.attachShadow({ mode: 'open' });
  const make = (name: string, className = '', text = ''): HTMLElement => {
    const made = page.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const box = make('div', isDark(page) ? 'box dark' : 'box');
  const card = make('div', 'card corner');
  const status = make('div');
  status.setAttribute('role', 'status');
  status.append(make('h2', '', say('resumed_title')), make('p', '', say('resumed_text')));
  const row = make('div', 'actions');
  const dismiss = make('button', '', say('button_dismiss')) as HTMLButtonElement;
  dismiss.type = 'button';
  dismiss.addEventListener('click', (event) => {
    if (isGenuine(event, dismiss)) host.remove();
  });
  row.append(dismiss);
  card.append(make('p', 'by', say('name')), status, row);
  box.append(card);
  shadow.append(make('style', '', css), box);
  page.body.append(host);
  lift(host);
  signal.addEventListener('abort', () => host.remove());
}
