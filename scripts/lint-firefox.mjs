// @ts-check
// `npm run lint:firefox`: Mozilla's own linter on the Firefox package. No error, no notice, and exactly
// the warnings that REVIEWING.md lists with their reasons, all of them from react-dom. Builds nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { readZip } from './zip-read.mjs';

/** @typedef {{ code: string, message: string, file: string, line: number, column: number }} Remark */

const output = join(root, '.output');
const name = existsSync(output)
  ? readdirSync(output).find((file) => file.endsWith('-firefox.zip'))
  : undefined;
if (!name) {
  console.error('No Firefox package in .output/: run `npm run zip` first.');
  process.exit(1);
}
process.exitCode = check(join(output, name)) ? 0 : 1;

/** @param {string} file */
function check(file) {
  const { errors, notices, warnings } = lint(file);
  const packed = readZip(readFileSync(file));
  const foreign = warnings.filter((warning) => !isReactDom(packed, warning));
  for (const each of [...errors, ...notices, ...foreign]) {
    console.log(`✗ ${each.code} ${each.file ?? ''}:${each.line ?? ''} ${each.message}`);
  }
  const found = [...count(warnings)].sort().map(String);
  const listed = listedWarnings().sort().map(String);
  const exact = found.join() === listed.join();
  console.log(`${errors.length} errors, ${notices.length} notices, ${warnings.length} warnings.`);
  for (const [code, times] of count(warnings)) console.log(`  ${code} × ${times}, react-dom's own`);
  if (!exact) console.log(`✗ REVIEWING.md lists ${listed.join(' · ') || 'none'}.`);
  return errors.length + notices.length + foreign.length === 0 && exact;
}

/** @param {string} file @returns {{ errors: Remark[], notices: Remark[], warnings: Remark[] }} */
function lint(file) {
  const linter = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const flags = ['--source-dir', file, '--output', 'json', '--no-config-discovery'];
  const run = spawnSync(process.execPath, [linter, 'lint', ...flags], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const start = run.stdout.indexOf('{');
  if (start < 0) throw new Error(`web-ext said nothing that can be read: ${run.stderr}`);
  return JSON.parse(run.stdout.slice(start));
}

/**
 * react-dom assigns innerHTML twice: to make a script element, and for dangerouslySetInnerHTML, which
 * no component of ours uses (tests/package/addresses.test.ts looks).
 * @param {Map<string, Buffer>} packed @param {Remark} warning
 */
function isReactDom(packed, { code, file, line, column }) {
  const text = packed.get(file)?.toString('utf8').split('\n')[line - 1] ?? '';
  const around = text.slice(Math.max(0, column - 200), column + 200);
  return code === 'UNSAFE_VAR_ASSIGNMENT' && /dangerouslySetInnerHTML|__html|<script>/.test(around);
}

/** @param {Remark[]} remarks @returns {Map<string, number>} */
function count(remarks) {
  const times = new Map();
  for (const { code } of remarks) times.set(code, (times.get(code) ?? 0) + 1);
  return times;
}

/** Rows of REVIEWING.md such as: | `UNSAFE_VAR_ASSIGNMENT` | 2 | … | @returns {[string, number][]} */
function listedWarnings() {
  const text = readFileSync(join(root, 'REVIEWING.md'), 'utf8');
  return [...text.matchAll(/^\| `([A-Z_]+)` \| (\d+) \|/gm)].map(([, code = '', times]) => [
    code,
    Number(times),
  ]);
}
