// @ts-check
// Runs checks of the project, side by side where there are processors for it, tells a person what is
// going on, and sums up at the end. Node alone: it runs before node_modules exists.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './setup.mjs';

/**
 * One check. `run` is a list of command lines (together they count 1); `vitest` is arguments for
 * vitest (each test counts 1); `setup` is a function (it counts only when it fails). `needs` names the
 * steps without which this one cannot tell anything: it then fails without being run. `after` names
 * steps that it only must not run beside. A `wide` step uses all processors by itself.
 * @typedef {{ name: string, run?: string[], vitest?: string[], setup?: () => unknown,
 *   needs?: string[], after?: string[], wide?: boolean }} Step
 * @typedef {import('./vitest-progress.mjs').Failure} Failure
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number,
 *   failures: Failure[] }} Result
 */

/** Only what changed since the last time is looked at again. */
export const TYPES = 'tsc --noEmit --incremental --tsBuildInfoFile .cache/tsc.tsbuildinfo';

const LOGS = join('.cache', 'test');
/** What runs is named again after so long without a word. */
const MAX_SILENCE_MS = 20_000;
/** More failed files than this are no accident. */
const MAX_AGAIN = 6;
/** A tool that hangs is ended. */
const MAX_STEP_MS = 30 * 60_000;

/**
 * Runs the steps in their order, as many at once as fit; goes on after a failure. The last line that
 * it prints is always `N passed, N failed`.
 * @param {Step[]} steps
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps) {
  rmSync(join(root, LOGS), { recursive: true, force: true });
  mkdirSync(join(root, LOGS), { recursive: true });
  const start = Date.now();
  /** @type {Result[]} */
  const results = [];
  const waiting = [...steps];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const progress = makeProgress(start);
  const places = Math.max(2, availableParallelism());

  while (waiting.length > 0 || running.size > 0) {
    const [next] = waiting;
    const isFree = next?.wide ? running.size === 0 : running.size < places;
    const isReady = !(next?.needs ?? []).some(
      (name) => !results.some((done) => done.name === name),
    );
    const isAlone = steps.some(({ name, wide }) => wide && running.has(name));
    if (next && isFree && isReady && !isAlone) {
      waiting.shift();
      const done = attempt(next, results, progress).then((result) => {
        results.push(result);
        running.delete(next.name);
        progress.end(result);
      });
      running.set(next.name, done);
    } else {
      await Promise.race(running.values());
    }
  }
  if (process.env.CI) for (const step of steps) await again(step, results, progress);
  progress.stop();
  sumUp(
    steps.flatMap(({ name }) => results.find((each) => each.name === name) ?? []),
    start,
  );
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/**
 * @param {Step} step
 * @param {Result[]} before
 * @param {ReturnType<typeof makeProgress>} progress
 * @returns {Promise<Result>}
 */
async function attempt(step, before, progress) {
  const start = Date.now();
  const broken = (step.needs ?? []).filter((name) =>
    before.some((result) => result.name === name && result.failed > 0),
  );
  const outcome =
    broken.length > 0
      ? failed(step, `not run: it needs ${broken.join(' and ')}, which failed`)
      : await play(step, progress).catch((error) => failed(step, messageOf(error)));
  return { name: step.name, ...outcome, seconds: (Date.now() - start) / 1000 };
}

/**
 * On a build machine, where nobody can look at once: the few end-to-end files that failed beside the
 * other browser run once more, alone. What passes then is told as a race or the load, and counts as
 * passed; on a developer's machine it stays failed.
 * @param {Step} step
 * @param {Result[]} results
 * @param {ReturnType<typeof makeProgress>} progress
 */
async function again(step, results, progress) {
  const first = results.find(({ name }) => name === step.name);
  const files = [...new Set(first?.failures.map(({ file }) => file))];
  const isFew = files.length > 0 && files.length <= MAX_AGAIN && !files.includes('');
  if (!first || !step.vitest || !step.name.startsWith('e2e-') || !isFew) return;
  console.log(`\n${step.name}: ${files.map(short).join(', ')} once more, alone`);
  const second = await vitest(step.name, [...step.vitest, ...files], progress);
  const still = new Set(second.failures.map(({ file, test }) => `${file} ${test}`));
  for (const { file, test, why } of first.failures) {
    if (!still.has(`${file} ${test}`)) {
      console.log(
        `! ${short(file)} · ${test}: a race or the load, it passed alone. At first: ${why}`,
      );
    }
  }
  first.passed += first.failed - second.failed;
  first.failed = second.failed;
  first.failures = second.failures;
}

/**
 * @param {Step} step
 * @param {ReturnType<typeof makeProgress>} progress
 * @returns {Promise<Omit<Result, 'name' | 'seconds'>>}
 */
async function play(step, progress) {
  progress.begin(step.name);
  if (step.setup) {
    await step.setup();
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
  if (step.vitest) return vitest(step.name, step.vitest, progress);
  for (const line of step.run ?? []) {
    const [command = '', ...args] = line.split(' ');
    const log = await start(step.name, command, args);
    if (!log.isGood) {
      const text = readFileSync(log.file, 'utf8').trim();
      console.log(text.split('\n').slice(-40).join('\n'));
      return failed(step, `${line}: ${reasonIn(text)}`);
    }
  }
  return { passed: 1, failed: 0, skipped: 0, failures: [] };
}

/**
 * Runs vitest with our reporter, and adds up what it tells.
 * @param {string} name
 * @param {string[]} args
 * @param {ReturnType<typeof makeProgress>} progress
 */
async function vitest(name, args, progress) {
  const sum = { passed: 0, failed: 0, skipped: 0, failures: /** @type {Failure[]} */ ([]) };
  const all = [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=./scripts/vitest-progress.mjs',
    ...args,
  ];
  const tool = join('node_modules', 'vitest', 'vitest.mjs');
  const { isGood } = await start(name, 'node', [tool, ...all], (message) => {
    const fact = /** @type {import('./vitest-progress.mjs').Progress} */ (message);
    progress.hear(name, fact);
    if (fact.kind === 'end') {
      sum.passed += fact.passed;
      sum.failed += fact.failed;
      sum.skipped += fact.skipped;
      sum.failures.push(...fact.failures);
    }
    if (fact.kind === 'error') {
      sum.failed += 1;
      sum.failures.push({ file: '', test: '(outside of any test)', why: fact.why });
    }
  });
  // An end that no test explains is a failure too.
  if (isGood || sum.failed > 0) return sum;
  const why = `vitest failed without a failed test: see ${join(LOGS, `${name}.log`)}`;
  return { ...sum, failed: 1, failures: [{ file: '', test: '', why }] };
}

/**
 * Runs one command, its output into the step's log.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {(message: unknown) => void} [hear]
 * @returns {Promise<{ isGood: boolean, file: string }>}
 */
function start(name, command, args, hear) {
  const file = join(root, LOGS, `${name.replace(/\W/g, '-')}.log`);
  const out = createWriteStream(file, { flags: 'a' });
  const isNode = command === 'node';
  const bin = join(root, 'node_modules', '.bin');
  return new Promise((resolve) => {
    const child = spawn(isNode ? process.execPath : command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', ...(hear ? [/** @type {const} */ ('ipc')] : [])],
      env: { ...process.env, NO_COLOR: '1', PATH: bin + delimiter + (process.env.PATH ?? '') },
      shell: process.platform === 'win32' && !isNode,
      timeout: MAX_STEP_MS,
    });
    if (hear) child.on('message', hear);
    child.stdout?.pipe(out, { end: false });
    child.stderr?.pipe(out, { end: false });
    const end = (/** @type {boolean} */ isGood) => out.end(() => resolve({ isGood, file }));
    child.on('error', (error) => {
      out.write(`${error.message}\n`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** What is running, in lines that say when, which step and which file. */
function makeProgress(/** @type {number} */ start) {
  /** @type {Map<string, { since: number, files: number, done: number, now: Set<string> }>} */
  const running = new Map();
  let timer = setInterval(remind, MAX_SILENCE_MS);

  /** @param {string} text */
  function say(text) {
    console.log(`${clock(Date.now() - start)}  ${text}`);
    clearInterval(timer);
    timer = setInterval(remind, MAX_SILENCE_MS);
  }

  function remind() {
    const all = [...running].map(([name, { files, done, now }]) => {
      const [file] = now;
      const where = file ? ` in ${short(file)}, ${done} of ${files} files done` : '';
      return `${name}${where}`;
    });
    if (all.length > 0) say(`… ${all.join(' | ')}`);
  }

  return {
    /** @param {string} name */
    begin(name) {
      running.set(name, { since: Date.now(), files: 0, done: 0, now: new Set() });
      say(`▶ ${name}`);
    },
    /** @param {string} name @param {import('./vitest-progress.mjs').Progress} fact */
    hear(name, fact) {
      const step = running.get(name);
      if (!step) return;
      if (fact.kind === 'files') step.files = fact.count;
      if (fact.kind === 'start') step.now.add(fact.file);
      if (fact.kind !== 'end') return;
      step.now.delete(fact.file);
      step.done += 1;
      const sign = fact.failed > 0 ? '✗' : '✓';
      const counts = fact.failed > 0 ? `${fact.passed} passed, ${fact.failed} FAILED` : fact.passed;
      say(
        `  ${sign} ${name} ${step.done}/${step.files} ${short(fact.file)}  ${counts}  ${fact.seconds.toFixed(1)} s`,
      );
      for (const { test, why } of fact.failures) say(`      ✗ ${test}: ${why}`);
    },
    /** @param {Result} result */
    end({ name, failed, seconds }) {
      running.delete(name);
      say(`${failed > 0 ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s)`);
    },
    stop: () => clearInterval(timer),
  };
}

/** @param {Result[]} results @param {number} start */
function sumUp(results, start) {
  const failures = results.flatMap(({ name, failures }) =>
    failures.map((failure) => ({ step: name, ...failure })),
  );
  if (failures.length > 0) console.log('\nFailed:');
  for (const { step, project, file, test, why } of failures) {
    console.log(`✗ ${[step, short(file), test].filter(Boolean).join(' · ')}\n    ${why}`);
    const pictures = project && picturesOf(project, file, test);
    if (pictures && existsSync(join(root, pictures))) console.log(`    pictures: ${pictures}`);
  }
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of results) {
    const extra = skipped > 0 ? `, ${skipped} skipped` : '';
    const sign = failed > 0 ? '✗' : '✓';
    console.log(
      `${sign} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed${extra}`,
    );
  }
  /** @param {'passed' | 'failed'} field */
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  console.log(`Logs: ${LOGS}. It took ${clock(Date.now() - start).trim()}.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

/**
 * Where tests/e2e/failure.ts keeps the pictures of a failed test.
 * @param {string} project
 * @param {string} file
 * @param {string} test
 */
function picturesOf(project, file, test) {
  const slug = test
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return join(LOGS, project, short(file).replace(/\.test\.tsx?$/, ''), slug);
}

/** @param {Step} step @param {string} why */
function failed({ name }, why) {
  const failures = [{ file: '', test: '', why }];
  console.log(`✗ ${name}: ${why}`);
  return { passed: 0, failed: 1, skipped: 0, failures };
}

/** The line of a tool's output that says most: the first with "error", else the last. */
function reasonIn(/** @type {string} */ text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /\berror\b/i.test(line)) ?? lines.at(-1) ?? 'it failed').trim();
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {string} file */
function short(file) {
  return file.split(/[\\/]/).at(-1) ?? '';
}

/** Minutes and seconds, right-aligned. */
function clock(/** @type {number} */ ms) {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(6);
}
