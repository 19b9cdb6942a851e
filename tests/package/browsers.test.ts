// What of the browsers' interface is used, held against MDN's compatibility data for the oldest browsers
// that the packages name: what one of them lacks must be asked for with care.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readGraph } from '../unit/import-graph.ts';
import { bothPacked } from './packed.ts';

/** What Firefox for Android lacks, and who takes care of that. */
const LACKING = [
  'commands.getAll', // `?.` in entrypoints/options/keyboard.tsx
  'commands.onCommand', // `?.` in entrypoints/background/index.ts
  'storage.managed', // caught in utils/storage-managed.ts and utils/state.ts
  'tabs.getZoom', // caught in utils/evidence/take.ts
];

type Support = { version_added: string | false };
type Branch = { [key: string]: Branch } & {
  __compat?: { support: Record<string, Support | Support[]> };
};

const require = createRequire(import.meta.url);
const data: { webextensions: { api: Branch } } = JSON.parse(
  readFileSync(require.resolve('@mdn/browser-compat-data'), 'utf8'),
);
const [chromium, firefox] = bothPacked().map(({ manifest }) => manifest);
const gecko = firefox?.browser_specific_settings as Record<string, Record<string, string>>;
const oldest = {
  chrome: String(chromium?.minimum_chrome_version),
  firefox: String(gecko.gecko?.strict_min_version),
  firefox_android: String(gecko.gecko_android?.strict_min_version),
};
const used = usedIn(['entrypoints', 'components', 'utils']);

test('the interface is used at all', () => {
  expect(used).toContain('storage.local');
  expect(used).toContain('action.setIcon');
  expect(used).toContain('runtime.sendMessage');
});

test.each(['chrome', 'firefox'] as const)('the oldest %s has all of it', (browser) => {
  expect(used.filter((name) => !has(name, browser))).toEqual([]);
});

test('what the oldest Firefox for Android lacks is known', () => {
  expect(used.filter((name) => !has(name, 'firefox_android'))).toEqual(LACKING);
});

/** `namespace.member` of every use in the sources, in order, each once. */
function usedIn(folders: string[]): string[] {
  const use = /\b(?:browser|api\(\))\??\.(\w+)\??\.(\w+)|\b(action)\.(set\w+)/g;
  const names = [...readGraph('.', folders).values()].flatMap(({ code }) =>
    [...code.matchAll(use)].map((found) => found.slice(1).filter(Boolean).join('.')),
  );
  return [...new Set(names)].sort();
}

function has(name: string, browser: keyof typeof oldest): boolean {
  const [namespace = '', member = ''] = name.split('.');
  const support = data.webextensions.api[namespace]?.[member]?.__compat?.support[browser];
  const [newest] = [support ?? { version_added: false as const }].flat();
  const since = newest?.version_added;
  if (typeof since !== 'string') return false;
  // `≤58` where the first version is no longer known.
  return Number(since.replace('≤', '')) <= Number(oldest[browser]);
}
