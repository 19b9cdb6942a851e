// Every policy fact that the product states, one row each: source, day checked, how sure. The
// sentences are in the locales (`fact.<id>`, - becomes _). Checked in stored copies, never fetched.

/** How well a fact is backed: Anthropic's words quoted, Anthropic, several sources, or one. */
export type Sure = 'quoted' | 'primary' | 'several' | 'one';

/** One fact. Dates are `YYYY-MM-DD`; `date` fills the `{date}` of its sentence. */
export type Fact = { source: string; checked: string; sure: Sure; date?: string };

const ANNOUNCEMENT = 'https://www.anthropic.com/news/updates-to-our-consumer-terms';
const TERMS = 'https://www.anthropic.com/legal/consumer-terms';
const RETENTION = 'https://privacy.claude.com/en/articles/10023548';
const CHANGE = 'https://privacy.claude.com/en/articles/12109829';
const FEEDBACK = 'https://privacy.claude.com/en/articles/10023580';
const INCOGNITO = 'https://support.claude.com/en/articles/12260368';
const PRESS =
  'https://www.theverge.com/anthropic/767507/anthropic-user-data-consumers-ai-models-training-privacy';
const TRACKER = 'https://github.com/anthropics/claude-code/issues';

const CHECKED = '2026-11-22';

/** The table. A fact that is not here is not stated anywhere in the product. */
export const FACTS = {
  announced: { source: ANNOUNCEMENT, checked: CHECKED, sure: 'quoted', date: '2025-08-28' },
  'deadline-first': { source: PRESS, checked: CHECKED, sure: 'several', date: '2025-09-28' },
  'deadline-moved': { source: TERMS, checked: CHECKED, sure: 'quoted', date: '2025-10-08' },
  'after-deadline': { source: ANNOUNCEMENT, checked: CHECKED, sure: 'quoted', date: '2025-10-08' },
  'still-live': { source: `${TRACKER}/53431`, checked: CHECKED, sure: 'several' },
  'default-on': { source: PRESS, checked: CHECKED, sure: 'several' },
  covered: { source: ANNOUNCEMENT, checked: CHECKED, sure: 'quoted' },
  'not-covered': { source: ANNOUNCEMENT, checked: CHECKED, sure: 'quoted' },
  'new-or-resumed': { source: ANNOUNCEMENT, checked: CHECKED, sure: 'quoted' },
  retention: { source: RETENTION, checked: CHECKED, sure: 'quoted' },
  'future-only': { source: CHANGE, checked: CHECKED, sure: 'primary' },
  'feedback-exception': { source: FEEDBACK, checked: CHECKED, sure: 'primary' },
  'safety-exception': { source: RETENTION, checked: CHECKED, sure: 'primary' },
  incognito: { source: INCOGNITO, checked: CHECKED, sure: 'primary' },
  deleted: { source: RETENTION, checked: CHECKED, sure: 'primary' },
  filtering: { source: ANNOUNCEMENT, checked: CHECKED, sure: 'quoted' },
  where: { source: CHANGE, checked: CHECKED, sure: 'primary' },
  // The rename itself was observed on the site; the source states today's name.
  renamed: { source: CHANGE, checked: CHECKED, sure: 'several' },
  // Observed; the linked report of 2026-02 describes it so too.
  'account-wide': { source: `${TRACKER}/27781`, checked: CHECKED, sure: 'one' },
  // Observed in test data of third-party tools; the linked report of 2026-01 shows one of the lines.
  'symmetric-cli': { source: `${TRACKER}/19676`, checked: CHECKED, sure: 'one' },
} as const satisfies Record<string, Fact>;

/** The name of a fact, as in the policy notes. */
export type FactId = keyof typeof FACTS;

/** Whether a fact was checked more than six calendar months before `now` (ms since 1970). */
export function isStale(fact: Fact, now: number): boolean {
  const limit = new Date(fact.checked);
  limit.setUTCMonth(limit.getUTCMonth() + 6);
  return now > limit.getTime();
}
