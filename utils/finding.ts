// The nouns that travel: what was seen on a page, and what became of an attempt to change it. Plain data only.

/** Where on the site the training switch was met. */
export type Surface = 'popup' | 'onboarding' | 'settings';

/**
 * What the switch says. `locked` is off, and the page itself says that it is off for the person's
 * e-mail domain; `unknown` means that the surface was recognised and its switch could not be read.
 */
export type Training = 'on' | 'off' | 'locked' | 'unknown';

/**
 * Whether the switch is the one that we know (`training`), or another preset consent switch in a
 * dialog about terms (`unfamiliar`), which is pointed out and never acted on.
 */
export type Kind = 'training' | 'unfamiliar';

/**
 * Every reason for a verdict: it speaks for it; or it is a doubt that passes by itself, since the known
 * switch is busy or mid-change; or a doubt that lasts. The pages translate each with `reason.<name>`.
 */
export const REASONS = {
  'news-link': 'for',
  'legal-link': 'for',
  'title-words': 'for',
  'label-words': 'for',
  'description-words': 'for',
  'commit-button': 'for',
  'one-switch': 'for',
  'onboarding-region': 'for',
  'privacy-address': 'for',
  'settings-nav': 'for',
  'privacy-neighbours': 'for',
  'domain-words': 'for',
  'still-loading': 'passing',
  'states-disagree': 'passing',
  disabled: 'passing',
  'no-switch': 'lasting',
  'several-switches': 'lasting',
  'several-dialogs': 'lasting',
  'undecided-account': 'lasting',
  'opposite-wording': 'lasting',
  'unfamiliar-words': 'lasting',
  'no-commit-button': 'lasting',
  'state-missing': 'lasting',
  'switch-hidden': 'lasting',
} as const satisfies Record<string, 'for' | 'passing' | 'lasting'>;

/** One reason for a verdict. */
export type Reason = keyof typeof REASONS;

/** Plain data about one surface on the page now. Travels in messages; holds no content of a chat. */
export type Finding = {
  surface: Surface;
  kind: Kind;
  training: Training;
  /** What the switch shows while `training` is `unknown`, if it is the known one and shows one state. */
  shows?: 'on' | 'off';
  /** The switch's own words as shown, at most 120 characters; empty if it has none. */
  label: string;
  /** The language whose phrases matched, else the page's declared one, else `und`. BCP 47. */
  lang: string;
  /** The effective date that the dialog shows, as `YYYY-MM-DD`. */
  deadline?: string;
  because: Reason[];
};

/** Why an opt-out did not end in `done`. The note has one sentence for each. */
export type Doubt =
  // refused: nothing was clicked
  | 'not-on'
  | 'not-readable'
  | 'switch-changed'
  // unverified: it was clicked, and the result cannot be vouched for
  | 'ignored'
  | 'snapped-back'
  | 'not-at-rest'
  | 'not-saved'
  | 'disappeared';

/** What became of one attempt. `done` means read back twice, the second time after the page settled. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'unverified'; why: Doubt }
  | { kind: 'refused'; why: Doubt };

/**
 * Whether a finding can be believed as it stands. It cannot while the known switch is disabled, loading
 * or mid-change and nothing else is in doubt: then it is neither ON nor OFF nor locked.
 */
export function isAtRest({ because }: Pick<Finding, 'because'>): boolean {
  const doubts = because.map((reason) => REASONS[reason]).filter((kind) => kind !== 'for');
  return doubts.length === 0 || doubts.includes('lasting');
}

/** Whether two findings say the same, so that it need not be reported or drawn again. */
export function sameFinding(a: Finding | undefined, b: Finding | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
