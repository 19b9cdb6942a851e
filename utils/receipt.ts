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
   * When the switch was last acted on, or seen on; ms since 1970. A document that was loaded before
   * this cannot prove stage 3: it shows what it was told, not what was saved. Being loaded after it
   * proves nothing: clocks can only speak against a document.
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
  | { kind: 'seen'; finding: Finding; at: number; seenIn: SeenIn; version: string };

/** In which document something was seen, and for how long. */
export type SeenIn = {
  /** It has stood long enough, in a document that is at rest. */
  hasStood: boolean;
  /** The person pressed the switch a moment before. */
  isByPerson: boolean;
  /** The document was known when the switch was last acted on or seen on, or is the one. */
  isSpent: boolean;
  /** When the document was loaded, in ms since 1970. */
  loadedAt: number;
  /** Nobody watched the document from its beginning. */
  isLate: boolean;
};

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
  const { finding, seenIn } = event;
  if (finding.surface !== 'settings' || finding.training === 'unknown') return receipt;
  if (!seenIn.hasStood || seenIn.isSpent || isFromBefore(receipt, event)) return receipt;
  const { withdrawn: _, ...rest } = receipt;
  return { ...rest, proofs: [...below(receipt, 3), proof(3, event)] };
}

// Where the clock was set back since, it cannot tell; unless nobody watched that document from its
// beginning, nobody needs it to.
function isFromBefore({ notBefore }: Receipt, { at, seenIn }: Seen): boolean {
  if (notBefore === undefined || seenIn.loadedAt > notBefore) return false;
  return seenIn.isLate || at >= notBefore;
}

function afterOn(receipt: Receipt, event: Seen): Receipt {
  const { finding, seenIn, at } = event;
  // Half a page shows ON as easily as OFF: it takes no proof away before it has stood.
  const isSettled = seenIn.hasStood || seenIn.isByPerson;
  // The pop-up of an undecided account starts ON every time: only Settings can contradict a
  // receipt that was accepted; before that, the surface on which it was turned off can.
  const contradicts =
    finding.surface === 'settings'
      ? isSettled
      : stageOf(receipt) === 1 && receipt.proofs.some(({ surface }) => surface === finding.surface);
  return contradicts && receipt.proofs.length > 0
    ? withdraw(receipt, event, 'seen-on')
    : { ...receipt, notBefore: at };
}

function withdraw(
  receipt: Receipt,
  event: ReceiptEvent,
  why: NonNullable<Receipt['withdrawn']>['why'],
): Receipt {
  const { finding, at } = event;
  if (receipt.proofs.length === 0 && receipt.withdrawn === undefined) {
    return { ...receipt, notBefore: at };
  }
  const saved = receipt.proofs.findLast(
    ({ stage, surface }) => stage > 1 || surface === 'settings',
  );
  // What the person did with their own hand has not come back by itself.
  const isByItself = event.kind === 'seen' && !event.seenIn.isByPerson;
  const since = why === 'seen-on' && isByItself && saved ? { since: saved.at } : {};
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
