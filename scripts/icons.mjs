// Draws the toolbar icons of each state from assets/icon-<state>.svg: node scripts/icons.mjs
// The extension's own icon is not made here; @wxt-dev/auto-icons draws it from assets/icon.svg.
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// sharp comes with auto-icons; resolved from there, so that it needs no place of its own.
const fromHere = createRequire(import.meta.url);
const sharp = createRequire(fromHere.resolve('@wxt-dev/auto-icons'))('sharp');

const STATES = ['on', 'off', 'unknown', 'locked', 'idle'];
const SIZES = [16, 32, 48, 128];

const assets = new URL('../assets/', import.meta.url);
const folder = new URL('public/icon/', assets);
await mkdir(folder, { recursive: true });
for (const state of STATES) {
  const drawing = fileURLToPath(new URL(`icon-${state}.svg`, assets));
  for (const size of SIZES) {
    // Drawn at the size itself (32 units = 72 dpi), never scaled down from a larger picture.
    const target = fileURLToPath(new URL(`${state}-${size}.png`, folder));
    await sharp(drawing, { density: (72 * size) / 32 })
      .resize(size, size)
      .png({ compressionLevel: 9 })
      .toFile(target);
  }
}
console.log(`${STATES.length * SIZES.length} icons in assets/public/icon/`);
