// Whether the work of one change is bounded: what single events cost on a page as heavy as the site's
// own, with the extension and without, in one run.
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../e2e/browser.ts';
import { costOf } from './cost.ts';
import { type Figure, figureOf, table, written } from './figures.ts';
import { HEAVY_HTML, HEAVY_SCRIPT, heavySheet } from './heavy-page.ts';
import { heldBy } from './memory.ts';
import { NO_MACHINE_CODE } from './soak.ts';
import { type SubjectName, startSubject } from './subject.ts';
import { record, type TraceEvent } from './trace.ts';

/** For each event: ms of our script, and ms of style and layout of the whole page, by subject. */
export type BoundsReport = Record<string, Record<string, Figure>>;

const CHANGES = 20;
const OPENINGS = 20;

type Event = { name: string; body: string; times: number; before?: string };
const EVENTS: Event[] = [
  { name: 'one opening and closing of the pop-up', body: 'bench.popup()', times: 1 },
  { name: 'the sign-up screen', body: 'bench.signUp()', times: 1 },
  {
    name: 'a change in a dialog of 1,000 checkboxes',
    body: `bench.checkboxes(1000, ${CHANGES})`,
    times: CHANGES,
  },
  {
    name: '1,000 rows of a list to select from, on 20,000 elements',
    before: 'bench.fill(20000)',
    body: 'bench.list()',
    times: 1,
  },
];

/** Measures all events, with us and without, in turns. */
export async function measureBounds(
  site: { port: number; setFixture(name: string, body: string): void },
  rounds: number,
): Promise<BoundsReport> {
  site.setFixture('heavy.html', HEAVY_HTML);
  site.setFixture('heavy.js', HEAVY_SCRIPT);
  site.setFixture('heavy.css', heavySheet());
  const values: Record<string, Record<string, number[]>> = {};
  const add = (name: string, column: string, value: number): void => {
    values[name] ??= {};
    values[name][column] = [...(values[name][column] ?? []), value];
  };
  for (const subject of ['none', 'default-off'] satisfies SubjectName[]) {
    const { running } = await startSubject(subject, site.port);
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const { name, body, times, before } of EVENTS) {
          const page = await open(running);
          if (before) await page.evaluate(before);
          await page.evaluate('pause(500)');
          const { events } = await record(page, () => page.evaluate(body));
          if (running.baseUrl)
            add(name, 'our script', costOf(events, running.baseUrl).total / times);
          add(name, `style and layout, ${subject}`, styleOf(events) / times);
          await page.close();
        }
        add('heap left by 20 pop-ups, kB', subject, await heapLeft(running));
      }
    } finally {
      await running.close();
    }
    const { running: cold } = await startSubject(subject, site.port, { jsFlags: NO_MACHINE_CODE });
    try {
      for (let round = 0; round < rounds; round += 1) {
        add('of it no machine code, kB', subject, await heapLeft(cold));
      }
    } finally {
      await cold.close();
    }
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, columns]) => [
      name,
      Object.fromEntries(Object.entries(columns).map(([key, each]) => [key, figureOf(each)])),
    ]),
  );
}

/** The report as a table. */
export function printBounds(report: BoundsReport): string {
  const rows = Object.entries(report).flatMap(([name, columns]) =>
    Object.entries(columns).map(([column, figure]) => [name, column, written(figure)]),
  );
  return table([['', 'ms', ''], ...rows]);
}

async function heapLeft(running: RunningBrowser): Promise<number> {
  const page = await open(running);
  await page.evaluate('bench.popup()');
  const before = await heldBy(page);
  for (let turn = 0; turn < OPENINGS; turn += 1) await page.evaluate('bench.popup()');
  await page.evaluate('pause(1000)');
  const after = await heldBy(page);
  await page.close();
  return (after.heap - before.heap) / 1000;
}

async function open(running: RunningBrowser): Promise<Page> {
  return running.goto('/fixture/heavy.html');
}

function styleOf(events: readonly TraceEvent[]): number {
  return events
    .filter(({ name, ph }) => ph === 'X' && (name === 'UpdateLayoutTree' || name === 'Layout'))
    .reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur) / 1000, 0);
}
