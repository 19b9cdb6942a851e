// @ts-check
// A reporter for vitest that tells the process which started it (scripts/steps.mjs) what is going on,
// message by message. It prints nothing itself.

/**
 * @typedef {{ file: string, test: string, why: string, project?: string }} Failure
 * @typedef {{ kind: 'files', count: number }
 *   | { kind: 'start', file: string }
 *   | { kind: 'end', file: string, passed: number, failed: number, skipped: number, seconds: number, failures: Failure[] }
 *   | { kind: 'error', why: string }} Progress
 */

export default class {
  /** @param {readonly unknown[]} specifications */
  onTestRunStart(specifications) {
    tell({ kind: 'files', count: specifications.length });
  }

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleStart(module) {
    tell({ kind: 'start', file: module.relativeModuleId });
  }

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleEnd(module) {
    const file = module.relativeModuleId;
    const project = module.project.name;
    const tests = [...module.children.allTests()];
    /** @param {string} state */
    const count = (state) => tests.filter((test) => test.result().state === state).length;
    /** @type {Failure[]} */
    const failures = tests
      .filter((test) => test.result().state === 'failed')
      .map((test) => ({ file, project, test: test.fullName, why: whyOf(test.result().errors) }));
    // A file that cannot be loaded, or a hook that fails, leaves tests that neither passed nor failed.
    const broken = [...module.errors(), ...suiteErrors(module)];
    if (broken.length > 0) failures.push({ file, test: '(the file itself)', why: whyOf(broken) });
    tell({
      kind: 'end',
      file,
      passed: count('passed'),
      failed: failures.length,
      skipped: count('skipped'),
      seconds: module.diagnostic().duration / 1000,
      failures,
    });
  }

  /**
   * @param {readonly unknown[]} _modules
   * @param {readonly import('vitest').SerializedError[]} errors
   */
  onTestRunEnd(_modules, errors) {
    for (const error of errors) tell({ kind: 'error', why: whyOf([error]) });
  }
}

/** @param {Progress} message */
function tell(message) {
  process.send?.(message);
}

/** @param {import('vitest/node').TestModule} module */
function suiteErrors(module) {
  return [...module.children.allSuites()].flatMap((suite) => suite.errors());
}

/**
 * The first line of the first error.
 * @param {readonly { message?: string }[] | undefined} errors
 */
function whyOf(errors) {
  const [line = ''] = (errors?.[0]?.message ?? 'no reason given').split('\n');
  return line.length > 200 ? `${line.slice(0, 200)} …` : line;
}
