// Watches one page, keeps at most one session, and never lets a fault of ours reach the site.
import { detectIn } from '../detect/detect';
import { bodyOf, isConnected } from '../detect/dom';
import type { Orders } from '../messages';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import type { Snapshot } from '../snapshot';
import { contextOf } from './context';
import { BELIEVE_AFTER_MS } from './desk';
import type { HeldBefore } from './hold';
import { createOutbox, type OutboxParts } from './outbox';
import { type ResumedChat, watchResumedChats } from './resumed-chats';
import { type Session, type SessionParts, startSession } from './session';
import { snapshotOf } from './snapshot';
import { createStill, paintedAnew, type Still } from './still';
import { watch } from './watch';

/** Settings that has the row's words and no switch may still be on its way for so many ms. */
const WITHOUT_SWITCH_MS = 3000;

/** What a sentinel is handed besides the page. */
export type SentinelParts = Omit<
  SessionParts,
  'redetect' | 'describe' | 'outbox' | 'messages' | 'held' | 'onActed'
> &
  OutboxParts & {
    site: Site;
    signal: AbortSignal;
    /** The redacted description of a snapshot. */
    describe(snapshot: Snapshot): Promise<string>;
    /** This extension's version, for the one line about a fault of ours. */
    version?(): string;
  };

/** So many different faults are told in one document. */
const MAX_FAULTS = 5;

/** A sentinel at work. */
export type Sentinel = {
  /** What is on screen now. */
  read(): Snapshot | undefined;
  /** The same for a picture: the page has painted without our note, which stays away until `endPicture`. */
  readForPicture(): Promise<Snapshot | undefined>;
  endPicture(): void;
  /** The person changed an option: what is on screen follows it. */
  heed(orders: Partial<Orders>): void;
};

/** Starts watching a page. Everything that it started ends with the signal. */
export function startSentinel(parts: SentinelParts): Sentinel {
  const { view, site, signal } = parts;
  let session: Session | undefined;
  let timer = 0;
  const outbox = createOutbox(parts, signal);
  let still: Still | undefined;
  let lastFound: Sighting | undefined;
  const faults = new Set<string>();
  const held: HeldBefore = new Map();
  const watched = watch(view.document, site, calmLook, signal);

  // A surface can also come by its address alone, a moment after its nodes.
  const options = { signal, passive: true };
  view.addEventListener('popstate', lookAgain, options);
  view.addEventListener('hashchange', lookAgain, options);
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    session?.end();
    session = undefined;
    still?.end();
  });
  watchResumedChats(view, site, (chat) => void onResumed(chat), signal);
  // Where a page is only about to come, nothing is there, and each question costs its load.
  if (bodyOf(view.document)) {
    // What an earlier instance left behind when the extension was updated or reloaded under it.
    clear();
    calmLook();
  }
  return { read, readForPicture, endPicture, heed: (orders) => session?.heed(orders) };

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
    // Nobody has opened a page that is only prerendered.
    await outbox.untilShown();
    const orders = await parts.desk.reportResumedChat(chat).catch(() => undefined);
    if (orders?.hint && !session && !signal.aborted) parts.drawHint?.();
  }

  function look(): void {
    if (signal.aborted || (!session && parts.isAlive?.() === false)) return;
    const found = redetect();
    watched.expect(session?.isWorking() ? session.container : found?.container);
    const stood = outbox.shows(found?.finding);
    lastFound = found ?? lastFound;
    if (session && session.container !== found?.container) {
      // Another dialog over it is no reason to forget a click whose result is still to come.
      if (session.isWorking() && isConnected(session.container)) return;
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
    const messages = () => [...view.document.querySelectorAll(site.message)];
    const more = { outbox, redetect, describe, messages, held, onActed: calmLook };
    session = startSession(found, { ...parts, ...more });
  }

  // ON is shown in the very frame in which it comes. Anything else may be half a page: an app
  // renders its dialog in pieces, and a switch off until its data has arrived. A section of Settings
  // comes by itself, seconds late: words without a switch say nothing until then.
  function isBelievable({ finding, control }: Sighting, stood: number): boolean {
    const isOnItsWay = finding.surface === 'settings' && !control;
    const needed = isOnItsWay ? WITHOUT_SWITCH_MS : BELIEVE_AFTER_MS;
    if (finding.training === 'on' || stood >= needed) return true;
    view.clearTimeout(timer);
    timer = view.setTimeout(calmLook, needed - stood);
    return false;
  }

  function read(): Snapshot | undefined {
    const found = redetect();
    return found && snapshotOf(found, view, site, firstOf(found));
  }

  async function readForPicture(): Promise<Snapshot | undefined> {
    still ??= createStill(view);
    const container = session?.container;
    if (container) still.begin(container);
    session?.withdraw(true);
    const isPainted = await paintedAnew(view);
    const found = redetect();
    if (!found) return undefined;
    const snapshot = snapshotOf(found, view, site, firstOf(found), true);
    return { ...snapshot, picture: still.terms(found.container, isPainted) };
  }

  function endPicture(): void {
    still?.end();
    session?.withdraw(false);
  }

  function firstOf({ container }: Sighting): Snapshot['first'] {
    return container === session?.container ? session.first : undefined;
  }

  function calmLook(): void {
    try {
      look();
    } catch (error) {
      sayFault(error);
    }
  }

  // The one place where an unexpected fault ends: a line for us, once, and nothing for the site.
  function sayFault(error: unknown): void {
    if (faults.has(String(error)) || faults.size >= MAX_FAULTS) return;
    faults.add(String(error));
    const { surface = 'none', because = [] } = lastFound?.finding ?? {};
    console.info(
      `Default Off ${parts.version?.() ?? ''}: could not read this page; it is left as it is. ` +
        `Surface: ${surface}. Reasons: ${because.join(', ') || 'none'}.`,
      error,
    );
  }
}
