// Watches one page, keeps at most one session, and never lets a fault of ours reach the site.
import { detectIn } from '../detect/detect';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import type { Snapshot } from '../snapshot';
import { contextOf } from './context';
import { BELIEVE_AFTER_MS } from './desk';
import { createOutbox, type OutboxParts } from './outbox';
import { type ResumedChat, watchResumedChats } from './resumed-chats';
import { type Session, type SessionParts, startSession } from './session';
import { snapshotOf } from './snapshot';
import { watch } from './watch';

/** What a sentinel is handed besides the page. */
export type SentinelParts = Omit<SessionParts, 'redetect' | 'describe' | 'outbox'> &
  OutboxParts & {
    site: Site;
    signal: AbortSignal;
    /** The redacted description of a snapshot. */
    describe(snapshot: Snapshot): Promise<string>;
  };

/** A sentinel at work. */
export type Sentinel = {
  /** What is on screen now; the note is withdrawn (`true`), back (`false`) or left alone. */
  read(isWithdrawn?: boolean): Snapshot | undefined;
};

/** Starts watching a page. Everything that it started ends with the signal. */
export function startSentinel(parts: SentinelParts): Sentinel {
  const { view, site, signal } = parts;
  let session: Session | undefined;
  let timer = 0;
  const outbox = createOutbox(parts, signal);
  const watched = watch(view.document, site, calmLook, signal);

  // A surface can also come by its address alone, a moment after its nodes.
  const options = { signal, passive: true };
  view.addEventListener('popstate', lookAgain, options);
  view.addEventListener('hashchange', lookAgain, options);
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    session?.end();
    session = undefined;
  });
  watchResumedChats(view, site, (chat) => void onResumed(chat), signal);
  // Where a page is only about to come, nothing is there, and each question costs its load.
  if (view.document.body) {
    // What an earlier instance left behind when the extension was updated or reloaded under it.
    clear();
    calmLook();
  }
  return { read };

  function lookAgain(): void {
    if (watched.containers().length > 0) view.setTimeout(calmLook, 0);
  }

  function redetect(): Sighting | undefined {
    return detectIn(watched.containers(), site, contextOf(view));
  }

  function clear(): void {
    for (const stale of view.document.querySelectorAll('default-off')) stale.remove();
  }

  async function onResumed(chat: ResumedChat): Promise<void> {
    const orders = await parts.desk.reportResumedChat(chat).catch(() => undefined);
    if (orders?.hint && !session && !signal.aborted) parts.drawHint?.();
  }

  function look(): void {
    if (signal.aborted || (!session && parts.isAlive?.() === false)) return;
    const found = redetect();
    const stood = outbox.shows(found?.finding);
    if (session && session.container !== found?.container) {
      session.end();
      session = undefined;
    }
    if (!found) return;
    if (session) {
      session.update(found);
      return;
    }
    if (!isBelievable(found, stood)) return;
    // A hint on a resumed chat gives way.
    clear();
    watched.closely(found.container);
    const describe = (sighting: Sighting) => parts.describe(snapshotOf(sighting, view, site));
    session = startSession(found, { ...parts, outbox, redetect, describe });
  }

  // ON is shown in the very frame in which it comes. Anything else may be half a page: an app
  // renders its dialog in pieces, and a switch off until its data has arrived.
  function isBelievable({ finding }: Sighting, stood: number): boolean {
    if (finding.training === 'on' || stood >= BELIEVE_AFTER_MS) return true;
    view.clearTimeout(timer);
    timer = view.setTimeout(calmLook, BELIEVE_AFTER_MS - stood);
    return false;
  }

  function read(isWithdrawn?: boolean): Snapshot | undefined {
    if (isWithdrawn !== undefined) session?.withdraw(isWithdrawn);
    const found = redetect();
    const first = found?.container === session?.container ? session?.first : undefined;
    return found && snapshotOf(found, view, site, first);
  }

  function calmLook(): void {
    try {
      look();
    } catch (error) {
      // The one place where an unexpected fault ends: a line for us, nothing for the site.
      console.info('Default Off: could not read this page; it is left as it is.', error);
    }
  }
}
