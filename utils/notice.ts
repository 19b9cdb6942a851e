// What went wrong behind the page and is worth a line in the popup. Plain data.

/** The records kept in extension storage. */
export type RecordName = 'ledger' | 'receipt' | 'settings' | 'lastSeen' | 'plan' | 'marks';

/**
 * Why a stored record cannot be used: its shape is wrong (`damaged`), a later version of the
 * extension wrote it (`newer`), or an older one that could not be brought up to date.
 */
export type Unreadable = 'damaged' | 'newer' | 'not-migrated';

/**
 * One fault. `set-aside`: a record could not be read and was moved out of the way. `not-saved`:
 * the browser refused to write; what was seen since `at` may be missing. `not-read`: the browser
 * refused to read; what is shown is not what is stored. Times in ms since 1970.
 */
export type Notice =
  | { kind: 'set-aside'; record: RecordName; at: number; why: Unreadable }
  | { kind: 'not-saved'; at: number }
  | { kind: 'not-read'; at: number };
