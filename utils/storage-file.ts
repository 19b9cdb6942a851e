// An exported file (storage-export.ts), read back by the background. Pure.
import * as v from 'valibot';
import type { ImportRefusal } from './messages';
import { RECORD_NAMES, type Records, read } from './storage';
import { FORMAT, FORMAT_VERSION } from './storage-export';

/** The largest file that is looked into, in bytes; a full ledger is under a tenth of it. */
export const IMPORT_LIMIT = 2_000_000;

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
 */
export function importText(text: string): Imported {
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
  return { ok: true, records };
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
