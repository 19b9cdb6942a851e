// An exported file (storage-export.ts), read back by the background. Anybody can write such a file, so what it
// says of the switch is kept as what a file said, and proves nothing on this browser. Pure.
import * as v from 'valibot';
import { withKnownWords } from './known-words';
import type { ImportRefusal } from './messages';
import { NO_RECEIPT, stageOf } from './receipt';
import { RECORD_NAMES, type Records, read } from './storage';
import { FORMAT, FORMAT_VERSION } from './storage-export';

/** The largest file that is looked into, in bytes; a full ledger is under a tenth of it. */
export const IMPORT_LIMIT = 2_000_000;

/** How far the clocks of two computers may be apart. Beyond that a time is one that is still to come. */
const MAX_CLOCK_DIFFERENCE_MS = 86_400_000;

/** What came of reading a file. */
export type Imported = { ok: true; records: Records } | { ok: false; why: ImportRefusal };

const OURS = v.object({ format: v.literal(FORMAT), version: v.number() });
const FILE = v.object({
  exportedAt: v.string(),
  records: v.record(v.picklist(RECORD_NAMES), v.unknown()),
});

/**
 * Reads an exported file, all of it or nothing. A record that the file does not have is empty
 * afterwards. Unknown members are dropped, unknown records refuse the file. Never throws.
 * `now` in ms since 1970.
 */
export function importText(text: string, now: number): Imported {
  if (new TextEncoder().encode(text).length > IMPORT_LIMIT) return refuse('import.too_large');
  const parsed = parse(text);
  if (parsed === undefined) return refuse('import.not_json');
  const ours = v.safeParse(OURS, parsed);
  if (!ours.success) return refuse('import.not_ours');
  if (ours.output.version > FORMAT_VERSION) return refuse('import.too_new');
  const file = v.safeParse(FILE, parsed);
  if (!file.success) return refuse('import.invalid');
  const { records, unreadable } = read(file.output.records, { migrate: true });
  const [worst] = unreadable;
  if (worst) return refuse(worst.why === 'newer' ? 'import.too_new' : 'import.invalid');
  if (pastTimes(records).some((at) => at > now + MAX_CLOCK_DIFFERENCE_MS)) {
    return refuse('import.future');
  }
  return { ok: true, records: asImported(withKnownWords(records), now) };
}

/** Every time in the records that can only lie in the past. */
function pastTimes({ lastSeen, receipt, ledger, plan, marks }: Records): number[] {
  const { withdrawn } = receipt;
  return [
    lastSeen?.at,
    ...receipt.proofs.map(({ at }) => at),
    withdrawn?.at,
    withdrawn?.since,
    receipt.notBefore,
    ...ledger.flatMap((line) => [line.at, line.what === 'on-again' ? line.since : 0]),
    plan?.since,
    marks.welcomed,
    marks.resumedChat,
    marks.imported?.at,
    marks.imported?.lastSeen?.at,
  ].filter((at) => at !== undefined);
}

/**
 * Settings, ledger and a decision that was put off are the person's own to carry along. What was seen and proven
 * elsewhere is kept beside them, under the time of the import; nothing here may follow from it.
 */
function asImported(records: Records, now: number): Records {
  const { ledger, plan, marks, receipt } = records;
  const lastSeen = records.lastSeen ?? marks.imported?.lastSeen;
  // A clock that was a little ahead: nothing was seen later than now.
  const past = <T extends { at: number }>(each: T): T => ({ ...each, at: Math.min(each.at, now) });
  return {
    ...records,
    lastSeen: null,
    receipt: NO_RECEIPT,
    ledger: ledger.map((line) => ({
      ...past(line),
      ...(line.what === 'on-again' && { since: Math.min(line.since, now) }),
    })),
    plan: plan?.cause === 'deferred' ? { ...plan, since: Math.min(plan.since, now) } : null,
    marks: {
      ...(marks.welcomed !== undefined && { welcomed: Math.min(marks.welcomed, now) }),
      imported: {
        at: now,
        stage: records.lastSeen ? stageOf(receipt) : (marks.imported?.stage ?? 0),
        ...(lastSeen && { lastSeen: past(lastSeen) }),
      },
    },
  };
}

function refuse(why: ImportRefusal): Imported {
  return { ok: false, why };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
