// The designs of watching that were tried, each as a few lines on the same page and stream, in turns.
// `npm run bench -- --designs`. What the extension does is in utils/page/watch.ts, with these figures.
import { CLAUDE_MARKS } from '../../utils/sites/claude-marks.ts';
import { pathOf, settled, stream } from './app-page.ts';
import { costOf } from './cost.ts';
import { type Figure, figureOf, table, written } from './figures.ts';
import { startSubject } from './subject.ts';
import { record, type TraceEvent } from './trace.ts';

const TRIGGER = `[role="switch"], [role="checkbox"], input[type="checkbox"], a[href*="${CLAUDE_MARKS.links.news}"], ${CLAUDE_MARKS.settings.nav}`;
const BASE = 'design:';

const observing = (body: string) => `
  const look = (node) => node.matches(trigger) || node.querySelector(trigger);
  new MutationObserver((records) => { ${body} })
    .observe(document, { childList: true, subtree: true });`;

/** The body of each design: `trigger` and `content` are selectors, `hit()` is a find. */
const DESIGNS: Record<string, string> = {
  'an observer that does nothing': observing(''),
  'added nodes, each asked': observing(`
    for (const { addedNodes, removedNodes } of records)
      for (const node of addedNodes) if (node.nodeType === 1 && look(node)) hit();`),
  'added nodes outside of content (ours)': observing(`
    let parent, isContent;
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index];
      if (record.target !== parent) {
        parent = record.target;
        isContent = parent.closest?.(content) != null;
      }
      if (isContent) continue;
      const { addedNodes } = record;
      for (let at = 0; at < addedNodes.length; at += 1) {
        const node = addedNodes[at];
        const first = node.firstElementChild;
        if (first === undefined || (first === null && !node.hasAttributes())) continue;
        if (look(node)) hit();
      }
    }`),
  'each changed parent, asked once': observing(`
    const parents = new Set();
    for (let index = 0; index < records.length; index += 1) parents.add(records[index].target);
    for (const parent of parents) if (parent.querySelector?.(trigger)) hit();`),
  'children of body, and the page each second': `
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.querySelector?.(trigger)) hit();
    }).observe(document.body, { childList: true });
    setInterval(() => { if (document.querySelector(trigger)) hit(); }, 1000);`,
  'a CSS animation on what is looked for': `
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@keyframes found { from { outline-color: #fff } } ' + trigger + ' { animation: found 1ms }');
    document.adoptedStyleSheets.push(sheet);
    document.addEventListener('animationstart', hit);`,
};

/** Script of ours, and style work of the whole page, in ms per 10,000 inserted elements. */
export type DesignReport = Record<string, { script: Figure; style: Figure }>;

/** Streams 10,000 elements under each design, several rounds in turns. */
export async function measureDesigns(
  sitePort: number,
  nodes: number,
  rounds: number,
): Promise<DesignReport> {
  const { running } = await startSubject('none', sitePort);
  const all: Record<string, { script: number[]; style: number[] }> = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, body] of Object.entries(DESIGNS)) {
        const page = await running.goto(pathOf(nodes));
        await settled(page);
        const setup = `const hit = () => {}; const trigger = ${JSON.stringify(TRIGGER)}; const content = ${JSON.stringify(CLAUDE_MARKS.content)};`;
        // In a world of its own, as a content script is: it makes its own object for each node.
        const client = await page.createCDPSession();
        const { frameTree } = await client.send('Page.getFrameTree');
        const { executionContextId } = await client.send('Page.createIsolatedWorld', {
          frameId: frameTree.frame.id,
        });
        await client.send('Runtime.evaluate', {
          expression: `(() => { ${setup} ${body} })();\n//# sourceURL=${BASE}${round}`,
          contextId: executionContextId,
        });
        const { events } = await record(page, () =>
          stream(page, { perSecond: 60, nodesPerUpdate: 50, updates: 200 }),
        );
        const each = all[name] ?? { script: [], style: [] };
        each.script.push(costOf(events, BASE).total);
        each.style.push(styleOf(events));
        all[name] = each;
        await page.close();
      }
    }
  } finally {
    await running.close();
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, { script, style }]) => [
      name,
      { script: figureOf(script), style: figureOf(style) },
    ]),
  );
}

/** The report as a table. */
export function printDesigns(report: DesignReport): string {
  const rows = Object.entries(report).map(([name, { script, style }]) => [
    name,
    written(script),
    written(style),
  ]);
  return table([
    ['ms per 10,000 inserted elements', 'its script', 'style of the whole page'],
    ...rows,
  ]);
}

function styleOf(events: TraceEvent[]): number {
  return events
    .filter(({ name, ph }) => name === 'UpdateLayoutTree' && ph === 'X')
    .reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur) / 1000, 0);
}
