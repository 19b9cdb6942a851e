// The records in extension storage: read whole, validated one by one. Writing is the background's.
import * as v from 'valibot';
import type { LedgerLine } from './ledger';
import type { LastSeen } from './messages';
import type { Notice, RecordName, Unreadable } from './notice';
import { NO_RECEIPT, type Receipt } from './receipt';
import type { Plan } from './reminder';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { type Opened, open, type RecordDefinition, seal } from './storage-record';
import * as schema from './storage-schema';

/** Everything that is stored, each record under its own key. */
export type Records = {
  ledger: LedgerLine[];
  receipt: Receipt;
  settings: Settings;
  lastSeen: LastSeen | null;
  plan: Plan | null;
  marks: schema.Marks;
};

const DEFINITIONS: { [K in RecordName]: RecordDefinition<Records[K]> } = {
  ledger: { version: 1, schema: schema.LEDGER, empty: [], migrations: [] },
  receipt: { version: 1, schema: schema.RECEIPT, empty: NO_RECEIPT, migrations: [] },
  settings: { version: 1, schema: schema.SETTINGS, empty: DEFAULT_SETTINGS, migrations: [] },
  lastSeen: { version: 1, schema: v.nullable(schema.LAST_SEEN), empty: null, migrations: [] },
  plan: { version: 1, schema: v.nullable(schema.PLAN), empty: null, migrations: [] },
  marks: { version: 1, schema: schema.MARKS, empty: {}, migrations: [] },
};

export const RECORD_NAMES = Object.keys(DEFINITIONS) as RecordName[];

/** What a browser has stored that has seen nothing yet. */
export const EMPTY_RECORDS: Records = read({}, { migrate: false }).records;

/** The key in the session area (memory only) under which a failed write is noted. */
export const NOT_SAVED = 'not-saved';

const SET_ASIDE = 'set-aside:';

const ASIDE = v.object({
  record: v.picklist(RECORD_NAMES),
  at: schema.INSTANT,
  why: v.picklist(['damaged', 'newer', 'not-migrated']),
  /** The person has seen the notice. */
  told: v.optional(v.boolean()),
  stored: v.unknown(),
});

/** A record that could not be read, kept as it was found. */
export type Aside = v.InferOutput<typeof ASIDE>;

/** What reading found: the records to go on with, and which of them are not what lies in storage. */
export type Reading = {
  records: Records;
  unreadable: { record: RecordName; why: Unreadable }[];
  migrated: RecordName[];
};

/** Reads all records from the raw contents of the local area. A bad one costs only itself. */
export function read(raw: Record<string, unknown>, options: { migrate: boolean }): Reading {
  const unreadable: Reading['unreadable'] = [];
  const migrated: RecordName[] = [];
  const one = <K extends RecordName>(record: K): Records[K] => {
    const opened: Opened<Records[K]> = open(DEFINITIONS[record], raw[record], options);
    if (opened.kind === 'unreadable') unreadable.push({ record, why: opened.why });
    if (opened.kind === 'ok' && opened.migrated) migrated.push(record);
    return opened.kind === 'ok' ? opened.data : DEFINITIONS[record].empty;
  };
  const records = {
    ledger: one('ledger'),
    receipt: one('receipt'),
    settings: one('settings'),
    lastSeen: one('lastSeen'),
    plan: one('plan'),
    marks: one('marks'),
  };
  return { records, unreadable, migrated };
}

/** The records as they are to be stored, or exported. */
export function pack(records: Records, names: RecordName[] = RECORD_NAMES) {
  const one = <K extends RecordName>(name: K) => seal(DEFINITIONS[name], records[name]);
  return Object.fromEntries(names.map((name) => [name, one(name)]));
}

/** The key under which a record is set aside; one per record and instant. */
export function asideKey({ record, at }: Aside): string {
  return `${SET_ASIDE}${record}:${at}`;
}

/** What has been set aside, oldest first, with its keys. */
export function asidesOf(raw: Record<string, unknown>): [key: string, Aside][] {
  return Object.entries(raw)
    .filter(([key]) => key.startsWith(SET_ASIDE))
    .flatMap(([key, value]): [string, Aside][] => {
      const aside = v.safeParse(ASIDE, value);
      return aside.success ? [[key, aside.output]] : [];
    })
    .sort(([, one], [, other]) => one.at - other.at);
}

/** The notices that storage itself holds; `session` is the raw contents of the session area. */
export function noticesOf(
  raw: Record<string, unknown>,
  session: Record<string, unknown>,
): Notice[] {
  const aside = asidesOf(raw)
    .filter(([, { told }]) => !told)
    .map(([, { record, at, why }]): Notice => ({ kind: 'set-aside', record, at, why }));
  const failed = v.safeParse(schema.INSTANT, session[NOT_SAVED]);
  return failed.success ? [...aside, { kind: 'not-saved', at: failed.output }] : aside;
}
