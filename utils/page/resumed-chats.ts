// Notices that an existing chat was opened by navigation: with training on, going on with it makes it
// usable. Chats begun in this tab do not count. No id is kept or passed on.
import type { Site } from '../sites/site';

/** The app renders a chat and changes the address a moment after the click, in ms. */
const ARRIVES_WITHIN = 600;

/** What is told of it. */
export type ResumedChat = { incognito: boolean };

/**
 * Calls back when a chat is opened: with the document (not by a reload), by a link, or by going back
 * or forward. A new chat gets its address by the app itself, without any of these.
 */
export function watchResumedChats(
  view: Window,
  { chat }: Site,
  onResumed: (chat: ResumedChat) => void,
  signal: AbortSignal,
): void {
  let told = view.location.pathname;
  const options = { capture: true, passive: true, signal };
  view.addEventListener('click', onClick, options);
  view.addEventListener('popstate', () => view.setTimeout(tellIfNew, 0), options);
  if (isChat() && !isReload(view)) tell();

  function onClick(event: Event): void {
    if (!event.isTrusted) return;
    const link = event.composedPath().find((node) => (node as Element).localName === 'a');
    const href = (link as Element | undefined)?.getAttribute('href') ?? '';
    if (href.includes(chat.path)) view.setTimeout(tellIfNew, ARRIVES_WITHIN);
  }

  function tellIfNew(): void {
    if (view.location.pathname !== told && isChat()) tell();
    told = view.location.pathname;
  }

  function isChat(): boolean {
    return view.location.pathname.startsWith(chat.path);
  }

  function tell(): void {
    told = view.location.pathname;
    onResumed({ incognito: view.location.search.includes(chat.incognito) });
  }
}

function isReload({ performance }: Window): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}
