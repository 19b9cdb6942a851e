// One stored record: an envelope with a version, brought up to date and validated before use. Pure.
import * as v from 'valibot';
import type { Unreadable } from './notice';

/** What a kind of record must look like, and how to get there from older versions. */
export type RecordDefinition<T> = {
  /** The version that this code writes; 1 and up. */
  version: number;
  schema: v.GenericSchema<unknown, T>;
  /** What counts as stored when nothing is. */
  empty: T;
  /** `migrations[0]` turns the data of version 1 into that of version 2, and so on. */
  migrations: ((data: unknown) => unknown)[];
};

/** A record as it lies in storage and in an exported file. */
export type Envelope = { version: number; data: unknown };

/** What became of opening a stored value. `outdated`: an older version, and migrating was not asked for. */
export type Opened<T> =
  | { kind: 'ok'; data: T; migrated: boolean }
  | { kind: 'absent' }
  | { kind: 'outdated' }
  | { kind: 'unreadable'; why: Unreadable };

const ENVELOPE = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  data: v.unknown(),
});

/** The envelope to store. */
export function seal<T>({ version }: RecordDefinition<T>, data: T): Envelope {
  return { version, data };
}

/**
 * Opens a stored value. Never throws. Only the background migrates: a page that did it too would
 * race with it, so it is handed `outdated` and sees the result a moment later.
 */
export function open<T>(
  definition: RecordDefinition<T>,
  stored: unknown,
  { migrate }: { migrate: boolean },
): Opened<T> {
  if (stored === undefined) return { kind: 'absent' };
  const envelope = v.safeParse(ENVELOPE, stored);
  if (!envelope.success) return { kind: 'unreadable', why: 'damaged' };
  const { version, data } = envelope.output;
  if (version > definition.version) return { kind: 'unreadable', why: 'newer' };
  const migrated = version < definition.version;
  if (migrated && !migrate) return { kind: 'outdated' };
  try {
    const current = definition.migrations
      .slice(version - 1)
      .reduce((older, step) => step(older), data);
    const checked = v.safeParse(definition.schema, current);
    if (checked.success) return { kind: 'ok', data: checked.output, migrated };
  } catch {
    // A migration met data that no version ever wrote.
  }
  return { kind: 'unreadable', why: migrated ? 'not-migrated' : 'damaged' };
}
