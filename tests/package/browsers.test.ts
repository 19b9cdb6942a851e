// What of the browsers' interface is used, held against MDN's compatibility data for the oldest browsers
// that the packages name: what one of them lacks must be asked for with care.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readGraph } from '../unit/import-graph.ts';
import { bothPacked } from './packed.ts';

/** What Firefox for Android lacks, and who takes care of that. */
const LACKING = [
  'commands.getAll', // `?.` in entrypoints/options/keyboard.tsx
  'commands.onCommand', // `?.` in entrypoints/background/index.ts
  'storage.managed', // caught in utils/storage-managed.ts and utils/state.ts
  'tabs.getZoom', // caught in utils/evidence/take.ts
];

/**
 * What of the web's interface is used and is not as old as the hills: how it looks in the sources, and where the
 * compatibility data know it. An option counts by itself: an older browser ignores it without a word.
 */
const WEB: [used: RegExp, path: string][] = [
  [/checkVisibility\(/, 'api.Element.checkVisibility'],
  [/visibilityProperty: true/, 'api.Element.checkVisibility.options_visibilityProperty_parameter'],
  [/contentVisibilityAuto:/, 'api.Element.checkVisibility.options_contentVisibilityAuto_parameter'],
  [/\.showPopover\(/, 'api.HTMLElement.showPopover'],
  [/\.hidePopover\(/, 'api.HTMLElement.hidePopover'],
  [/AbortSignal\.any\(/, 'api.AbortSignal.any_static'],
  [/crypto\.randomUUID\(/, 'api.Crypto.randomUUID'],
  [/adoptedStyleSheets/, 'api.ShadowRoot.adoptedStyleSheets'],
  [/new CSSStyleSheet\(/, 'api.CSSStyleSheet.CSSStyleSheet'],
  [/userActivation/, 'api.Navigator.userActivation'],
  [/requestIdleCallback\(/, 'api.Window.requestIdleCallback'],
  [/new OffscreenCanvas\(/, 'api.OffscreenCanvas.OffscreenCanvas'],
  [/createImageBitmap\(/, 'api.createImageBitmap'],
  [/\.roundRect\(/, 'api.CanvasRenderingContext2D.roundRect'],
  [/\.findLast\(/, 'javascript.builtins.Array.findLast'],
  [/\.toSorted\(/, 'javascript.builtins.Array.toSorted'],
  [/Object\.hasOwn\(/, 'javascript.builtins.Object.hasOwn'],
  [/Intl\.RelativeTimeFormat\(/, 'javascript.builtins.Intl.RelativeTimeFormat'],
];
/** What has an option that an older browser would ignore must name it above. */
const OPTIONS = /checkVisibility\(\{([^}]*)\}/g;

type Support = { version_added: string | false };
type Branch = { [key: string]: Branch } & {
  __compat?: { support: Record<string, Support | Support[]> };
};

const require = createRequire(import.meta.url);
const data: Branch & { webextensions: { api: Branch } } = JSON.parse(
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

describe('of the web’s interface', () => {
  const code = [...readGraph('.', ['entrypoints', 'components', 'utils']).values()]
    .map((file) => file.code)
    .join('\n');

  test.each(WEB)('%s is used, and there in the oldest browsers', (used, path) => {
    expect(used.test(code), 'Take it from the list: nothing uses it.').toBe(true);
    for (const browser of ['chrome', 'firefox', 'firefox_android'] as const) {
      expect(isSupported(at(path), browser), `${browser} lacks ${path}`).toBe(true);
    }
  });

  test('every option of checkVisibility is on the list', () => {
    const options = [...code.matchAll(OPTIONS)].flatMap(
      ([, inside = '']) => inside.match(/\w+(?=:)/g) ?? [],
    );
    expect(options.length).toBeGreaterThan(0);
    const known = WEB.map(([, path]) => path);
    expect(options.filter((option) => !known.some((path) => path.includes(`_${option}_`)))).toEqual(
      [],
    );
  });

  test('the list would see a browser that is too old', () => {
    const option = at('api.Element.checkVisibility.options_visibilityProperty_parameter');
    expect(isSupported(option, 'chrome', '120')).toBe(false);
    expect(isSupported(option, 'chrome', '121')).toBe(true);
  });
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
  return isSupported(data.webextensions.api[namespace]?.[member], browser);
}

function at(path: string): Branch | undefined {
  return path.split('.').reduce<Branch | undefined>((branch, step) => branch?.[step], data);
}

function isSupported(
  branch: Branch | undefined,
  browser: keyof typeof oldest,
  version = oldest[browser],
): boolean {
  const support = branch?.__compat?.support[browser];
  const [newest] = [support ?? { version_added: false as const }].flat();
  const since = newest?.version_added;
  if (typeof since !== 'string') return false;
  // `≤58` where the first version is no longer known.
  return Number(since.replace('≤', '')) <= Number.parseFloat(version);
}
