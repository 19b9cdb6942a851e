// Where the self-check runs: a document of its own, in which each case is drawn and read by the shipped
// detector. Nothing in it is acted on.
import './stage.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { detect } from '../../utils/detect/detect';
import type { Finding } from '../../utils/finding';
import { isRendered } from '../../utils/page/rendered';
import { claude } from '../../utils/sites/claude';
import { memoryAccount } from '../replica/account';
import { ReplicaApp } from '../replica/app';
import { applyToDocument } from '../replica/document';
import { memoryRouter } from '../replica/router';
import type { Scenario } from '../replica/scenario';
import { seedOf } from '../replica/seed';

/** Nothing has changed for so many ms. */
const QUIET = 16;
/** How long something expected is waited for, in ms. */
const WAIT_AT_MOST = 2000;

/** What the detector said, and how long one look took, in ms. */
export type Look = { finding: Finding | undefined; ms: number };

declare global {
  interface Window {
    /**
     * Draws a scenario in the self-check's frame and looks at it. `isWaiting`: for something to be
     * found, as the sentinel does; a slow machine draws late.
     */
    lookAt?: (scenario: Scenario, isWaiting: boolean) => Promise<Look>;
  }
}

/** Makes the frame ready to be asked. */
export function startCheckFrame(): void {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  let key = 0;
  window.lookAt = async (scenario, isWaiting) => {
    const router = memoryRouter(scenario.lookalike === 'quote' ? '/chat/7d4f1e8a' : '/new');
    const initial = seedOf(scenario);
    key += 1;
    applyToDocument(scenario);
    const app = (
      <ReplicaApp
        key={key}
        scenario={scenario}
        account={memoryAccount(initial && { initial })}
        router={router}
      />
    );
    flushSync(() => root.render(app));
    await hasSettled();
    const until = performance.now() + WAIT_AT_MOST;
    for (;;) {
      const look = lookOnce(router.path());
      if (look.finding || !isWaiting || performance.now() > until) return look;
      await hasSettled();
    }
  };
}

function lookOnce(address: string): Look {
  const { pathname: path, hash } = new URL(address, 'https://replica.invalid');
  const context = { path, hash, lang: document.documentElement.lang, isRendered };
  const start = performance.now();
  const finding = detect(document, claude, context)?.finding;
  return { finding, ms: performance.now() - start };
}

/** The replica mounts its surface a task after its first frame; then nothing moves any more. */
async function hasSettled(): Promise<void> {
  await new Promise<void>((resolve) => {
    let timer = setTimeout(done, 3 * QUIET);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET);
    });
    observer.observe(document, { subtree: true, childList: true });
    function done(): void {
      observer.disconnect();
      resolve();
    }
  });
}
