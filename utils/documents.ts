// Which documents were known when something happened, by their own ids and in the order in which they
// were first heard of. Pure; no clock: two documents are told apart by identity.
import type { Act, Decision, Sight } from './messages';

/** How many documents are remembered. One that is forgotten counts as new: its own word still holds. */
export const MAX_DOCUMENTS = 300;

/** A document by its place in the order; places begin at 0 and are never used twice. */
export type Documents = {
  /** The last documents that were heard of, oldest first. */
  ids: string[];
  /** How many were forgotten before those. */
  forgotten: number;
  /** Every place below this one was known when the switch was last touched, or seen on. */
  touched: number;
  /** Every place below this one was known when the person last decided. */
  decided: number;
  /** The document in which that was, and when, in ms since 1970. */
  decision: { id: string; at: number } | null;
};

export const NO_DOCUMENTS: Documents = {
  ids: [],
  forgotten: 0,
  touched: 0,
  decided: 0,
  decision: null,
};

/** What is marked: the switch was touched or seen on; or the person decided at an instant as well. */
export type Mark = { kind: 'none' | 'touched' } | { kind: 'decided'; at: number };

/** What a sighting marks: ON, and a switch under the person's hand, spend what is open now. */
export function markOfSight({ finding, isByPerson }: Sight): Mark['kind'] {
  const isOn = finding.kind === 'training' && finding.training === 'on';
  return isOn || isByPerson ? 'touched' : 'none';
}

/** What a click of ours marks. Settings saves at once, so that turning it off there decides. */
export function markOfAct({ finding, action, outcome }: Act): Mark['kind'] {
  if (outcome.kind === 'refused') return 'none';
  const decides = finding.surface === 'settings' && action === 'opt-out' && outcome.kind === 'done';
  return decides ? 'decided' : 'touched';
}

/** What the person's decision marks. */
export function markOfDecision({ decision }: Decision): Mark['kind'] {
  return decision === 'accepted' ? 'decided' : 'none';
}

/** The documents after one has been heard of. */
export function hearOf(documents: Documents, id: string, mark: Mark): Documents {
  const ids = documents.ids.includes(id) ? documents.ids : [...documents.ids, id];
  const surplus = Math.max(0, ids.length - MAX_DOCUMENTS);
  const forgotten = documents.forgotten + surplus;
  const next = forgotten + ids.length - surplus;
  return {
    ids: ids.slice(surplus),
    forgotten,
    touched: mark.kind === 'none' ? documents.touched : next,
    ...(mark.kind === 'decided'
      ? { decided: next, decision: { id, at: mark.at } }
      : { decided: documents.decided, decision: documents.decision }),
  };
}

/** Whether a document was known when the switch was last touched, or seen on, in whichever document. */
export function isSpent(documents: Documents, id: string): boolean {
  return placeOf(documents, id) < documents.touched;
}

/**
 * Whether a document is older than the last decision, and not the one in which it was made: a pop-up in
 * it does not know of the decision. `loadedAt` and `now` in ms since 1970; the clock can only add to it.
 */
export function isStale(documents: Documents, id: string, loadedAt: number, now: number): boolean {
  const { decided, decision } = documents;
  if (decision === null || decision.id === id) return false;
  return placeOf(documents, id) < decided || (loadedAt <= decision.at && decision.at <= now);
}

function placeOf({ ids, forgotten }: Documents, id: string): number {
  const index = ids.indexOf(id);
  return index < 0 ? Number.POSITIVE_INFINITY : forgotten + index;
}
