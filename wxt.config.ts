import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { bareEntryPlugin } from './scripts/bare-entry.mjs';
import { buildHash } from './scripts/build-hash.mjs';
import { addToCatalogue, keepTogether, trimmedCss } from './scripts/catalogue.mjs';
import { noteWordsPlugin } from './scripts/note-words.mjs';
import { cutPages } from './scripts/page-chunk.mjs';
import { partsPlugin } from './scripts/parts.mjs';
import { reportWordsPlugin } from './scripts/report-words.mjs';
import { keepTests, notePackages, ZIP } from './scripts/zip.mjs';
import { CLAUDE_PHRASES } from './utils/sites/claude-phrases';

const noteCss = join(import.meta.dirname, 'components/note/note.css');
const styleSingleton = join(import.meta.dirname, 'components/rehearsal/style-singleton.ts');

// Explicit imports only: a stranger can follow every name.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  srcDir: '.',
  publicDir: 'assets/public',
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  vite: ({ browser }) => ({
    plugins: [bareEntryPlugin(), noteWordsPlugin(), reportWordsPlugin(), partsPlugin(browser)],
    define: { __BUILD_HASH__: JSON.stringify(buildHash()) },
    // Each page names its files, so that they come at once; the polyfill for that would bring the only
    // `fetch`.
    build: { modulePreload: { polyfill: false } },
    resolve: {
      alias: {
        // The original writes a style element, which the policy of our pages forbids.
        'react-style-singleton': styleSingleton,
      },
    },
  }),
  zip: ZIP,
  hooks: {
    'config:resolved': keepTests,
    'build:done': notePackages,
    'vite:build:extendConfig': ([entry], config) => {
      if (entry?.inputPath.endsWith('.html')) cutPages(config);
    },
    'build:publicAssets': (_, files) => {
      // The sentences first: what is added after them is data.
      keepTogether(files);
      addToCatalogue(files, {
        site_phrases: JSON.stringify(CLAUDE_PHRASES),
        note_css: trimmedCss(readFileSync(noteCss, 'utf8')),
      });
    },
  },
  // As root, wxt's own browser launcher dies; `npm run dev` only builds and watches.
  webExt: { disabled: true },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'activeTab'],
    optional_permissions: ['notifications'],
    action: {
      default_title: '__MSG_extension_action__',
      // Nothing seen yet; the background swaps it for the state's own.
      default_icon: {
        16: 'icon/idle-16.png',
        32: 'icon/idle-32.png',
        48: 'icon/idle-48.png',
        128: 'icon/idle-128.png',
      },
    },
    // Listed, so that a person can give the popup a shortcut; none is suggested.
    commands: {
      _execute_action: {},
      'capture-evidence': { description: '__MSG_evidence_command__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'none'; connect-src 'none'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'default-off@default-off.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          // The options of checkVisibility that tell whether something is drawn are ignored before.
          minimum_chrome_version: '121',
          // Firefox reads the same keys from its own policies.json without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
