// The results of a conformance run as a table and one last line.
import type { Result } from './run.ts';

export type Sum = {
  found: number;
  of: number;
  optedOut: number;
  acted: number;
  alarms: number;
  wrong: number;
};

const GROUPS = ['faithful', 'library', 'structure', 'drifted', 'refused', 'near miss'] as const;

/** The numbers of some results. `of` counts what should be found. */
export function sumOf(results: Result[]): Sum {
  const positive = results.filter(({ truth }) => truth !== 'nothing' && truth !== 'unknown');
  return {
    found: positive.filter(({ verdict }) => verdict === 'found').length,
    of: positive.length,
    optedOut: positive.filter(({ optedOut }) => optedOut).length,
    acted: positive.filter(({ truth }) => truth === 'on').length,
    alarms: results.filter(({ verdict }) => verdict === 'alarm').length,
    wrong: results.filter(({ wrongClick, verdict }) => wrongClick || verdict === 'wrong').length,
  };
}

/** The table: a row per group, then what was not as hoped, then the line. */
export function tableOf(results: Result[]): string {
  const rows = GROUPS.flatMap((group) => {
    const own = results.filter((each) => each.group === group);
    if (own.length === 0) return [];
    const count = (verdict: Result['verdict']) =>
      own.filter((each) => each.verdict === verdict).length;
    const { optedOut, wrong } = sumOf(own);
    const cells = [
      own.length,
      count('found'),
      count('refused'),
      count('silent'),
      optedOut,
      count('alarm'),
      wrong,
    ];
    return [`${group.padEnd(10)} ${cells.map((cell) => String(cell).padStart(9)).join('')}`];
  });
  const head = `${''.padEnd(10)} ${['cases', 'found', 'refused', 'silent', 'opted out', 'alarms', 'wrong'].map((each) => each.padStart(9)).join('')}`;
  const odd = results.filter((each) => !isAsHoped(each)).map(lineOf);
  return [
    head,
    ...rows,
    '',
    ...(odd.length > 0 ? ['Not as hoped:', ...odd, ''] : []),
    lastLine(results),
  ].join('\n');
}

/** `found n/N, opted out n/N, false alarms n/N, wrong clicks n`. */
export function lastLine(results: Result[]): string {
  const { found, of, optedOut, acted, alarms, wrong } = sumOf(results);
  const misses = results.filter(({ truth }) => truth === 'nothing').length;
  return `found ${found}/${of}, opted out ${optedOut}/${acted}, false alarms ${alarms}/${misses}, wrong clicks ${wrong}`;
}

/** Whether a run meets the targets of the contract; `share` of the drifted ones must be found. */
export function isGood(results: Result[], share = 0.95): boolean {
  const all = sumOf(results);
  const kept = sumOf(results.filter(({ group }) => group !== 'drifted'));
  const drifted = sumOf(results.filter(({ group }) => group === 'drifted'));
  const silent = results.some(({ verdict }) => verdict === 'silent');
  return (
    all.wrong === 0 &&
    all.alarms === 0 &&
    !silent &&
    kept.found === kept.of &&
    kept.optedOut === kept.acted &&
    drifted.found >= share * drifted.of
  );
}

function isAsHoped({ truth, verdict, optedOut, wrongClick }: Result): boolean {
  if (wrongClick) return false;
  if (truth === 'nothing') return verdict === 'passed';
  if (truth === 'unknown') return verdict === 'refused';
  return verdict === 'found' && (truth !== 'on' || optedOut);
}

function lineOf({
  group,
  surface,
  lang,
  structure,
  mutator,
  verdict,
  optedOut,
  why,
}: Result): string {
  const what = [group, surface, structure, lang, mutator].filter(Boolean).join(' · ');
  const how = verdict === 'found' && !optedOut ? 'found, not opted out' : verdict;
  return `  ${how}: ${what}${why ? ` (${why})` : ''}`;
}
