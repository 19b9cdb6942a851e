// Three kinds of tests: `unit` in jsdom with WXT's fake browser, `package` on the packed files, and the
// end-to-end files once per real browser (`e2e-chromium`, `e2e-firefox`), against the packed extension
// and the built replica.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { noteWordsPlugin } from '../scripts/note-words.mjs';
import { reportWordsPlugin } from '../scripts/report-words.mjs';
import { alias, type BrowserName, browserNames } from '../scripts/setup.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        plugins: [WxtVitest(), noteWordsPlugin(), reportWordsPlugin()],
        test: {
          name: 'unit',
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'https://claude.ai/new' } },
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/setup.ts'],
          restoreMocks: true,
          // The one style sheet that is read as text: an exported report carries it.
          css: { include: [/article\.css/] },
          // Nothing here waits; on a busy machine the same work takes several times as long.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
        },
      },
      ...browserNames.map((browser) => ({
        extends: true as const,
        test: {
          name: `e2e-${browser}`,
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          provide: { browser },
          // One browser at a time: two of them on two cores miss each other's deadlines.
          fileParallelism: false,
          setupFiles: ['tests/e2e/setup.ts'],
          // A race that shows now and then is a race: it is mended, not tried again.
          retry: 0,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
});
