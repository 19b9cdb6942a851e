// What a session tells the background, when, and what it hears back.
import { type Finding, type Outcome, sameFinding } from '../finding';
import type { Orders, Report } from '../messages';
import type { ResumedChat } from './resumed-chats';

/** Where reports go. The rehearsal has one that stores nothing. */
export type Desk = {
  reportFinding(report: Report): Promise<Orders>;
  reportOutcome(data: {
    finding: Finding;
    action: 'opt-out' | 'undo';
    outcome: Outcome;
  }): Promise<Orders>;
  reportDecision(data: { finding: Finding; decision: 'accepted' | 'deferred' }): Promise<Orders>;
  reportResumedChat(chat: ResumedChat): Promise<{ hint: boolean }>;
};

/** A state that is not ON is believed, and reported, once it has stood for so many ms. */
export const BELIEVE_AFTER = 800;

/** The reports of one session. */
export type Reporter = {
  /** Reports a finding unless it was the last one: ON at once, anything else once it has stood. */
  seen(finding: Finding): void;
  outcome(finding: Finding, action: 'opt-out' | 'undo', outcome: Outcome): void;
  decision(finding: Finding, decision: 'accepted' | 'deferred'): void;
};

/** Makes the reporter of a session. No answer is no order: the note works without the background. */
export function createReporter(
  view: Window,
  desk: Desk,
  onOrders: (orders: Orders) => void,
  signal: AbortSignal,
): Reporter {
  let last: Finding | undefined;
  let timer = 0;
  signal.addEventListener('abort', () => view.clearTimeout(timer));

  return {
    seen(finding) {
      view.clearTimeout(timer);
      if (sameFinding(finding, last)) return;
      timer = view.setTimeout(
        () => {
          last = finding;
          const loadedAt = Date.now() - view.performance.now();
          void ask(desk.reportFinding({ finding, loadedAt }));
        },
        finding.training === 'on' ? 0 : BELIEVE_AFTER,
      );
    },
    outcome(finding, action, outcome) {
      last = finding;
      void ask(desk.reportOutcome({ finding, action, outcome }));
    },
    decision: (finding, decision) => void ask(desk.reportDecision({ finding, decision })),
  };

  async function ask(question: Promise<Orders>): Promise<void> {
    const answer = await question.catch(() => undefined);
    if (answer && !signal.aborted) onOrders(answer);
  }
}
