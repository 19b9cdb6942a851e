// The proof of the attribution: an extension that burns known times in every way in which a content
// script can spend them, and the sum that the bench's own measuring finds for it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many ms the burner spends in each way; it says so itself in `<html data-burned>`. */
export const BURNS = {
  evaluate: 60,
  observer: 80,
  timer: 60,
  event: 40,
  promise: 80,
  native: 80,
} as const;

/** Runs in the page, in the burner's own world: must use nothing from outside itself. */
function burner(burns: Record<string, number>): void {
  let burned = 0;
  const burn = (ms: number): void => {
    const start = performance.now();
    while (performance.now() - start < ms);
    burned += performance.now() - start;
  };
  const burnNatively = (ms: number): void => {
    const start = performance.now();
    while (performance.now() - start < ms) document.querySelectorAll('body :nth-child(odd) span');
    burned += performance.now() - start;
  };
  const root = document.documentElement;
  const part = (name: string): number => (burns[name] ?? 0) / 20;
  burn(burns.evaluate ?? 0);
  addEventListener('load', async () => {
    new MutationObserver(() => burn(part('observer'))).observe(root, {
      attributes: true,
      attributeFilter: ['data-tick'],
    });
    addEventListener('burner-tick', () => burn(part('event')));
    for (let turn = 0; turn < 20; turn += 1) {
      root.dataset.tick = String(turn);
      dispatchEvent(new Event('burner-tick'));
      setTimeout(() => burn(part('timer')), 0);
      // Goes on from a promise that the browser settles: no slice carries an address then.
      await navigator.locks.query();
      burn(part('promise'));
      burnNatively(part('native'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    root.dataset.burned = String(burned);
  });
}

/** Writes the burner as an extension into a folder. */
export function writeBurner(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Burner',
    version: '1.0.0',
    content_scripts: [
      { matches: ['https://claude.ai/*'], js: ['burner.js'], run_at: 'document_start' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'burner.js'), `(${burner})(${JSON.stringify(BURNS)});`);
  return folder;
}
