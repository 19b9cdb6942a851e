// The growth as a picture: share of the main thread over the size of the page, both in powers of ten.
import type { Point } from './growth';

const WIDTH = 640;
const HEIGHT = 340;
const LEFT = 70;
const RIGHT = 190;
const TOP = 24;
const BOTTOM = 50;
const LEAST = 0.01;
const MOST = 100;

const LOOK: Record<string, { title: string; dash: string }> = {
  'default-off': { title: 'Default Off', dash: '' },
  autoconsent: { title: 'autoconsent', dash: '5 4' },
};

/** An SVG that reads on light and on dark. */
export function plot(points: Point[]): string {
  const sizes = [...new Set(points.map(({ nodes }) => nodes))].sort((a, b) => a - b);
  const first = Math.log10(sizes[0] ?? 1);
  const most = Math.log10(sizes.at(-1) ?? 10);
  const x = (nodes: number) =>
    LEFT + ((Math.log10(nodes) - first) / (most - first || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => {
    const clamped = Math.min(Math.max(share, LEAST), MOST);
    const part = Math.log10(clamped / LEAST) / Math.log10(MOST / LEAST);
    return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
  };
  const at = (value: number) => value.toFixed(1);
  const grid = [0.01, 0.1, 1, 10, 100].map(
    (share) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(share))}" y2="${at(y(share))}"/>` +
      `<text x="${LEFT - 8}" y="${at(y(share) + 4)}" text-anchor="end">${share} %</text>`,
  );
  const ticks = sizes.map(
    (nodes) =>
      `<text x="${at(x(nodes))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${nodes / 1000}k</text>`,
  );
  const lines = groups(points).map((group) => {
    const [{ name, perSecond }] = group as [Point];
    const { title, dash } = LOOK[name] ?? { title: name, dash: '' };
    // Where nothing at all was found it had stopped looking, or the trace was full: no point is drawn.
    const drawn = group.filter(({ share }) => share > 0);
    const path = drawn.map(({ nodes, share }) => `${at(x(nodes))},${at(y(share))}`).join(' ');
    const { nodes: last = 0, share: end = 0 } = drawn.at(-1) ?? {};
    // Beside the plot; a line that ends early has its name over it.
    const isWhole = last === sizes.at(-1);
    const place = isWhole
      ? `x="${WIDTH - RIGHT + 10}" y="${at(y(end) + 4)}"`
      : `x="${at(x(last))}" y="${at(y(end) - 8)}" text-anchor="end"`;
    return (
      `<polyline class="${name}" points="${path}"${dash && ` stroke-dasharray="${dash}"`}/>` +
      `<text ${place}>${title}, ${perSecond}/s</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="t">
<title id="t">Share of the main thread while an answer is streamed, by the size of the page</title>
<style>
text{font:12px system-ui,sans-serif;fill:#1c2430}.grid{stroke:#c9d1db}
polyline{fill:none;stroke-width:2}.default-off{stroke:#15803d}.autoconsent{stroke:#5b6675}
@media(prefers-color-scheme:dark){text{fill:#eef2f7}.grid{stroke:#3d4957}.default-off{stroke:#4ade80}.autoconsent{stroke:#a9b4c2}}
</style>
${[...grid, ...ticks, ...lines].join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">elements in the page; 10 come in with each update</text>
</svg>
`;
}

function groups(points: Point[]): Point[][] {
  const all = new Map<string, Point[]>();
  for (const point of points) {
    const key = `${point.name} ${point.perSecond}`;
    all.set(key, [...(all.get(key) ?? []), point]);
  }
  return [...all.values()].map((each) => each.sort((a, b) => a.nodes - b.nodes));
}
