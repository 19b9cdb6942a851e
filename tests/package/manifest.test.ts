// What each package asks of its browser: all of it, so that nothing can be added unseen.
import { expect, test } from 'vitest';
import { bothPacked } from './packed.ts';

const SITE = 'https://claude.ai/*';
/** Every key that a manifest of ours may have. A new one needs a look, and a line here. */
const KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_permissions',
  'options_ui',
  'permissions',
  'storage',
  'version',
];
/** Sources that a page of ours may load from: the package itself, and what it draws. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'none'"],
  'connect-src': ["'none'"],
  // The self-check shows the rehearsal page in frames, the extension's own.
  'frame-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const packages = bothPacked();

test.each(packages)('$browser: exactly the permissions of the design', ({ manifest }) => {
  expect(manifest).toMatchObject({ manifest_version: 3 });
  expect(manifest.permissions).toEqual(['storage', 'alarms', 'activeTab']);
  expect(manifest.optional_permissions).toEqual(['notifications']);
  expect(Object.keys(manifest).filter((key) => !KEYS.includes(key))).toEqual([]);
});

test.each(packages)(
  '$browser: one content script, on one site, in its own world',
  ({ manifest }) => {
    const scripts = manifest.content_scripts as Record<string, unknown>[];
    expect(scripts).toEqual([
      { matches: [SITE], run_at: 'document_start', js: ['content-scripts/sentinel.js'] },
    ]);
  },
);

test.each(packages)('$browser: the pages may load nothing but the package', ({ manifest }) => {
  const { extension_pages: policy, ...others } = manifest.content_security_policy as Record<
    string,
    string
  >;
  expect(others).toEqual({});
  const directives = (policy ?? '').split(';').map((each) => each.trim().split(' '));
  expect(Object.fromEntries(directives.map(([name, ...sources]) => [name, sources]))).toEqual(
    POLICY,
  );
});

test('firefox: its id, its versions, and that it collects no data', () => {
  const manifest = packages.find(({ browser }) => browser === 'firefox')?.manifest;
  expect(manifest?.browser_specific_settings).toEqual({
    gecko: {
      id: 'default-off@default-off.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  });
  expect(manifest?.background).toEqual({ scripts: ['background.js'] });
});

test('chromium: its version, and a service worker', () => {
  const manifest = packages.find(({ browser }) => browser === 'chromium')?.manifest;
  expect(manifest?.minimum_chrome_version).toBe('121');
  expect(manifest?.background).toEqual({ service_worker: 'background.js' });
});

test.each(packages)(
  '$browser: every file that the manifest names is there',
  ({ manifest, files }) => {
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(?:js|html|png|json)(?=")/g) ?? [];
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  },
);
