// The sentinel speaks the wire format of @webext-core/messaging without carrying it: each half of
// the few lines is held here against the library's other half.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, keepAwake, send } from '@/entrypoints/sentinel.content/wire';
import type { Finding } from '@/utils/finding';
import { type From, onMessage, type Sight, sendMessage } from '@/utils/messages';
import type { Snapshot } from '@/utils/snapshot';

const finding: Finding = {
  surface: 'popup',
  kind: 'training',
  training: 'on',
  label: '',
  lang: 'en',
  because: [],
};

const sight: From<Sight> = {
  finding,
  rest: 'young',
  isByPerson: false,
  source: { documentId: 'any', age: 5, isLate: false, isSpent: false, isPrivate: false },
};

test('the library hears what the sentinel sends, and the sentinel its answer', async () => {
  const stop = onMessage('reportFinding', ({ data }) => {
    expect(data).toEqual(sight);
    return { holdAccept: false, stage: 2 };
  });
  await expect(send('reportFinding', sight)).resolves.toEqual({
    holdAccept: false,
    stage: 2,
  });
  stop();
});

test('a refusal arrives as a sentence', async () => {
  const stop = onMessage('reportFinding', () => {
    throw new Error('This message does not come from Default Off.');
  });
  await expect(send('reportFinding', sight)).rejects.toThrow(
    'This message does not come from Default Off.',
  );
  stop();
});

test('the sentinel answers the library, until its signal ends', async () => {
  const ending = new AbortController();
  const snapshot = { finding } as Snapshot;
  answer('readPage', () => undefined, ending.signal);
  answer('readForPicture', async () => snapshot, ending.signal);
  await expect(sendMessage('readForPicture')).resolves.toEqual(snapshot);
  await expect(sendMessage('readPage')).resolves.toBeUndefined();
  ending.abort();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});

describe('The background is kept awake', () => {
  /** Connections that were opened, and how the browser ends the last one. */
  function connections() {
    const opened: { name: string; isClosed: boolean }[] = [];
    const ends: (() => void)[] = [];
    Object.assign(fakeBrowser.runtime, {
      connect: ({ name }: { name: string }) => {
        const port = { name, isClosed: false };
        opened.push(port);
        return {
          disconnect: () => (port.isClosed = true),
          onDisconnect: { addListener: (end: () => void) => ends.push(end) },
        };
      },
    });
    return { opened, stopBackground: () => ends.at(-1)?.() };
  }
  const start = () => {
    vi.useFakeTimers();
    const ending = new AbortController();
    const browser = connections();
    keepAwake(ending.signal);
    return { ...browser, ending };
  };
  afterEach(() => vi.useRealTimers());

  test('for as long as a decision may come: it is woken as soon as it is stopped', () => {
    const { opened, stopBackground, ending } = start();
    vi.advanceTimersByTime(30_000);
    stopBackground();
    vi.advanceTimersByTime(1000);
    expect(opened).toHaveLength(2);
    ending.abort();
    expect(opened.at(-1)?.isClosed).toBe(true);
    dispatchEvent(new Event('pointerdown'));
    expect(opened).toHaveLength(2);
  });

  test('by the next input of a person who was away', () => {
    const { opened, stopBackground, ending } = start();
    vi.advanceTimersByTime(3_600_000);
    stopBackground();
    expect(opened).toHaveLength(1);
    dispatchEvent(new Event('pointerover'));
    dispatchEvent(new Event('keydown'));
    expect(opened).toHaveLength(2);
    ending.abort();
  });

  test('without knocking all the time at one that refuses', () => {
    const { opened, stopBackground, ending } = start();
    stopBackground();
    for (let n = 0; n < 9; n += 1) dispatchEvent(new Event('pointerover'));
    expect(opened).toHaveLength(1);
    ending.abort();
  });
});

describe('A question that got lost', () => {
  const data = { incognito: false };

  test.each([
    ['without an answer', () => Promise.resolve(undefined)],
    ['with the background stopped', () => Promise.reject(new Error('The port closed.'))],
    [
      'that threw at once, as in a page whose extension was updated',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
  ])('%s is asked once more', async (_, first) => {
    const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    ask.mockImplementationOnce(first as never);
    ask.mockImplementationOnce((async () => ({ res: { hint: true } })) as never);
    expect(await send('reportResumedChat', data)).toEqual({ hint: true });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('that throws at once each time is a refusal, and nothing uncaught', async () => {
    const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    ask.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(send('reportResumedChat', data)).rejects.toThrow('invalidated');
  });

  test('is given up after that, and a refusal is not asked again', async () => {
    const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    ask.mockImplementation((async () => undefined) as never);
    await expect(send('reportResumedChat', data)).rejects.toThrow('No answer');
    expect(ask).toHaveBeenCalledTimes(2);
    ask.mockClear();
    ask.mockImplementation((async () => ({ err: { message: 'No.' } })) as never);
    await expect(send('reportResumedChat', data)).rejects.toThrow('No.');
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
