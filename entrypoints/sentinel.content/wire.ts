// The sentinel's half of the message layer: the few lines of @webext-core/messaging's wire format
// that it needs, since the library costs every page of the site 1.3 kB gzip. Tested against it.
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
