// How much main-thread time of a trace belongs to an extension. Pure. Two sources are joined, since
// each is blind somewhere: slices that carry the script's address see compilation, evaluation,
// observers, timers and events, native calls inside them included, but not promise continuations;
// profiler samples with a frame of the extension anywhere on the stack see those, at 1 ms grain.
// Slices count by time on the processor, so that a busy machine does not add to them.
// tests/bench/burner.ts proves the sum on a script that burns known times.
import type { TraceEvent } from './trace';

/** Main-thread time attributed to one extension, in ms. */
export interface Cost {
  total: number;
  /** The same by the clock: on a busy machine more, by what others took meanwhile. */
  wall: number;
  /** The part that slices saw. */
  slices: number;
  /** The part that only samples saw. */
  samples: number;
  /** Compiling and evaluating the script, part of `slices`. */
  evaluate: number;
  /** Milliseconds by the name of the outermost slice. */
  byName: Record<string, number>;
}

/** Begin and end by the clock, and the time on the processor, in µs. */
type Span = { from: number; to: number; cpu: number; name: string };
type Node = { id: number; parent?: number; callFrame: { url?: string } };

const EVALUATION = new Set(['EvaluateScript', 'v8.compile', 'v8.evaluateModule', 'V8.CompileCode']);

/** The cost of scripts whose address begins with `base`, over a whole trace. */
export function costOf(events: readonly TraceEvent[], base: string): Cost {
  const threads = mainThreads(events);
  const cost: Cost = { total: 0, wall: 0, slices: 0, samples: 0, evaluate: 0, byName: {} };
  for (const thread of threads) {
    const own = events.filter((event) => `${event.pid}:${event.tid}` === thread);
    const spans = outermost(own.filter((event) => isOf(event, base)));
    for (const { from, to, cpu, name } of spans) {
      const ms = cpu / 1000;
      cost.wall += (to - from) / 1000;
      cost.slices += ms;
      cost.byName[name] = (cost.byName[name] ?? 0) + ms;
      if (EVALUATION.has(name)) cost.evaluate += ms;
    }
    cost.samples += sampled(events, own, base, spans) / 1000;
  }
  cost.total = cost.slices + cost.samples;
  cost.wall += cost.samples;
  return cost;
}

function mainThreads(events: readonly TraceEvent[]): string[] {
  return events
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid}:${tid}`);
}

function isOf({ ph, dur, args }: TraceEvent, base: string): boolean {
  const url = args.data?.url;
  return ph === 'X' && dur !== undefined && typeof url === 'string' && url.startsWith(base);
}

/** Slices as spans in order of time, those inside another left out. */
function outermost(slices: TraceEvent[]): Span[] {
  const spans: Span[] = [];
  const sorted = slices.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const { ts, dur = 0, tdur, name } of sorted) {
    const last = spans.at(-1);
    if (!last || ts >= last.to) spans.push({ from: ts, to: ts + dur, cpu: tdur ?? dur, name });
  }
  return spans;
}

/** µs of samples with a frame of the extension on the stack, outside of the spans. */
function sampled(
  events: readonly TraceEvent[],
  own: TraceEvent[],
  base: string,
  spans: Span[],
): number {
  let sum = 0;
  for (const start of own.filter(({ name }) => name === 'Profile')) {
    const chunks = events.filter(
      ({ name, pid, id }) => name === 'ProfileChunk' && pid === start.pid && id === start.id,
    );
    const nodes = new Map<number, Node>();
    const verdicts = new Map<number, boolean>();
    const isOurs = (id: number | undefined): boolean => {
      const node = id === undefined ? undefined : nodes.get(id);
      if (!node) return false;
      const known = verdicts.get(node.id);
      if (known !== undefined) return known;
      const verdict = node.callFrame.url?.startsWith(base) === true || isOurs(node.parent);
      verdicts.set(node.id, verdict);
      return verdict;
    };
    let at = Number(start.args.data?.startTime ?? start.ts);
    let span = 0;
    for (const { args } of chunks.toSorted((a, b) => a.ts - b.ts)) {
      const profile = args.data?.cpuProfile as { nodes?: Node[]; samples?: number[] } | undefined;
      const deltas = (args.data?.timeDeltas ?? []) as number[];
      for (const node of profile?.nodes ?? []) nodes.set(node.id, node);
      for (const [index, id] of (profile?.samples ?? []).entries()) {
        const delta = deltas[index] ?? 0;
        at += delta;
        while ((spans[span]?.to ?? Number.POSITIVE_INFINITY) < at) span += 1;
        const isInside = (spans[span]?.from ?? Number.POSITIVE_INFINITY) <= at;
        // A sample stands for the ms around it; a longer gap is the thread asleep.
        if (!isInside && isOurs(id)) sum += Math.min(Math.max(delta, 0), 1500);
      }
    }
  }
  return sum;
}
