// The sentinel's half of the message layer: the few lines of @webext-core/messaging's wire format
// that it needs, since the library costs every page of the site 1.3 kB gzip. Tested against it.
import { AWAKE } from '@/utils/awake';
import type { Protocol } from '@/utils/messages';
import { api } from './api';

type Verb = keyof Protocol;
type Data<V extends Verb> = Parameters<Protocol[V]>[0];
type Answer<V extends Verb> = ReturnType<Protocol[V]>;
type Reply = { res?: unknown; err?: { message?: string } };

/** Whether there still is an extension: after its update or removal, its id is gone from old pages. */
export function isAlive(): boolean {
  return api().runtime?.id !== undefined;
}

/** Asks the background. Rejects with a sentence if there is no answer, or a refusal. */
export async function send<V extends Verb>(type: V, data: Data<V>): Promise<Answer<V>> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  // Asked in this very task. In an orphaned page it throws at once: that is a failure like any other.
  const ask = async (): Promise<Reply | undefined> => api().runtime.sendMessage(message);
  // A background that was stopped while it was asked has lost the question: it starts for the next.
  const reply = (await ask().catch(() => undefined)) ?? (await later().then(ask));
  if (!reply || reply.err) throw new Error(reply?.err?.message ?? 'No answer.');
  return reply.res as Answer<V>;
}

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

/** A person who does nothing for so long is not about to decide. In ms. */
const IDLE_MS = 300_000;
/** A connection that ends sooner was refused: it is not tried again by itself. In ms. */
const REFUSED_WITHIN_MS = 1000;
/** A connection that was ended is opened again after so many ms. */
const AGAIN_AFTER_MS = 500;

/**
 * Keeps the background awake until the signal ends, while the person is at it. The browser drops a
 * message to a background that sleeps if the page goes before it is up (2026-11, seen in Firefox ESR 153):
 * Accept and a reload at once would leave no trace. Nothing is said on this connection.
 */
export function keepAwake(signal: AbortSignal): void {
  let isOpen = false;
  let openedAt = 0;
  let inputAt = performance.now();
  const options = { signal, capture: true, passive: true };
  for (const type of ['pointerover', 'pointerdown', 'keydown']) {
    addEventListener(type, onInput, options);
  }
  open();

  function onInput(): void {
    inputAt = performance.now();
    if (!isOpen && inputAt - openedAt > REFUSED_WITHIN_MS) open();
  }

  function openAgain(): void {
    if (!isOpen) open();
  }

  function open(): void {
    if (signal.aborted || !isAlive()) return;
    openedAt = performance.now();
    try {
      const port = api().runtime.connect({ name: AWAKE });
      isOpen = true;
      const close = () => port.disconnect();
      signal.addEventListener('abort', close);
      port.onDisconnect.addListener(() => {
        // Read, or the browser complains of it on the page's console.
        void api().runtime?.lastError;
        signal.removeEventListener('abort', close);
        isOpen = false;
        const now = performance.now();
        const isWanted = now - openedAt > REFUSED_WITHIN_MS && now - inputAt < IDLE_MS;
        // Not at once: a background that is being stopped takes a moment to be gone.
        if (isWanted) setTimeout(openAgain, AGAIN_AFTER_MS);
      });
    } catch {
      // The extension is being updated: the next input tries again.
    }
  }
}

/** Answers one verb, until the signal ends. */
export function answer<V extends Verb>(
  type: V,
  run: (data: Data<V>) => Answer<V> | Promise<Answer<V>>,
  signal: AbortSignal,
): void {
  const listen = (
    message: { type?: unknown; data?: unknown },
    _: unknown,
    reply: (reply: Reply) => void,
  ): boolean => {
    if (message?.type !== type) return false;
    Promise.resolve(message.data as Data<V>)
      .then(run)
      .then((res) => reply({ res }))
      .catch((error) => reply({ err: { message: String(error) } }));
    return true;
  };
  api().runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => api().runtime.onMessage.removeListener(listen));
}
