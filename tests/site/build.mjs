// @ts-check
// Builds the page that plays claude.ai into `.output/site/`.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * @param {{ outDir?: string }} [options]
 * @returns {Promise<string>} the directory to hand to `startSite`
 */
export async function buildSite({ outDir } = {}) {
  const dir = outDir ?? fileURLToPath(new URL('../../.output/site/', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: dir,
      emptyOutDir: true,
      // The page's policy allows no data: scripts or styles.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  });
  return dir;
}
