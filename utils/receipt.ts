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
  withdrawn?: {
    at: number;
    surface: Surface;
    why: 'undone' | 'seen-on' | 'accepted-on';
    /** When it was last proven off, ms since 1970; only if what was proven had been saved. */
    since?: number;
  };
  /**
   * When the switch was last acted on, or seen on; ms since 1970. Only a document that was loaded
   * after this can prove stage 3: an older one shows what it was told, not what was saved.
   */
  notBefore?: number;
};

export const NO_RECEIPT: Receipt = { proofs: [] };

/** Something seen that can advance or withdraw a receipt. Times in ms since 1970. */
export type ReceiptEvent =
  | { kind: 'turned-off'; finding: Finding; at: number; version: string }
  /** A click was sent, and its result cannot be vouched for. */
  | { kind: 'attempted'; finding: Finding; at: number }
  | { kind: 'accepted'; finding: Finding; at: number; version: string }
  | { kind: 'undone'; finding: Finding; at: number }
  /** `loadedAt`: when the document in which it was seen was loaded. */
  | { kind: 'seen'; finding: Finding; at: number; loadedAt: number; version: string };

/** The highest stage reached. */
export function stageOf(receipt: Receipt): Stage {
  return Math.max(0, ...receipt.proofs.map(({ stage }) => stage)) as Stage;
}

/** Since when Settings showed an opt-out as proven that it now shows undone (ms since 1970). */
export function driftSince(receipt: Receipt): number | undefined {
  const { withdrawn } = receipt;
  const isDrift = withdrawn?.why === 'seen-on' && withdrawn.surface === 'settings';
  return isDrift ? withdrawn.since : undefined;
}

/** The receipt after an event. Pure; returns the same object when the event changes nothing. */
export function advance(receipt: Receipt, event: ReceiptEvent): Receipt {
  const { finding, at } = event;
  if (finding.kind !== 'training') return receipt;
  switch (event.kind) {
    case 'turned-off':
      return { proofs: [proof(1, event)], notBefore: at };
    case 'attempted':
      return { ...receipt, notBefore: at };
    case 'undone':
      return withdraw(receipt, event, 'undone');
    case 'accepted':
      if (finding.training === 'on') return withdraw(receipt, event, 'accepted-on');
      if (finding.training === 'unknown') return { ...receipt, notBefore: at };
      return { proofs: [...below(receipt, 2), proof(2, event)], notBefore: at };
    case 'seen':
      return finding.training === 'on' ? afterOn(receipt, event) : afterOff(receipt, event);
  }
}

type Seen = Extract<ReceiptEvent, { kind: 'seen' }>;

function afterOff(receipt: Receipt, event: Seen): Receipt {
  const { finding, at, loadedAt } = event;
  if (finding.surface !== 'settings' || finding.training === 'unknown') return receipt;
  const { notBefore = 0 } = receipt;
  // The clock was set back: what lies ahead of it cannot be compared. The next load can be.
  if (notBefore > at) return { ...receipt, notBefore: at };
  if (loadedAt <= notBefore || loadedAt > at) return receipt;
  return { notBefore, proofs: [...below(receipt, 3), proof(3, event)] };
}

function afterOn(receipt: Receipt, event: Seen): Receipt {
  const { surface } = event.finding;
  // The pop-up of an undecided account starts ON every time: only Settings can contradict a
  // receipt that was accepted; before that, the surface on which it was turned off can.
  const contradicts =
    surface === 'settings' ||
    (stageOf(receipt) === 1 && receipt.proofs.some((each) => each.surface === surface));
  return contradicts && receipt.proofs.length > 0
    ? withdraw(receipt, event, 'seen-on')
    : { ...receipt, notBefore: event.at };
}

function withdraw(
  receipt: Receipt,
  { finding, at }: ReceiptEvent,
  why: NonNullable<Receipt['withdrawn']>['why'],
): Receipt {
  if (receipt.proofs.length === 0 && receipt.withdrawn === undefined) {
    return { ...receipt, notBefore: at };
  }
  const saved = receipt.proofs.findLast(
    ({ stage, surface }) => stage > 1 || surface === 'settings',
  );
  const since = why === 'seen-on' && saved ? { since: saved.at } : {};
  return {
    proofs: [],
    withdrawn: { at, surface: finding.surface, why, ...since },
    notBefore: at,
  };
}

function below(receipt: Receipt, stage: Proof['stage']): Proof[] {
  return receipt.proofs.filter((each) => each.stage < stage);
}

function proof(
  stage: Proof['stage'],
  { finding, at, version }: ReceiptEvent & { version: string },
): Proof {
  const { surface, label, lang } = finding;
  return { stage, at, surface, label, lang, version };
}
