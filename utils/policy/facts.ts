// Every policy fact that the product states, one row each: sources, day checked, how sure. The
// sentences are in the locales (`fact.<id>`, - becomes _). Checked in stored copies, never fetched.

/** How well a fact is backed: Anthropic's words quoted, Anthropic, several sources, or one. */
export type Sure = 'quoted' | 'primary' | 'several' | 'one';

/**
 * One fact. Dates are `YYYY-MM-DD`; `date` fills the `{date}` of its sentence. `years` and `days`: every
 * length of time that its sentence states, in any language, and the only ones that others may repeat.
 */
export type Fact = {
  sources: readonly [string, ...string[]];
  checked: string;
  sure: Sure;
  date?: string;
  years?: readonly number[];
  days?: readonly number[];
};

const ANNOUNCEMENT = 'https://www.anthropic.com/news/updates-to-our-consumer-terms';
const TERMS = 'https://www.anthropic.com/legal/consumer-terms';
const POLICY = 'https://www.anthropic.com/legal/privacy';
const RETENTION = 'https://privacy.claude.com/en/articles/10023548';
const CHANGE = 'https://privacy.claude.com/en/articles/12109829';
const TRAINING = 'https://privacy.claude.com/en/articles/10023580';
const INCOGNITO = 'https://support.claude.com/en/articles/12260368';
const CLAUDE_CODE = 'https://code.claude.com/docs/en/data-usage';
const PRESS =
  'https://www.theverge.com/anthropic/767507/anthropic-user-data-consumers-ai-models-training-privacy';
const TRACKER = 'https://github.com/anthropics/claude-code/issues';
const CHECKED = '2026-11-25';

/** The table. A fact that is not here is not stated anywhere in the product. */
export const FACTS = {
  announced: { sources: [ANNOUNCEMENT], checked: CHECKED, sure: 'quoted', date: '2025-08-28' },
  'deadline-first': { sources: [PRESS], checked: CHECKED, sure: 'several', date: '2025-09-28' },
  'deadline-moved': { sources: [TERMS], checked: CHECKED, sure: 'quoted', date: '2025-10-08' },
  'after-deadline': {
    sources: [ANNOUNCEMENT],
    checked: CHECKED,
    sure: 'quoted',
    date: '2025-10-08',
  },
  // Read by third parties in October 2026; the source is the policy itself.
  'policy-2026': { sources: [POLICY], checked: CHECKED, sure: 'several', date: '2026-09-10' },
  'still-live': { sources: [`${TRACKER}/53431`], checked: CHECKED, sure: 'several' },
  'default-on': { sources: [PRESS], checked: CHECKED, sure: 'several' },
  covered: { sources: [ANNOUNCEMENT, TRAINING], checked: CHECKED, sure: 'quoted' },
  'not-covered': { sources: [ANNOUNCEMENT], checked: CHECKED, sure: 'quoted' },
  'new-or-resumed': { sources: [ANNOUNCEMENT], checked: CHECKED, sure: 'quoted' },
  // The first source states the 5 years and no longer the 30 days, the others state the 30 days.
  retention: {
    sources: [RETENTION, ANNOUNCEMENT, CLAUDE_CODE],
    checked: CHECKED,
    sure: 'quoted',
    years: [5],
    days: [30],
  },
  'future-only': { sources: [CHANGE], checked: CHECKED, sure: 'primary' },
  'feedback-exception': { sources: [TRAINING], checked: CHECKED, sure: 'primary', years: [5] },
  'safety-exception': { sources: [RETENTION], checked: CHECKED, sure: 'primary', years: [2, 7] },
  'other-programmes': { sources: [CLAUDE_CODE], checked: CHECKED, sure: 'several' },
  incognito: { sources: [INCOGNITO], checked: CHECKED, sure: 'primary', days: [30] },
  deleted: { sources: [RETENTION], checked: CHECKED, sure: 'primary' },
  filtering: { sources: [ANNOUNCEMENT], checked: CHECKED, sure: 'quoted' },
  // That Team and Enterprise have no such switch is inferred.
  where: { sources: [CHANGE], checked: CHECKED, sure: 'primary' },
  'saving-can-fail': { sources: [`${TRACKER}/36003`], checked: CHECKED, sure: 'one' },
  // The rename itself was observed on the site; the source states today's name.
  renamed: { sources: [CHANGE], checked: CHECKED, sure: 'several' },
  // Observed; the linked report of 2026-02 describes it so too.
  'account-wide': { sources: [`${TRACKER}/27781`], checked: CHECKED, sure: 'one' },
  // A relay that sets it to ON when an account is added.
  // Observed in test data of third-party tools; the linked report of 2026-01 has ON first.
  'symmetric-cli': { sources: [`${TRACKER}/19676`], checked: CHECKED, sure: 'one' },
} as const satisfies Record<string, Fact>;

/** The name of a fact, as in the policy notes. */
export type FactId = keyof typeof FACTS;

/** Whether a fact was checked more than six calendar months before `now` (ms since 1970). */
export function isStale(fact: Fact, now: number): boolean {
  const limit = new Date(fact.checked);
  limit.setUTCMonth(limit.getUTCMonth() + 6);
  return now > limit.getTime();
}
