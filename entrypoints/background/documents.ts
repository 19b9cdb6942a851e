// The documents of this run of the browser, in memory: none of them outlives it. What is judged by them
// is in utils/documents.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import {
  type Documents,
  hearOf,
  isSpent,
  isStale,
  MAX_DOCUMENTS,
  type Mark,
  NO_DOCUMENTS,
} from '@/utils/documents';
import type { Source } from '@/utils/messages';
import type { Receipt } from '@/utils/receipt';
import type { Plan } from '@/utils/reminder';
import { PLAN, RECEIPT } from '@/utils/storage-schema';

/** What a proof replaced, so that it can be taken back as if it had not been. */
export type Replaced = { receipt: Receipt; plan: Plan | null };

/** What is known of the document of a report, as of before that report. */
export type Origin = {
  isSpent: boolean;
  isStale: boolean;
  /** When it was loaded, in ms since 1970, on the clock of now. */
  loadedAt: number;
  isLate: boolean;
  /** Stage 3 was proven in this very document a moment ago. */
  replaced?: Replaced;
};

/** The documents that were heard of. */
export type KnownDocuments = {
  /** Judges the document of a report, then remembers it with its mark. `now` in ms since 1970. */
  hear(source: Source, mark: Mark['kind'], now: number): Promise<Origin>;
  /** Remembers that a document has just proven stage 3. */
  proves(source: Source, replaced: Replaced, now: number): Promise<void>;
  forget(): void;
};

/** A proof that shows ON so soon after, in its own document, was half a page, and no change. */
const CORRECTS_WITHIN_MS = 60_000;

/** Where they lie in the session area. */
const KEY = 'documents';

const STORED = v.object({
  documents: v.object({
    ids: v.pipe(v.array(v.string()), v.maxLength(MAX_DOCUMENTS)),
    forgotten: v.number(),
    touched: v.number(),
    decided: v.number(),
    decision: v.nullable(v.object({ id: v.string(), at: v.number() })),
  }),
  proof: v.nullable(
    v.object({
      id: v.string(),
      at: v.number(),
      replaced: v.object({ receipt: RECEIPT, plan: v.nullable(PLAN) }),
    }),
  ),
});
type Stored = {
  documents: Documents;
  proof: { id: string; at: number; replaced: Replaced } | null;
};
const NOTHING: Stored = { documents: NO_DOCUMENTS, proof: null };

/** The documents, as the session area has them; a browser without one knows them until we are stopped. */
export function createDocuments(): KnownDocuments {
  let known: Promise<Stored> | undefined;

  return {
    async hear({ documentId: id, age, isLate, isSpent: saysSpent }, mark, now) {
      const loadedAt = Math.max(0, now - age);
      let before = NOTHING;
      await change((stored) => {
        before = stored;
        const marked: Mark = mark === 'decided' ? { kind: mark, at: now } : { kind: mark };
        return { ...stored, documents: hearOf(stored.documents, id, marked) };
      });
      const { documents, proof } = before;
      const isRecent = proof?.id === id && Math.abs(now - proof.at) < CORRECTS_WITHIN_MS;
      return {
        isSpent: saysSpent || isSpent(documents, id),
        isStale: isStale(documents, id, loadedAt, now),
        loadedAt,
        isLate,
        ...(isRecent && { replaced: proof.replaced }),
      };
    },
    async proves({ documentId: id }, replaced, now) {
      await change(({ documents, proof }) => ({
        documents,
        // Proven again in the same document: what it replaced is still the same.
        proof: { id, at: now, replaced: proof?.id === id ? proof.replaced : replaced },
      }));
    },
    forget() {
      known = undefined;
    },
  };

  /** One after the other: each change begins with what the one before has left. */
  async function change(how: (stored: Stored) => Stored): Promise<void> {
    const before = known ?? load();
    known = before.then(how);
    const [old, now] = await Promise.all([before, known]);
    if (JSON.stringify(old) === JSON.stringify(now)) return;
    // Without it they are known until we are stopped.
    await browser.storage.session?.set({ [KEY]: now }).catch(() => {});
  }
}

async function load(): Promise<Stored> {
  try {
    const stored = v.safeParse(STORED, (await browser.storage.session?.get(KEY))?.[KEY]);
    return stored.success ? stored.output : NOTHING;
  } catch {
    return NOTHING;
  }
}
