// @vitest-environment node
// The attribution of the bench, on traces made by hand. `npm run bench` proves it on a real script.
import { expect, test } from 'vitest';
import { costOf } from '../bench/cost';
import type { TraceEvent } from '../bench/trace';

const BASE = 'chrome-extension://ours/';

const thread: TraceEvent = {
  name: 'thread_name',
  ph: 'M',
  ts: 0,
  pid: 1,
  tid: 1,
  args: { name: 'CrRendererMain' },
};

const slice = (name: string, ts: number, dur: number, url: string, tdur = dur): TraceEvent => ({
  name,
  ph: 'X',
  ts,
  dur,
  tdur,
  pid: 1,
  tid: 1,
  args: { data: { url } },
});

/** A profile with one frame of ours that called something native, and one of the page. */
const profile = (samples: number[]): TraceEvent[] => [
  {
    name: 'Profile',
    ph: 'P',
    ts: 0,
    pid: 1,
    tid: 1,
    id: 'p',
    args: { data: { startTime: 0 } },
  },
  {
    name: 'ProfileChunk',
    ph: 'P',
    ts: 1,
    pid: 1,
    tid: 9,
    id: 'p',
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: { url: '' } },
            { id: 2, parent: 1, callFrame: { url: `${BASE}sentinel.js` } },
            { id: 3, parent: 2, callFrame: { url: '' } },
            { id: 4, parent: 1, callFrame: { url: 'https://claude.ai/app.js' } },
          ],
          samples,
        },
        timeDeltas: samples.map(() => 1000),
      },
    },
  },
];

test('slices of the extension count once, by time on the processor; others do not count', () => {
  const cost = costOf(
    [
      thread,
      slice('EvaluateScript', 0, 5000, `${BASE}sentinel.js`, 4000),
      slice('FunctionCall', 1000, 1000, `${BASE}sentinel.js`),
      slice('FunctionCall', 9000, 2000, 'https://claude.ai/app.js'),
    ],
    BASE,
  );
  expect(cost).toMatchObject({ total: 4, wall: 5, slices: 4, samples: 0, evaluate: 4 });
});

test('samples count where no slice is, with a frame of the extension anywhere on the stack', () => {
  // One ms each: ours inside the slice, ours, native called by ours, the page's, nothing.
  const cost = costOf(
    [thread, slice('FunctionCall', 500, 1000, `${BASE}a.js`), ...profile([2, 2, 3, 4, 1])],
    BASE,
  );
  expect(cost).toMatchObject({ slices: 1, samples: 2, total: 3 });
});

test('what runs on other threads, as the background does, is not the page', () => {
  const elsewhere = { ...slice('FunctionCall', 0, 9000, `${BASE}background.js`), tid: 2 };
  expect(costOf([thread, elsewhere], BASE).total).toBe(0);
});
