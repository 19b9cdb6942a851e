// The shape of the longer sentences. They are our own words, not the site's: only short labels are its.

/** A sentence with a gap in it: what comes before and after. */
export type Gap = readonly [before: string, after: string];

export interface Sentences {
  /** Grace variant; the gap holds the date. */
  bodyGrace: Gap;
  bodyAfterDeadline: string;
  /** The small heading over the switch. */
  choice: string;
  description: string;
  /** Grace variant; the gap holds the link called `privacySettings`. */
  changeLater: Gap;
  privacySettings: string;
  retention: string;
  retentionGrace: string;
  retentionOn: string;
  retentionOff: string;
  readMore: string;
  newsLink: string;
  termsLink: string;
  privacyLink: string;
  footer: string;
  on: string;
  off: string;
  onboardingMistakes: string;
  onboardingCare: string;
  settingsDescription: string;
  learnMore: string;
  locationDescription: string;
  undecided: string;
  settings: string;
  /** The other sections of Settings. */
  sections: Record<'general' | 'account' | 'billing' | 'capabilities', string>;
  newChat: string;
  chats: string;
  placeholder: string;
}
