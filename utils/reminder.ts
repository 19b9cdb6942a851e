// When to remind of an open decision.

/**
 * One reminder. `deadline`: the date of the dialog is `daysToGo` days away (0: today). `overdue`:
 * the date had passed when the decision was put off. `check`: a choice was made; see whether
 * Settings shows it. `at` in ms since 1970.
 */
export type Nudge =
  | { about: 'deadline'; at: number; daysToGo: number }
  | { about: 'overdue' | 'check'; at: number };

/** What the pages show of reminders; `{}` when there is nothing to remind of. */
export type Reminder = {
  /** The date by which to decide, `YYYY-MM-DD`, when a decision was put off. */
  deadline?: string;
  /** The nudge that is due now; `daysToGo` counts from today. */
  due?: Nudge;
  /** The next one ahead, or the end of a snooze. */
  next?: { at: number };
  /** The person put them off until then (ms since 1970), or stopped them. */
  snoozedUntil?: number;
  stopped?: true;
};
