// @ts-check
// WXT wraps every content script in a context, a logger and a catch, 1.7 kB gzip of it. Ours needs an
// AbortSignal: this plugin puts one line in the wrapper's place. A fault on start then ends in the
// browser's own console, as it would have.

const WRAPPER = 'content-script-isolated-world-entrypoint';
const DEFINITION = /import definition from "[^"]+";/;

/** The Vite plugin. It fails the build if WXT's wrapper no longer looks as it did (0.21). */
export function bareEntryPlugin() {
  return {
    name: 'bare-entry',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (!id.includes(`virtual:wxt-${WRAPPER}`)) return undefined;
      const [definition] = DEFINITION.exec(code) ?? [];
      if (!definition) throw new Error(`WXT's ${WRAPPER} has changed: see scripts/bare-entry.mjs.`);
      return `${definition}\nexport default definition.main(new AbortController());`;
    },
  };
}
