// How far an opt-out is proven. Pure: events in, receipt out; it never claims a stage that was not seen.
import type { Finding, Surface } from './finding';

/**
 * 0 nothing is proven · 1 the switch shows off, read back after the page settled · 2 the person
 * pressed Accept or Continue while it showed off · 3 Settings shows off after a fresh load.
 */
export type Stage = 0 | 1 | 2 | 3;

/** What was seen when a stage was reached. */
export type Proof = {
  stage: 1 | 2 | 3;
  /** When it was seen, in ms since 1970 (the clock of this computer). */
  at: number;
  surface: Surface;
  label: string;
  lang: string;
  /** The version of the extension that saw it. */
  version: string;
};

/** The proofs of one opt-out, oldest first; empty means that nothing is proven. */
export type Receipt = {
  proofs: Proof[];
  /** Set when a proven opt-out was later seen undone: when and where training showed on again. */
  withdrawn?: { at: number; surface: Surface; why: 'undone' | 'seen-on' | 'accepted-on' };
};

export const NO_RECEIPT: Receipt = { proofs: [] };

/** Something seen that can advance or withdraw a receipt. Times in ms since 1970. */
export type ReceiptEvent =
  | { kind: 'turned-off'; finding: Finding; at: number; version: string }
  | { kind: 'accepted'; finding: Finding; at: number; version: string }
  | { kind: 'undone'; finding: Finding; at: number }
  /** `loadedAt`: when the document in which it was seen was loaded. */
  | { kind: 'seen'; finding: Finding; at: number; loadedAt: number; version: string };

/** The highest stage reached. */
export function stageOf(receipt: Receipt): Stage {
  return receipt.proofs.reduce<Stage>((top, { stage }) => (stage > top ? stage : top), 0);
}

/** The receipt after an event. Pure; returns the same object when the event proves nothing. */
export function advance(receipt: Receipt, event: ReceiptEvent): Receipt {
  const { finding, at } = event;
  if (finding.kind !== 'training') return receipt;
  const proof = (stage: Proof['stage'], version: string): Proof => ({
    stage,
    at,
    surface: finding.surface,
    label: finding.label,
    lang: finding.lang,
    version,
  });
  switch (event.kind) {
    case 'turned-off':
      return { proofs: [proof(1, event.version)] };
    case 'undone':
      return withdraw(receipt, { at, surface: finding.surface, why: 'undone' });
    case 'accepted':
      if (finding.training === 'on') {
        return withdraw(receipt, { at, surface: finding.surface, why: 'accepted-on' });
      }
      if (finding.training === 'unknown') return receipt;
      return { proofs: [...receipt.proofs.filter(({ stage }) => stage < 2), proof(2, event.version)] };
    case 'seen':
      return afterSeen(receipt, event, proof);
  }
}

function afterSeen(
  receipt: Receipt,
  event: Extract<ReceiptEvent, { kind: 'seen' }>,
  proof: (stage: Proof['stage'], version: string) => Proof,
): Receipt {
  const { finding, at, loadedAt, version } = event;
  const last = receipt.proofs.at(-1);
  const isOff = finding.training === 'off' || finding.training === 'locked';
  if (finding.surface === 'settings' && isOff) {
    // A state that this very document was told to take proves nothing about what was saved.
    const isFresh = last === undefined || last.stage === 3 || loadedAt > last.at;
    if (!isFresh) return receipt;
    return { proofs: [...receipt.proofs.filter(({ stage }) => stage < 3), proof(3, version)] };
  }
  // The pop-up of an undecided account starts ON every time: only Settings can contradict a
  // receipt that was accepted; before that, the switch itself can.
  const contradicts = finding.surface === 'settings' || stageOf(receipt) === 1;
  if (finding.training === 'on' && last !== undefined && contradicts) {
    return withdraw(receipt, { at, surface: finding.surface, why: 'seen-on' });
  }
  return receipt;
}

function withdraw(receipt: Receipt, withdrawn: NonNullable<Receipt['withdrawn']>): Receipt {
  return receipt.proofs.length === 0 ? receipt : { proofs: [], withdrawn };
}
