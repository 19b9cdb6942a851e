// The comparison: no extension, Default Off and autoconsent on the same page, in turns, in one run.
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { pause } from './app-page.ts';
import { BURNS, writeBurner } from './burner.ts';
import { costOf } from './cost.ts';
import { digits, type Figure, figureOf, figuresOf, table, written } from './figures.ts';
import { clickToOutcome, popupAnswer, sameFrame } from './moments.ts';
import { type Effort, measureRound, type Round } from './shares.ts';
import { type Subject, type SubjectName, startSubject } from './subject.ts';
import { record } from './trace.ts';
import { wakeUps } from './wakes.ts';

/** What one run of the bench found. */
export interface Report {
  chromium: string;
  effort: Effort & { rounds: number };
  /** The attribution's finding for a script that burns known times, in percent of what it burned. */
  attribution: number;
  shares: Record<string, Record<keyof Round, Figure>>;
  moments: Record<string, Figure>;
  sameFrame: { of: number; hits: number };
  wakeUps: Record<string, number>;
}

const FEW_NODES = 2000;
const COMPARED: readonly SubjectName[] = ['none', 'default-off', 'autoconsent'];

/** Runs it all; `tell` is called with a line for whoever waits. */
export async function runBench(
  sitePort: number,
  { rounds, frames, ...effort }: Effort & { rounds: number; frames: number },
  tell: (line: string) => void,
): Promise<Report> {
  const attribution = await proveAttribution(sitePort);
  tell(`Attribution: finds ${digits(attribution)} % of what a script is known to burn.`);
  const subjects: Subject[] = [];
  try {
    for (const name of COMPARED) subjects.push(await startSubject(name, sitePort));
    const measured: Record<string, Round[]> = {};
    for (let round = 1; round <= rounds; round += 1) {
      for (const subject of subjects) {
        const figures = await measureRound(subject, effort);
        measured[subject.name] = [...(measured[subject.name] ?? []), figures];
      }
      tell(`Round ${round} of ${rounds} done.`);
    }
    const ours = subjects.find(({ name }) => name === 'default-off');
    if (!ours) throw new Error('The extension itself is not among the compared.');
    const shares = Object.fromEntries(
      Object.entries(measured).map(([name, each]) => [name, figuresOf(each)]),
    );
    tell(`\n${sharesTable(shares)}\n`);
    // The replica draws its whole page anew for each pop-up: with a long transcript, for seconds.
    const hits = await sameFrame(ours, FEW_NODES, frames);
    const clicks = await several(rounds, () => clickToOutcome(ours, FEW_NODES));
    await popupAnswer(ours);
    const answers = await several(rounds + 2, () => popupAnswer(ours));
    const woken: Record<string, number> = {};
    for (const subject of subjects.filter(({ name }) => name !== 'none')) {
      woken[subject.name] = await wakeUps(subject, FEW_NODES);
    }
    return {
      chromium: await ours.running.browser.version(),
      effort: { ...effort, rounds },
      attribution,
      shares,
      moments: {
        'click → outcome, over the site’s own settling, ms': figureOf(clicks),
        'popup page opened → answer painted, warm, ms': figureOf(answers),
      },
      sameFrame: { of: frames, hits },
      wakeUps: woken,
    };
  } finally {
    for (const { running } of subjects) await running.close();
  }
}

/** What the attribution finds of a script's own count, in percent. */
export async function proveAttribution(sitePort: number): Promise<number> {
  const folder = writeBurner(join(root, '.output', 'bench', 'burner'));
  const { running } = await startSubject('burner', sitePort, { folder });
  try {
    const page = await running.newPage();
    const { result, events } = await record(page, async () => {
      await running.goto('/new?delay=0&messages=200', page);
      for (;;) {
        const burned = await page.evaluate(() => document.documentElement.dataset.burned);
        if (burned !== undefined) return Number(burned);
        await pause(50);
      }
    });
    const wanted = Object.values(BURNS).reduce((sum, ms) => sum + ms, 0);
    if (result < wanted) throw new Error('The burner did not burn what it should.');
    // The script can only read the clock.
    return (costOf(events, running.baseUrl).wall / result) * 100;
  } finally {
    await running.close();
  }
}

/** The moments as a table, and the one line for all of it. */
export function print(report: Report): string {
  const { sameFrame: frame, wakeUps: woken } = report;
  const moments = Object.entries(report.moments).map(([name, figure]) => [name, written(figure)]);
  return [
    table([
      ['pop-up inserted → ring painted in the same frame', `${frame.hits} of ${frame.of}`],
      ...moments,
      ...Object.entries(woken).map(([name, count]) => [
        `background woken while nothing is found: ${name}`,
        String(count),
      ]),
    ]),
    '',
    summary(report),
  ].join('\n');
}

function sharesTable(shares: Report['shares']): string {
  const names = Object.keys(shares);
  const [first = ''] = names;
  const rows = Object.keys(shares[first] ?? {}).map((key) => {
    const each = names.map((name) => shares[name]?.[key as keyof Round]);
    return [key, ...each.map((figure) => (figure ? written(figure) : '')), ratio(shares, key)];
  });
  return table([['', ...names, 'ours : autoconsent'], ...rows]);
}

function ratio(shares: Report['shares'], key: string): string {
  const ours = shares['default-off']?.[key as keyof Round].median ?? 0;
  const theirs = shares.autoconsent?.[key as keyof Round].median ?? 0;
  return theirs > 0 && !key.includes('heap') ? `1 : ${digits(theirs / Math.max(ours, 1e-6))}` : '';
}

function summary({ shares, sameFrame: { hits, of } }: Report): string {
  const ours = shares['default-off'];
  const theirs = shares.autoconsent;
  if (!ours || !theirs) return '';
  const streaming = (of: typeof ours) => digits(of['streaming, % of the window'].median);
  return `Streaming costs ${streaming(ours)} % of the main thread (autoconsent: ${streaming(theirs)} %), a page load ${digits(ours['page load, ms'].median)} ms (${digits(theirs['page load, ms'].median)} ms); the ring is there in the first frame ${hits} of ${of} times.`;
}

async function several(times: number, measure: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let turn = 0; turn < times; turn += 1) values.push(await measure());
  return values;
}
