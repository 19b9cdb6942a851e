// Runs the project's own command-line tools (node_modules/.bin) from the project's root.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { alias, root } from './setup.mjs';

const minute = 60_000;

/**
 * Runs one command line, split at spaces; true when it succeeded. Its output goes to ours, or,
 * when `quiet`, is shown only if it fails.
 * @param {string} line
 * @param {{ quiet?: boolean }} [options]
 */
export function runTool(line, { quiet = false } = {}) {
  const [command = '', ...args] = line.split(' ');
  const isNode = command === 'node';
  const bin = join(root, 'node_modules', '.bin');
  const output = quiet ? 'pipe' : 'inherit';
  const run = spawnSync(isNode ? process.execPath : command, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    encoding: 'utf8',
    env: { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') },
    shell: process.platform === 'win32' && !isNode,
    timeout: 20 * minute,
  });
  if (run.error) console.error(`${line}: ${run.error.message}`);
  if (quiet && run.status !== 0) console.error(`${run.stdout ?? ''}${run.stderr ?? ''}`.trim());
  return run.status === 0;
}

/**
 * Loads one of the project's TypeScript modules: Node 20 cannot by itself, vite is there.
 * @param {string} path from the project's root
 * @returns {Promise<any>}
 */
export async function load(path) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, path), {
    root,
    configFile: false,
    resolve: { alias },
    logLevel: 'error',
  });
  return module;
}
