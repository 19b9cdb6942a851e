// How the cost of watching grows: with the size of the page, and with the pace of what comes in.
import { pathOf, settled, stream } from './app-page.ts';
import { costOf } from './cost.ts';
import { digits, figureOf, table } from './figures.ts';
import { type SubjectName, startSubject } from './subject.ts';
import { record } from './trace.ts';

/** One measured point: share of the main thread, in percent of the window. */
export interface Point {
  name: SubjectName;
  nodes: number;
  perSecond: number;
  share: number;
}

const NODES = [1000, 5000, 20_000, 80_000];
const PACES = [10, 60, 240];
const COMPARED: readonly SubjectName[] = ['default-off', 'autoconsent'];
const NODES_PER_UPDATE = 10;

/** Streams for a few seconds on pages of each size at each pace. */
export async function measureGrowth(
  sitePort: number,
  quick: boolean,
  tell: (line: string) => void,
): Promise<Point[]> {
  const points: Point[] = [];
  for (const name of COMPARED) {
    const { running } = await startSubject(name, sitePort);
    try {
      for (const nodes of quick ? NODES.slice(0, 2) : NODES) {
        const page = await running.goto(pathOf(nodes));
        await settled(page);
        for (const perSecond of PACES) {
          const updates = Math.round(perSecond * (quick ? 0.5 : 2));
          const shares: number[] = [];
          for (let turn = 0; turn < (quick || name !== 'default-off' ? 1 : 3); turn += 1) {
            const { events } = await record(page, () =>
              stream(page, { perSecond, nodesPerUpdate: NODES_PER_UPDATE, updates }),
            );
            const window = (updates / perSecond) * 1000;
            shares.push((costOf(events, running.baseUrl).total / window) * 100);
          }
          points.push({ name, nodes, perSecond, share: figureOf(shares).median });
        }
        await page.close();
        tell(`${name}: ${nodes} nodes done.`);
      }
    } finally {
      await running.close();
    }
  }
  return points;
}

/** The points as a table: a row per pace, a column per size. */
export function printGrowth(points: Point[]): string {
  const sizes = [...new Set(points.map(({ nodes }) => nodes))];
  const rows = COMPARED.flatMap((name) =>
    PACES.map((pace) => [
      `${name}, ${pace}/s`,
      ...sizes.map((size) => {
        const point = points.find(
          (each) => each.name === name && each.perSecond === pace && each.nodes === size,
        );
        return point ? `${digits(point.share)} %` : '';
      }),
    ]),
  );
  return table([['', ...sizes.map((size) => `${size} nodes`)], ...rows]);
}
