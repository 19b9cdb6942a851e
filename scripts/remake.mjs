// @ts-check
// Loads, for the command line, the very code with which the report page makes a file again. It is TypeScript
// and draws with React, so the project's packages must be there: `npm ci`.
import { join } from 'node:path';
import { buildHash } from './build-hash.mjs';
import { alias, root } from './setup.mjs';

/**
 * What `verifyFile` needs to make a file again; nothing where the packages are not installed.
 * @returns {Promise<{ remake?: import('../utils/evidence/verify.mjs').Remake, build?: string }>}
 */
export async function loadRemake() {
  try {
    const { runnerImport } = await import('vite');
    const { reportWordsPlugin } = await import('./report-words.mjs');
    const { module } = await runnerImport(join(root, 'components/report/file.tsx'), {
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [reportWordsPlugin(), withoutBrowserWords()],
      resolve: { alias },
    });
    return { remake: module.remakeFile, build: buildHash() };
  } catch {
    return {};
  }
}

/** There is no browser to ask for its words, and a file that is made again never does. */
function withoutBrowserWords() {
  const id = '\0browser-words';
  return {
    name: 'browser-words',
    resolveId: (/** @type {string} */ name) => (name === '#i18n' ? id : undefined),
    load: (/** @type {string} */ name) =>
      name === id ? "export const i18n = { t() { throw new Error('no browser'); } };" : undefined,
  };
}
