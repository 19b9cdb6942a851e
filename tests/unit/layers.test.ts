// @vitest-environment node
// The layers of the design, held against the import graph. Each rule comes with a small project
// that breaks it, so that a rule which no longer sees anything fails too.
import { expect, test } from 'vitest';
import { type Graph, graphOf, reachable, readGraph } from './import-graph.ts';

interface Rule {
  /** What is wrong in a project, as `file: what`; empty when all is well. */
  breaches(graph: Graph): string[];
  /** Projects that break the rule: their files and the text of each. */
  broken: Project | Project[];
}
type Project = Record<string, string>;

/** What time is read from or waited by. A date that is given (`new Date(at)`) is no clock. */
const CLOCK =
  /\bDate\.now\b|(?<!\.)\bnew Date\(\s*\)|(?<!new )\bDate\(|\bperformance\b|\btimeStamp\b|\bset(?:Timeout|Interval)\b|\brequest(?:AnimationFrame|IdleCallback)\b|\bTemporal\.Now\b/;

const sentinel = 'sentinel.content';

const rules: Record<string, Rule> = {
  'detection imports itself, the nouns and the shape of a site only': {
    breaches: (graph) =>
      edges(graph, /^utils\/detect\//, (to) => {
        const own = /^utils\/(detect\/|finding\.ts$|sighting\.ts$|sites\/site\.ts$)/.test(to);
        return !own;
      }),
    broken: { 'utils/detect/popup.ts': "import { claude } from '../sites/claude';" },
  },
  'detection knows no browser, no clock and no address': {
    breaches: (graph) => [
      ...mentions(graph, isIn('utils/detect/'), /\b(?:browser|chrome|location)\b(?=[.[])|wxt\//),
      ...mentions(graph, isIn('utils/detect/'), CLOCK),
    ],
    broken: [
      { 'utils/detect/popup.ts': 'export const path = () => location.pathname;' },
      { 'utils/detect/popup.ts': "export const path = () => location['pathname'];" },
      { 'utils/detect/popup.ts': 'export const now = () => Date.now();' },
      { 'utils/detect/popup.ts': 'export const now = () => +new Date();' },
      { 'utils/detect/popup.ts': 'export const now = () => Date();' },
      { 'utils/detect/popup.ts': 'const { now } = performance; export const at = now();' },
      { 'utils/detect/popup.ts': 'export const wait = (run) => setTimeout(run, 1);' },
      { 'utils/detect/popup.ts': 'export const wait = (view) => view.requestAnimationFrame(at);' },
      { 'utils/detect/popup.ts': 'export const at = ({ timeStamp }) => timeStamp;' },
    ],
  },
  'nothing but the sentinel and the rehearsal can write to a page': {
    breaches: (graph) =>
      entries(graph)
        .filter((entry) => entry !== sentinel && entry !== 'rehearsal')
        .flatMap((entry) => reaches(graph, entry, isIn('utils/page/', 'components/note/'))),
    broken: {
      'entrypoints/popup/main.tsx': "import '../../components/card';",
      'components/card.tsx': "export { optOut } from '../utils/page/opt-out';",
      'utils/page/opt-out.ts': 'export const optOut = 1;',
    },
  },
  'no framework and no polyfill gets into the page': {
    breaches: (graph) =>
      reaches(graph, sentinel, (to) =>
        /^(react|react-dom|zustand|radix-ui|@base-ui|webextension-polyfill)(\/|$)/.test(to),
      ),
    broken: {
      'entrypoints/sentinel.content/index.ts': "import { mount } from '@/components/note/card';",
      'components/note/card.ts': "export const mount = () => import('react-dom/client');",
    },
  },
  'the sentinel cannot get at storage': {
    breaches: (graph) => {
      const seen = reachable(graph, filesOf(graph, sentinel));
      return [
        ...reaches(graph, sentinel, (to) => /^(wxt\/utils|utils)\/storage/.test(to)),
        ...mentions(graph, (path) => seen.has(path), /\bstorage\.(local|session|sync|managed)\b/),
      ];
    },
    broken: {
      'entrypoints/sentinel.content/index.ts': "import '../../utils/receipt';",
      'utils/receipt.ts': 'export const read = () => browser.storage.local.get(null);',
    },
  },
  'entrypoints do not import each other, and nothing else imports them': {
    breaches: (graph) =>
      [...graph].flatMap(([path, { imports }]) =>
        imports
          .filter(({ to }) => entryOf(to) !== undefined && entryOf(to) !== entryOf(path))
          .map(({ to }) => `${path}: imports ${to}`),
      ),
    broken: {
      'entrypoints/popup/main.tsx': "import type { Badge } from '../background/badge';",
      'entrypoints/background/badge.ts': 'export type Badge = string;',
    },
  },
  'utils import no component': {
    breaches: (graph) => edges(graph, /^utils\//, isIn('components/')),
    broken: { 'utils/say.ts': "import { Fact } from '../components/fact';" },
  },
  'nothing that is shipped imports from the tests': {
    breaches: (graph) => edges(graph, /^(entrypoints|components|utils)\//, isIn('tests/')),
    broken: { 'utils/when.ts': "import { now } from '../tests/unit/clock';" },
  },
  'the replica knows nothing of the extension': {
    breaches: (graph) =>
      edges(graph, /^components\/replica\//, (to) =>
        /^(utils|entrypoints|assets|components\/(?!replica\/))/.test(to),
      ),
    broken: {
      'components/replica/labels.ts': "import { claude } from '../../utils/sites/claude';",
    },
  },
  'only the rehearsal ships the replica': {
    breaches: (graph) =>
      entries(graph)
        .filter((entry) => entry !== 'rehearsal')
        .flatMap((entry) => reaches(graph, entry, isIn('components/replica/'))),
    broken: {
      'entrypoints/popup/main.tsx': "import '../../components/replica/app';",
      'components/replica/app.tsx': 'export {};',
    },
  },
};

const project = readGraph(process.cwd(), ['entrypoints', 'components', 'utils']);

test.each(Object.entries(rules))('%s', (_, { breaches, broken }) => {
  for (const each of [broken].flat()) {
    expect(breaches(graphOf(new Map(Object.entries(each)))), JSON.stringify(each)).not.toEqual([]);
  }
  expect(breaches(project)).toEqual([]);
});

test('the graph sees the whole project', () => {
  expect(entries(project)).toContain(sentinel);
  expect(reachable(project, filesOf(project, sentinel))).toContain('utils/detect/detect.ts');
  expect([...project.values()].flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
});

function isIn(...folders: string[]): (path: string) => boolean {
  return (path) => folders.some((folder) => path.startsWith(folder));
}

/** Imports of the files that match, types included, that are wrong. */
function edges(graph: Graph, from: RegExp, isWrong: (to: string) => boolean): string[] {
  return [...graph]
    .filter(([path]) => from.test(path))
    .flatMap(([path, { imports }]) =>
      imports.filter(({ to }) => isWrong(to)).map(({ to }) => `${path}: imports ${to}`),
    );
}

function mentions(graph: Graph, isMeant: (path: string) => boolean, words: RegExp): string[] {
  return [...graph].flatMap(([path, { code }]) => {
    const found = isMeant(path) && words.exec(code);
    return found ? [`${path}: mentions ${found[0]}`] : [];
  });
}

/** What takes part when an entrypoint runs and is wrong there. */
function reaches(graph: Graph, entry: string, isWrong: (path: string) => boolean): string[] {
  const seen = [...reachable(graph, filesOf(graph, entry))];
  return seen.filter(isWrong).map((path) => `${entry}: reaches ${path}`);
}

function entryOf(path: string): string | undefined {
  return /^entrypoints\/([^/]+?)(?:\.tsx?)?(?:\/|$)/.exec(path)?.[1];
}

function entries(graph: Graph): string[] {
  return [...new Set([...graph.keys()].flatMap((path) => entryOf(path) ?? []))];
}

function filesOf(graph: Graph, entry: string): string[] {
  return [...graph.keys()].filter((path) => entryOf(path) === entry);
}
