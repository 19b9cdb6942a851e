// Watches one page, keeps at most one session, and never lets a fault of ours reach the site.
import { detectIn } from '../detect/detect';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { contextOf } from './context';
import { BELIEVE_AFTER, type Session, type SessionParts, startSession } from './session';
import { skeletonOf } from './skeleton';
import { watch } from './watch';

/** What a sentinel is handed besides the page. */
export type SentinelParts = Omit<SessionParts, 'redetect' | 'describe'> & {
  site: Site;
  signal: AbortSignal;
};

/** A sentinel at work. */
export type Sentinel = {
  /** What is on screen now, read afresh. */
  current(): Sighting | undefined;
  /** The redacted description of what is on screen. */
  describe(): string | undefined;
};

/** Starts watching a page. Everything that it started ends with the signal. */
export function startSentinel(parts: SentinelParts): Sentinel {
  const { view, site, signal } = parts;
  let session: Session | undefined;
  let doubtSince: { container: Element; at: number } | undefined;
  let timer = 0;
  const calmLook = calmly(look);
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
  calmLook();
  return { current: redetect, describe };

  function lookAgain(): void {
    if (watched.containers().length > 0) view.setTimeout(calmLook, 0);
  }

  function redetect(): Sighting | undefined {
    return detectIn(watched.containers(), site, contextOf(view));
  }

  function look(): void {
    if (signal.aborted) return;
    const found = redetect();
    if (session && session.container !== found?.container) {
      session.end();
      session = undefined;
    }
    if (!found) {
      doubtSince = undefined;
      return;
    }
    if (session) {
      session.update(found);
      return;
    }
    if (!isBelievable(found)) return;
    watched.closely(found.container);
    session = startSession(found, { ...parts, redetect, describe: describeSighting });
  }

  // ON is shown in the very frame in which it comes. Anything else may be half a page: an app
  // renders its dialog in pieces, and a switch off until its data has arrived.
  function isBelievable({ container, finding }: Sighting): boolean {
    if (finding.training === 'on') return true;
    const now = view.performance.now();
    if (doubtSince?.container !== container) doubtSince = { container, at: now };
    const left = doubtSince.at + BELIEVE_AFTER - now;
    if (left <= 0) return true;
    view.clearTimeout(timer);
    timer = view.setTimeout(calmLook, left);
    return false;
  }

  function describeSighting({ container }: Sighting): string {
    return skeletonOf(container, site, view.document.documentElement.lang);
  }

  function describe(): string | undefined {
    const found = redetect();
    return found && describeSighting(found);
  }

  function calmly(run: () => void): () => void {
    return () => {
      try {
        run();
      } catch (error) {
        // The one place where an unexpected fault ends: a line for us, nothing for the site.
        console.info('Default Off: could not read this page; it is left as it is.', error);
      }
    };
  }
}
