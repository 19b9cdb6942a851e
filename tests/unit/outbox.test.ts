// @vitest-environment node
// How the reports of one document get to the background: from whom, again until heard, never too many.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '@/utils/finding';
import type { Decision, From, Orders, Sight } from '@/utils/messages';
import { createReporter } from '@/utils/page/desk';
import { createOutbox, type Desk, type Outbox } from '@/utils/page/outbox';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-22T12:00:00Z');
const on: Finding = {
  surface: 'settings',
  kind: 'training',
  training: 'on',
  label: '',
  lang: 'en',
  because: ['one-switch'],
};
const off: Finding = { ...on, training: 'off' };
const popupOn: Finding = { ...on, surface: 'popup' };
const ORDERS: Orders = { holdAccept: true, stage: 0 };

/** What has arrived, and whether the background hears at present. */
let arrived: (From<Sight> | From<Decision> | object)[];
let isHeard: boolean;
/** The page: its two clocks, and its events. */
let page: Document & { prerendering?: boolean; readyState: string };
let view: Window & EventTarget;
let monotonic: number;
let ending: AbortController;

const sights = () => arrived.filter((each): each is From<Sight> => 'rest' in each);
const trainings = () => sights().map(({ finding, rest }) => `${finding.training} ${rest}`);
const pass = async (ms: number) => {
  monotonic += ms;
  await vi.advanceTimersByTimeAsync(ms);
};

function start(readyState = 'loading'): Outbox {
  ending?.abort();
  ending = new AbortController();
  page = Object.assign(new EventTarget(), { readyState }) as never;
  monotonic = 300;
  view = Object.assign(new EventTarget(), {
    document: page,
    performance: { now: () => monotonic, timeOrigin: Date.now() - 300 },
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
  }) as never;
  const hear = async (report: object): Promise<Orders> => {
    if (!isHeard) throw new Error('stopped');
    arrived.push(report);
    return ORDERS;
  };
  const desk: Desk = {
    reportFinding: hear,
    reportOutcome: hear,
    reportDecision: hear,
    reportResumedChat: async () => ({ hint: false }),
  };
  const outbox = createOutbox({ view, desk }, ending.signal);
  page.readyState = 'complete';
  return outbox;
}

const sight = (finding: Finding): Sight => ({ finding, rest: 'young', isByPerson: false });
const ignore = () => {};

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  arrived = [];
  isHeard = true;
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe('a document', () => {
  const sourceOf = async (outbox: Outbox) => {
    outbox.sight(sight(off), ignore);
    await pass(1);
    return sights().at(-1)!.source;
  };

  test('has one id for its life, and another document has another', async () => {
    const first = start();
    const { documentId } = await sourceOf(first);
    expect((await sourceOf(first)).documentId).toBe(documentId);
    expect((await sourceOf(start())).documentId).not.toBe(documentId);
  });

  test.each<[string, (outbox: Outbox) => unknown, number]>([
    [
      'slept: only the clock on the wall went on',
      () => vi.setSystemTime(START + 8 * HOUR),
      8 * HOUR,
    ],
    ['had its clock put forward', () => vi.setSystemTime(START + 30 * HOUR), 30 * HOUR],
    [
      'had its clock set back',
      async () => {
        await pass(HOUR);
        vi.setSystemTime(START - 8 * HOUR);
      },
      HOUR,
    ],
  ])('is no younger for having %s', async (_, happen, age) => {
    const outbox = start();
    await happen(outbox);
    expect((await sourceOf(outbox)).age).toBeGreaterThanOrEqual(age);
  });

  test('that was there before our script is as old as it says itself', async () => {
    ending = new AbortController();
    const fresh = await sourceOf(start());
    expect([fresh.isLate, fresh.age < 10]).toEqual([false, true]);
    const late = await sourceOf(start('complete'));
    expect([late.isLate, late.age >= 300]).toEqual([true, true]);
  });

  test.each<[string, (outbox: Outbox) => void, boolean]>([
    ['only showed OFF', (outbox) => outbox.shows(off), false],
    ['showed ON, even if nobody was told', (outbox) => outbox.shows(on), true],
    ['had ON in a pop-up', (outbox) => outbox.shows(popupOn), true],
    [
      'had a switch that we do not know',
      (outbox) => outbox.shows({ ...on, kind: 'unfamiliar' }),
      false,
    ],
    [
      'was clicked in by us',
      (outbox) =>
        outbox.act({ finding: off, action: 'opt-out', outcome: { kind: 'done' } }, ignore),
      true,
    ],
    [
      'had Accept pressed in it',
      (outbox) => outbox.decision({ finding: off, decision: 'accepted' }, ignore),
      true,
    ],
    [
      'had the decision put off in it',
      (outbox) => outbox.decision({ finding: off, decision: 'deferred' }, ignore),
      false,
    ],
    [
      'had its switch pressed by the person',
      (outbox) => outbox.sight({ ...sight(off), isByPerson: true }, ignore),
      true,
    ],
    [
      'came back from the history',
      () => view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
      true,
    ],
  ])('that %s: spent or not', async (_, happen, isSpent) => {
    const outbox = start();
    happen(outbox);
    expect((await sourceOf(outbox)).isSpent).toBe(isSpent);
  });
});

describe('a report that is not heard', () => {
  test('is said again, with growing pauses: the latest sighting only', async () => {
    const outbox = start();
    isHeard = false;
    const answered = vi.fn();
    outbox.sight(sight(on), ignore);
    await pass(1500);
    outbox.sight(sight(off), answered);
    await pass(3000);
    isHeard = true;
    await pass(30_000);
    expect(trainings()).toEqual(['off young']);
    expect(answered).toHaveBeenCalledExactlyOnceWith(ORDERS);
  });

  test('gives up for a while, and is said with the next one: what was done is not lost', async () => {
    const outbox = start();
    isHeard = false;
    outbox.decision({ finding: off, decision: 'accepted' }, ignore);
    await pass(24 * HOUR);
    isHeard = true;
    outbox.sight(sight(off), ignore);
    await pass(1);
    expect(arrived).toMatchObject([{ decision: 'accepted' }, { rest: 'young' }]);
  });

  test('is not said any more once something was done since', async () => {
    const outbox = start();
    isHeard = false;
    outbox.sight(sight(on), ignore);
    await pass(10);
    isHeard = true;
    outbox.act({ finding: off, action: 'opt-out', outcome: { kind: 'done' } }, ignore);
    await pass(HOUR);
    expect(arrived).toMatchObject([{ action: 'opt-out' }]);
  });

  test('is sent in the very task in which it is made, whatever waits before it', () => {
    const outbox = start();
    outbox.sight(sight(on), ignore);
    outbox.decision({ finding: off, decision: 'accepted' }, ignore);
    expect(arrived).toHaveLength(2);
  });

  test('waits until a prerendered page is shown', async () => {
    const outbox = start();
    page.prerendering = true;
    outbox.sight(sight(on), ignore);
    const shown = vi.fn();
    void outbox.untilShown().then(shown);
    await pass(HOUR);
    expect(arrived).toEqual([]);
    expect(shown).not.toHaveBeenCalled();
    page.prerendering = false;
    page.dispatchEvent(new Event('prerenderingchange'));
    await pass(1);
    expect(shown).toHaveBeenCalled();
    expect(trainings()).toEqual(['on young']);
  });
});

test('a page that draws one dialog after the other is heard a few times a minute, and at its last', async () => {
  const outbox = start();
  for (let n = 0; n < 300; n += 1) {
    outbox.sight(sight(n % 2 ? on : off), ignore);
    await pass(20);
  }
  expect(arrived.length).toBeLessThanOrEqual(6);
  outbox.decision({ finding: on, decision: 'deferred' }, ignore);
  expect(arrived.at(-1)).toMatchObject({ decision: 'deferred' });
  outbox.sight(sight({ ...off, lang: 'de' }), ignore);
  await pass(60_000);
  expect(arrived.at(-1)).toMatchObject({ finding: { lang: 'de' } });
});

describe('what Settings shows', () => {
  /** The session's half: what is on screen is looked at as often as `everyMs`. */
  function watchSettings() {
    const outbox = start();
    let shown: Finding | undefined = off;
    const look = () => {
      if (shown) reporter.seen(shown, false);
      else outbox.shows(undefined);
    };
    const parts = { view, outbox, onOrders: ignore, lookAgain: look };
    const reporter = createReporter(parts, ending.signal);
    look();
    return {
      show(next: Finding | undefined) {
        shown = next;
        look();
      },
      async ticks(ms: number, everyMs: number) {
        for (let left = ms; left > 0; left -= everyMs) {
          await pass(everyMs);
          look();
        }
      },
    };
  }

  test('is told once it is believable, and once more when it has stood', async () => {
    watchSettings();
    await pass(799);
    expect(arrived).toEqual([]);
    await pass(2);
    expect(trainings()).toEqual(['off young']);
    await pass(6300);
    expect(trainings()).toEqual(['off young', 'off stood']);
    await pass(HOUR);
    expect(arrived).toHaveLength(2);
  });

  test('is told although something beside it ticks all the time', async () => {
    const settings = watchSettings();
    await settings.ticks(8000, 50);
    expect(trainings()).toEqual(['off young', 'off stood']);
  });

  test.each([1500, 3000, 5000, 6500])('has not stood if its data come after %i ms', async (ms) => {
    const settings = watchSettings();
    await pass(ms);
    settings.show(on);
    await pass(1);
    expect(trainings()).toEqual(['off young', 'on young']);
    await pass(HOUR);
    expect(trainings()).toEqual(['off young', 'on young', 'on stood']);
  });

  test('begins anew after a break, and after each change', async () => {
    const settings = watchSettings();
    await pass(6000);
    settings.show(undefined);
    settings.show(off);
    await pass(6000);
    expect(trainings()).toEqual(['off young']);
    settings.show({ ...off, training: 'unknown', because: ['disabled'] });
    await pass(500);
    settings.show(off);
    await pass(6500);
    expect(trainings()).not.toContain('off stood');
    await pass(600);
    expect(trainings()).toContain('off stood');
  });

  test('has not stood while the page is loading', async () => {
    watchSettings();
    page.readyState = 'interactive';
    await pass(20_000);
    expect(trainings()).toEqual(['off young']);
    page.readyState = 'complete';
    view.dispatchEvent(new Event('load'));
    await pass(1);
    expect(trainings()).toEqual(['off young', 'off stood']);
  });

  test('is not told at all while its switch is disabled or loading: that passes', async () => {
    const settings = watchSettings();
    settings.show({ ...off, training: 'unknown', because: ['still-loading'] });
    await pass(HOUR);
    expect(arrived).toEqual([]);
  });
});
