// How each browser is started so that it believes the gate to be the whole internet and keeps
// still about its own business. What differs between the browsers lives here and nowhere else.
import type { LaunchOptions } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/setup.mjs';

/** Fixed, so that Firefox gives the extension the same address in every run. */
export const firefoxUuid = '8d7a1bb6-1c5c-4a0c-9a1e-0d1f2e3c4b5a';

export type Prefs = Record<string, string | number | boolean>;

export interface Wish {
  executablePath: string;
  headless: boolean;
  gatePort: number;
  width: number;
  height: number;
  args: string[];
  prefs: Prefs;
  /** The extension's own id in Firefox, from its manifest. */
  geckoId: string | undefined;
  lang: string | undefined;
  colorScheme: 'light' | 'dark';
}

export const recipes: Record<BrowserName, (wish: Wish) => LaunchOptions> = { chromium, firefox };

// Chromium asks these on its own account whatever the flags say (seen in 156, November 2026).
const chromiumOwn = ['accounts.google.com', 'clients2.google.com', 'update.googleapis.com'];

function chromium(wish: Wish): LaunchOptions {
  const away = chromiumOwn.map((host) => `MAP ${host} ~NOTFOUND`);
  return {
    ...common(wish),
    pipe: true,
    enableExtensions: true,
    args: [
      // Chromium refuses to start as root with its sandbox; it can reach nothing but the gate.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${[...away, `MAP * 127.0.0.1:${wish.gatePort}`].join(', ')}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      `--window-size=${wish.width},${wish.height + (wish.headless ? 0 : 120)}`,
      ...(wish.lang ? [`--lang=${wish.lang}`, `--accept-lang=${wish.lang}`] : []),
      ...wish.args,
    ],
    // On Linux the language of the browser itself comes from here, not from --lang.
    ...(wish.lang ? { env: { ...process.env, LANGUAGE: wish.lang.replace('-', '_') } } : {}),
  };
}

function firefox(wish: Wish): LaunchOptions {
  const uuids = wish.geckoId ? { [wish.geckoId]: firefoxUuid } : {};
  return {
    ...common(wish),
    browser: 'firefox',
    args: [
      '--remote-allow-system-access',
      `--width=${wish.width}`,
      `--height=${wish.height + (wish.headless ? 0 : 120)}`,
      ...wish.args,
    ],
    // Lets a release build take the preference services.settings.server below.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${wish.gatePort};80=${wish.gatePort}`,
      'network.trr.mode': 5,
      'network.http.http3.enable': false,
      'extensions.webextensions.uuids': JSON.stringify(uuids),
      ...quietFirefox,
      'layout.css.prefers-color-scheme.content-override': wish.colorScheme === 'dark' ? 0 : 1,
      ...(wish.lang
        ? { 'intl.locale.requested': wish.lang, 'intl.accept_languages': wish.lang }
        : {}),
      ...wish.prefs,
    },
  };
}

function common(wish: Wish): LaunchOptions {
  return {
    executablePath: wish.executablePath,
    headless: wish.headless,
    acceptInsecureCerts: true,
    // With a window to look at, the page follows the window; without one, it has the size asked for.
    defaultViewport: wish.headless ? { width: wish.width, height: wish.height } : null,
  };
}

const quietFirefox: Prefs = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'dom.security.https_first': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.server': '',
};
