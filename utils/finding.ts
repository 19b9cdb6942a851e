// The nouns that travel: what was seen on a page, and what became of an attempt to change it. Plain data only.

/** Where on the site the training switch was met. */
export type Surface = 'popup' | 'onboarding' | 'settings';

/**
 * What the switch says. `locked` is off and cannot be changed by the person (an excluded e-mail
 * domain); `unknown` means that the surface was recognised and its switch could not be read.
 */
export type Training = 'on' | 'off' | 'locked' | 'unknown';

/**
 * Whether the switch is the one that we know (`training`), or another preset consent switch in a
 * dialog about terms (`unfamiliar`), which is pointed out and never acted on.
 */
export type Kind = 'training' | 'unfamiliar';

/** One reason for a verdict; the pages translate it with the key `reason.<name>`. */
export type Reason =
  // for
  | 'news-link'
  | 'legal-link'
  | 'title-words'
  | 'label-words'
  | 'description-words'
  | 'commit-button'
  | 'one-switch'
  | 'onboarding-region'
  | 'privacy-address'
  | 'privacy-neighbours'
  // against, or in doubt
  | 'no-switch'
  | 'several-switches'
  | 'several-dialogs'
  | 'undecided-account'
  | 'opposite-wording'
  | 'unfamiliar-words'
  | 'no-commit-button'
  | 'states-disagree'
  | 'state-missing'
  | 'disabled-while-on'
  | 'switch-hidden'
  | 'still-loading';

/** Plain data about one surface on the page now. Travels in messages; holds no content of a chat. */
export type Finding = {
  surface: Surface;
  kind: Kind;
  training: Training;
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
  | 'disappeared';

/** What became of one attempt. `done` means read back twice, the second time after the page settled. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'unverified'; why: Doubt }
  | { kind: 'refused'; why: Doubt };

/** Whether two findings say the same, so that it need not be reported or drawn again. */
export function sameFinding(a: Finding | undefined, b: Finding | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
