// The dates of the story, oldest first, each one carried by a fact.
import { FACTS, type FactId } from './facts';

/** The facts that are told as dates; `story.<fact>` is the short title. */
export type StoryFact = Extract<
  FactId,
  'announced' | 'deadline-first' | 'deadline-moved' | 'renamed' | 'policy-2026'
>;

/**
 * One dot on the timeline. `on`: the calendar day, `YYYY-MM-DD`. `until`: for what is only known
 * to have happened between two months, the last one (`on` is then the first day of the first).
 */
export type Milestone = { fact: StoryFact; on: string; until?: string };

export const MILESTONES = [
  { fact: 'announced', on: FACTS.announced.date },
  { fact: 'deadline-first', on: FACTS['deadline-first'].date },
  { fact: 'deadline-moved', on: FACTS['deadline-moved'].date },
  // Between which months the switch was renamed; observed, not published.
  { fact: 'renamed', on: '2026-06-01', until: '2026-08-01' },
  { fact: 'policy-2026', on: FACTS['policy-2026'].date },
] as const satisfies readonly Milestone[];
