// Runs the cases in the self-check's frame and judges what was found. Knows no page of ours.
import type { Finding } from '../../utils/finding';
import type { Case } from './cases';
import type { Look } from './check-frame';

/** One case, judged. */
export type Verdict = Look & { name: string; expected: Case['expected']; passed: boolean };

/** Runs all cases one after the other; `onVerdict` hears of each. */
export async function runCases(
  cases: readonly Case[],
  lookAt: (scenario: Case['scenario'], isWaiting: boolean) => Promise<Look>,
  onVerdict: (verdict: Verdict) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const { name, scenario, expected } of cases) {
    if (signal.aborted) return;
    const look = await lookAt(scenario, expected !== undefined);
    onVerdict({ name, expected, ...look, passed: isRight(look.finding, expected) });
  }
}

/** A near miss may be pointed out as doubtful; what must never be is a state that could be acted on. */
function isRight(finding: Finding | undefined, expected: Case['expected']): boolean {
  const isActable = finding?.kind === 'training' && finding.training !== 'unknown';
  if (!expected) return !isActable;
  return (
    isActable && finding.surface === expected.surface && finding.training === expected.training
  );
}

/** Told in one word each: “popup on”. */
export function told(what: { surface: string; training: string } | undefined): string {
  return what ? `${what.surface} ${what.training}` : '–';
}

/** The list as text, for a bug report: failures first. */
export function listOf(verdicts: readonly Verdict[], browser: string, version: string): string {
  const failed = verdicts.filter(({ passed }) => !passed);
  const times = verdicts.map(({ ms }) => ms).sort((a, b) => a - b);
  return [
    `Default Off ${version} · ${browser}`,
    `${verdicts.length - failed.length} of ${verdicts.length} passed`,
    `one look: median ${medianOf(times).toFixed(2)} ms, slowest ${(times.at(-1) ?? 0).toFixed(2)} ms`,
    ...[...failed, ...verdicts.filter(({ passed }) => passed)].map(
      ({ name, passed, expected, finding, ms }) =>
        `${passed ? 'pass' : 'FAIL'}  ${name}  expected ${told(expected)}, found ${told(finding)}${
          finding ? ` (${finding.because.join(', ')})` : ''
        }  ${ms.toFixed(2)} ms`,
    ),
  ].join('\n');
}

/** The middle of a sorted list; 0 of an empty one. */
export function medianOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
