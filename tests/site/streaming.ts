// Streams an answer into the transcript, node by node, as the app does while it writes.

export interface StreamOptions {
  /** Updates per second. */
  perSecond: number;
  /** Elements added by one update. */
  nodesPerUpdate: number;
}

/** Words that come close to the pop-up's own: a watcher that reads text has work to do. */
const WORDS = ['models ', 'improve ', 'your ', 'chats ', 'help ', 'to ', 'train ', 'data '];
const PER_PARAGRAPH = 60;

export function createStream() {
  let timer: ReturnType<typeof setInterval> | undefined;
  let added = 0;

  const update = (nodes: number) => {
    const stream = document.querySelector('[data-testid="stream"]');
    if (!stream) return;
    stream.setAttribute('data-is-streaming', 'true');
    for (let i = 0; i < nodes; i += 1) {
      if (added % PER_PARAGRAPH === 0) stream.append(document.createElement('p'));
      const span = document.createElement('span');
      span.textContent = WORDS[added % WORDS.length] ?? '';
      stream.lastElementChild?.append(span);
      added += 1;
    }
  };
  const stop = () => {
    clearInterval(timer);
    document.querySelector('[data-testid="stream"]')?.setAttribute('data-is-streaming', 'false');
    return added;
  };
  const start = ({ perSecond, nodesPerUpdate }: StreamOptions) => {
    stop();
    timer = setInterval(() => update(nodesPerUpdate), 1000 / perSecond);
  };
  return { start, stop };
}
