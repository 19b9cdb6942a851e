// The dates of the story, oldest first, each one carried by a fact.
import type { FactId } from './facts';

/** The facts that are told as dates; `story.<fact>` is the short title. */
export type StoryFact = Extract<
  FactId,
  'announced' | 'deadline-first' | 'deadline-moved' | 'renamed'
>;

/**
 * One dot on the timeline. `on`: the calendar day, `YYYY-MM-DD`. `until`: for what is only known
 * to have happened between two months, the last one (`on` is then the first day of the first).
 */
export type Milestone = { fact: StoryFact; on: string; until?: string };

export const MILESTONES = [
  { fact: 'announced', on: '2025-08-28' },
  { fact: 'deadline-first', on: '2025-09-28' },
  { fact: 'deadline-moved', on: '2025-10-08' },
  { fact: 'renamed', on: '2026-06-01', until: '2026-08-01' },
] as const satisfies readonly Milestone[];
