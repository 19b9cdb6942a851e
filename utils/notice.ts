// What went wrong behind the page and is worth a line in the popup. Plain data.

/** The records kept in extension storage. */
export type RecordName = 'ledger' | 'receipt' | 'settings' | 'lastSeen' | 'plan' | 'marks';

/**
 * One fault. `set-aside`: a record could not be read and was moved out of the way (`why`:
 * `damaged` its shape is wrong, `newer` a later version of the extension wrote it, `not-migrated`
 * an older one could not be brought up to date). `not-saved`: the browser refused to write; what
 * was seen since `at` may be missing. Times in ms since 1970.
 */
export type Notice =
  | { kind: 'set-aside'; record: RecordName; at: number; why: 'damaged' | 'newer' | 'not-migrated' }
  | { kind: 'not-saved'; at: number };
