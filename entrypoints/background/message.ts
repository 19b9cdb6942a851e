// The shapes of the messages, checked at the door. A message that does not fit is refused whole.
import * as v from 'valibot';
import { FINDING } from '@/utils/finding-schema';
import type { Act, Decision, From, Sight, Source } from '@/utils/messages';
import type { Described } from '@/utils/skeleton';
import { DOUBT, INSTANT } from '@/utils/storage-schema';

const SOURCE: v.GenericSchema<unknown, Source> = v.object({
  documentId: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/)),
  age: INSTANT,
  isLate: v.boolean(),
  isSpent: v.boolean(),
  isPrivate: v.boolean(),
});

export const REPORT: v.GenericSchema<unknown, From<Sight>> = v.object({
  finding: FINDING,
  rest: v.picklist(['young', 'stood']),
  isByPerson: v.boolean(),
  source: SOURCE,
});

export const OUTCOME_REPORT: v.GenericSchema<unknown, From<Act>> = v.object({
  finding: FINDING,
  source: SOURCE,
  action: v.picklist(['opt-out', 'undo']),
  outcome: v.variant('kind', [
    v.object({ kind: v.literal('done') }),
    v.object({ kind: v.picklist(['unverified', 'refused']), why: DOUBT }),
  ]),
});

export const DECISION: v.GenericSchema<unknown, From<Decision>> = v.object({
  finding: FINDING,
  source: SOURCE,
  decision: v.picklist(['accepted', 'deferred']),
});

export const RESUMED_CHAT = v.object({ incognito: v.boolean() });

const ELEMENT: v.GenericSchema<unknown, Described> = v.object({
  tag: v.string(),
  attributes: v.array(v.tuple([v.string(), v.string()])),
  isContent: v.boolean(),
  control: v.exactOptional(v.tuple([v.string(), v.string(), v.string()])),
  children: v.array(v.union([v.lazy(() => ELEMENT), v.object({ text: v.string() })])),
});

export const SNAPSHOT = v.object({ dialog: ELEMENT, lang: v.string() });

export const TEXT = v.string();

export const SNOOZE = v.object({ until: v.union([v.literal('stop'), INSTANT]) });

/** The data of a message in its shape. Throws a sentence, without quoting what was sent. */
export function shaped<T>(schema: v.GenericSchema<unknown, T>, data: unknown): T {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const where = v.getDotPath(parsed.issues[0]) ?? 'the message itself';
  throw new Error(`This message is not in the agreed form (${where}).`);
}
