// What a person can choose. Read by pages and background; the sentinel gets what it needs as Orders.

/** The person's choices, kept in extension storage. */
export type Settings = {
  /** Hold the first press on Accept while training is on. */
  holdAccept: boolean;
  /** Remind before and after the deadline, as a badge and a line in the popup. */
  reminders: boolean;
  /** Also as a system notification (needs the optional permission). */
  notifications: boolean;
  /** Say in the page when an old chat is resumed while training was last seen on. */
  resumedChatHint: boolean;
  /** The language of the note: the browser's, or the page's. */
  noteLanguage: 'browser' | 'page';
};

export const DEFAULT_SETTINGS: Settings = {
  holdAccept: true,
  reminders: true,
  notifications: false,
  resumedChatHint: false,
  noteLanguage: 'browser',
};
