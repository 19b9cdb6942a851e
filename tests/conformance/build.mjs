// @ts-check
// Builds the bench page into `.output/conformance/`, in a process of its own: the build sets NODE_ENV.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const outDir = fileURLToPath(new URL('../../.output/conformance/', import.meta.url));

await build({
  root: fileURLToPath(new URL('site/', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  // The page's policy allows no data: scripts or styles.
  build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 3000 },
});
console.log(`Built ${outDir}`);
