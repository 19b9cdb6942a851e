// What a session tells of what it sees, and when: ON at once, anything else once it has stood, and what
// Settings shows a second time when it has stood long enough to be a proof.
import { type Finding, isAtRest, sameFinding } from '../finding';
import type { Act, Decision, Orders, Rest } from '../messages';
import type { Outbox } from './outbox';

/** A state that is not ON is believed, and shown, once it has stood for so many ms. */
export const BELIEVE_AFTER_MS = 800;

/**
 * What Settings shows proves or contradicts something only after it has stood for so many ms: longer
 * than a page was seen to show OFF, disabled or busy until its data came (5 s).
 */
export const PROOF_STANDS_MS = 7000;

/** The reports of one session. */
export type Reporter = {
  /** To be told of every look. Answers whether what is seen has stood long enough to be a proof. */
  seen(finding: Finding, isByPerson: boolean): Rest;
  outcome(finding: Finding, action: Act['action'], outcome: Act['outcome']): void;
  decision(finding: Finding, decision: Decision['decision']): void;
};

/** What a reporter is handed. */
export type ReporterParts = {
  view: Window;
  outbox: Outbox;
  onOrders(orders: Orders): void;
  /** Reads the page afresh: time has passed, and nothing has moved. */
  lookAgain(): void;
};

/** Makes the reporter of a session. */
export function createReporter(
  { view, outbox, onOrders, lookAgain }: ReporterParts,
  signal: AbortSignal,
): Reporter {
  let last: { finding: Finding; rest: Rest } | undefined;
  let timer = 0;
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  // The page was still loading: what has stood counts from when it is complete.
  view.addEventListener('load', lookAgain, { signal, passive: true, once: true });

  return {
    seen(finding, isByPerson) {
      const stood = outbox.shows(finding);
      const canProve = finding.surface === 'settings' && finding.training !== 'unknown';
      const isComplete = view.document.readyState === 'complete';
      const rest = canProve && isComplete && stood >= PROOF_STANDS_MS ? 'stood' : 'young';
      // What passes by itself is told on the page alone.
      const isBelieved =
        finding.training === 'on' || (stood >= BELIEVE_AFTER_MS && isAtRest(finding));
      view.clearTimeout(timer);
      const next = !isBelieved ? BELIEVE_AFTER_MS : canProve ? PROOF_STANDS_MS : 0;
      if (stood < next) timer = view.setTimeout(lookAgain, next - stood);
      if (isBelieved && (last?.rest !== rest || !sameFinding(last.finding, finding))) {
        last = { finding, rest };
        outbox.sight({ finding, rest, isByPerson }, answered);
      }
      return rest;
    },
    outcome(finding, action, outcome) {
      last = { finding, rest: 'young' };
      outbox.act({ finding, action, outcome }, answered);
    },
    decision: (finding, decision) => outbox.decision({ finding, decision }, answered),
  };

  function answered(orders: Orders): void {
    if (!signal.aborted) onOrders(orders);
  }
}
