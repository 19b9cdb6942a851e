// The shapes that stored records must have; a message's finding is in finding-schema.ts. Each schema is checked against its type.
import * as v from 'valibot';
import { isDay } from './calendar';
import type { Doubt } from './finding';
import { LEDGER_CAP, type LedgerLine } from './ledger';
import type { LastSeen } from './messages';
import type { Receipt, Stage } from './receipt';
import type { Plan } from './reminder';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** What has been done once, or is worth a line in the popup until training shows off. */
export type Marks = {
  /** When the welcome page was opened, in ms since 1970. */
  welcomed?: number;
  /** When an existing chat was opened while training was last seen on, in ms since 1970. */
  resumedChat?: number;
  /** What an imported file said. It was not seen here. */
  imported?: Imported;
};

/** What a file said of the switch, `at` the time of the import. `stage`: how far it called it proven. */
export type Imported = { at: number; stage: Stage; lastSeen?: LastSeen };

// A table instead of a list, so that a forgotten member is a compile error.
const DOUBTS: Record<Doubt, true> = {
  'not-on': true,
  'not-readable': true,
  'switch-changed': true,
  ignored: true,
  'snapped-back': true,
  'not-at-rest': true,
  'not-saved': true,
  disappeared: true,
};

/** The end of the year 9999, in ms since 1970: beyond it, not every browser can write a date in every zone. */
const LAST_INSTANT = 253_402_214_400_000;

export const INSTANT = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_INSTANT));
export const DAY = v.pipe(v.string(), v.check(isDay));
export const SURFACE = v.picklist(['popup', 'onboarding', 'settings']);
export const TRAINING = v.picklist(['on', 'off', 'locked', 'unknown']);
export const LABEL = v.pipe(v.string(), v.maxLength(120));
export const LANG = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{0,35}$/));
const VERSION = v.pipe(v.string(), v.maxLength(40));
export const DOUBT = v.picklist(keys(DOUBTS));

export const LAST_SEEN: v.GenericSchema<unknown, LastSeen> = v.object({
  at: INSTANT,
  surface: SURFACE,
  training: TRAINING,
  label: LABEL,
  lang: LANG,
  isYoung: v.exactOptional(v.literal(true)),
});

const LINE = { at: INSTANT, surface: SURFACE };
const LEDGER_LINE: v.GenericSchema<unknown, LedgerLine> = v.variant('what', [
  v.object({ ...LINE, what: v.literal('seen'), training: TRAINING, label: LABEL, lang: LANG }),
  v.object({ ...LINE, what: v.picklist(['unfamiliar', 'turned-off', 'undone']) }),
  v.object({ ...LINE, what: v.picklist(['unverified', 'refused']), why: DOUBT }),
  v.object({ ...LINE, what: v.literal('accepted'), training: TRAINING }),
  v.object({ ...LINE, what: v.literal('deferred'), deadline: v.optional(DAY) }),
  v.object({ ...LINE, what: v.literal('on-again'), since: INSTANT }),
]);
export const LEDGER = v.pipe(v.array(LEDGER_LINE), v.maxLength(LEDGER_CAP));

export const RECEIPT: v.GenericSchema<unknown, Receipt> = v.object({
  proofs: v.pipe(
    v.array(
      v.object({
        stage: v.picklist([1, 2, 3]),
        at: INSTANT,
        surface: SURFACE,
        label: LABEL,
        lang: LANG,
        version: VERSION,
      }),
    ),
    v.check((proofs) => proofs.every(({ stage }, n) => stage > (proofs[n - 1]?.stage ?? 0))),
  ),
  withdrawn: v.optional(
    v.object({
      at: INSTANT,
      surface: SURFACE,
      why: v.picklist(['undone', 'seen-on', 'accepted-on']),
      since: v.optional(INSTANT),
    }),
  ),
  notBefore: v.optional(INSTANT),
});

/** Each setting by itself: an administrator's policy may hold any of them. */
export const SETTING = {
  holdAccept: v.boolean(),
  reminders: v.boolean(),
  notifications: v.boolean(),
  resumedChatHint: v.boolean(),
  noteLanguage: v.picklist(['browser', 'page']),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };

// A setting that an older file does not know has its default.
export const SETTINGS: v.GenericSchema<unknown, Settings> = v.object({
  holdAccept: v.optional(SETTING.holdAccept, DEFAULT_SETTINGS.holdAccept),
  reminders: v.optional(SETTING.reminders, DEFAULT_SETTINGS.reminders),
  notifications: v.optional(SETTING.notifications, DEFAULT_SETTINGS.notifications),
  resumedChatHint: v.optional(SETTING.resumedChatHint, DEFAULT_SETTINGS.resumedChatHint),
  noteLanguage: v.optional(SETTING.noteLanguage, DEFAULT_SETTINGS.noteLanguage),
});

export const PLAN: v.GenericSchema<unknown, Plan> = v.object({
  cause: v.picklist(['deferred', 'decided']),
  since: INSTANT,
  deadline: v.optional(DAY),
  snoozedUntil: v.optional(INSTANT),
  stopped: v.optional(v.literal(true)),
  notified: v.optional(DAY),
});

export const MARKS: v.GenericSchema<unknown, Marks> = v.object({
  welcomed: v.optional(INSTANT),
  resumedChat: v.optional(INSTANT),
  imported: v.exactOptional(
    v.object({
      at: INSTANT,
      stage: v.picklist([0, 1, 2, 3]),
      lastSeen: v.exactOptional(LAST_SEEN),
    }),
  ),
});

/** The members of such a table. */
export function keys<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}
