// What one web site looks like, as data. The code in utils/detect knows no site.

/**
 * A word stem, or any one of several. All stems of a language must occur in a text for it to match.
 */
export type Stem = string | readonly string[];

/** The phrases of one language. Matching folds case, quotes, spaces and trailing punctuation. */
export type Phrases = {
  /** Titles of the dialog. */
  titles: readonly string[];
  /** Titles of other dialogs that say nearly the same: never a surface. */
  otherTitles: readonly string[];
  /** Words in a title or link that make a dialog one about terms or policies. */
  terms: readonly string[];
  /** The training switch's label, newest first. */
  labels: readonly string[];
  /** Stems that all occur in the sentence under the switch. */
  description: readonly Stem[];
  /** Stems that name training, the sentence's or any other wording. */
  training: readonly string[];
  /** Stems of other words for it: enough to speak up on a dialog about terms, never to act by themselves. */
  learning: readonly string[];
  /** Stems that turn a consent switch round, wherever they stand: ON would then mean refused. */
  opposite: readonly string[];
  /** Stems that may turn it round in a label, and are harmless in the text around it. */
  guarding: readonly string[];
  /** What the page says beside a switch that is off for everybody with the person's e-mail domain. */
  offForDomain: readonly string[];
  /** What a switch says of its state: no label. */
  states: readonly string[];
  /** Buttons that commit the pop-up. */
  accept: readonly string[];
  /** Buttons that commit the sign-up screen. */
  onward: readonly string[];
  /** Buttons that put the decision off. */
  defer: readonly string[];
  /** The sign-up screen's heading. */
  onboarding: readonly string[];
  /** Labels of other switches that stand near ours: never eligible. */
  otherSwitches: readonly string[];
};

/** A web site on which the switch is known. */
export type Site = {
  hosts: readonly string[];
  /** Link paths, matched at the start of `a[href]`'s path. */
  links: {
    /** A link that only the terms dialog carries. */
    news: string;
    /** Links to the terms themselves. */
    terms: readonly string[];
    /** Other legal links: weaker. */
    legal: string;
    /** Addresses of others, whose terms are not these. */
    foreign: RegExp;
  };
  /**
   * Where Settings > Privacy is: its whole path, or the whole hash on any path; the test id of its entry
   * in the navigation, a selector for that, and one for what a navigation is.
   */
  settings: { url: string; path: string; hash: string; id: string; nav: string; navs: string };
  /** The sign-up screen's own marks, which need no language. */
  onboarding: { path: string; region: string; label: string };
  /** How the addresses of pages begin on which strangers' words stand: there, only a dialog is the app's. */
  shared: readonly string[];
  /** How the address of an existing chat begins, and the word in that of an incognito one. */
  chat: { path: string; incognito: string };
  /** Messages of the site's own, as it shows when saving fails. */
  message: string;
  /** What people and models write: never a surface, whatever it contains. */
  content: string;
  /** A word by which a cookie banner is told in any language. */
  cookies: readonly string[];
  /** Phrases by UI language. */
  phrases: Readonly<Record<string, Phrases>>;
};
