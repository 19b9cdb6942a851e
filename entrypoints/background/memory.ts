// What a report changes in what is remembered. Pure: records and an event in, records out.
import type { Finding } from '@/utils/finding';
import { addLine, type LedgerLine } from '@/utils/ledger';
import type { Act, Decision, LastSeen } from '@/utils/messages';
import { advance, driftSince, type ReceiptEvent, type SeenIn, stageOf } from '@/utils/receipt';
import { planDecided, planDeferred } from '@/utils/reminder';
import type { Records } from '@/utils/storage';

/** When and by which version something was heard; `at` in ms since 1970. */
export type Moment = { at: number; version: string; timeZone: string };

/** A sighting of ON this short before an undo (ms) is the undo itself, seen on its way. */
const UNDO_ECHO = 30_000;

/** A sighting as the background has heard it. */
export type Heard = {
  finding: Finding;
  seenIn: SeenIn;
  /** The document is older than a decision that was made in another one. */
  isStale: boolean;
  /** Stage 3 was proven in this very document a moment ago, and replaced this. */
  replaced?: Pick<Records, 'receipt' | 'plan'>;
};

/** What was read back after our own click. */
const READ_BACK: SeenIn = {
  hasStood: true,
  isByPerson: false,
  isSpent: true,
  loadedAt: 0,
  isLate: false,
};

/** The records after a finding was reported. */
export function rememberFinding(
  records: Records,
  { finding, seenIn, isStale, replaced }: Heard,
  { at, version }: Moment,
): Records {
  const { surface, kind, training, label, lang } = finding;
  if (kind !== 'training') return withLine(records, { at, surface, what: 'unfamiliar' });
  const isSettings = surface === 'settings';
  // A pop-up that was there before the decision does not undo it.
  if (isStale && !isSettings) return records;
  // What cannot be read is told on the page alone.
  if (isSettings && training === 'unknown' && isReadable(records.lastSeen)) return records;
  const isMistaken = isSettings && training === 'on' && !seenIn.isByPerson;
  const before = replaced && isMistaken ? { ...records, ...replaced } : records;
  const receipt = advance(before.receipt, { kind: 'seen', finding, at, seenIn, version });
  const since = driftSince(receipt);
  const isNewDrift = since !== undefined && driftSince(before.receipt) === undefined;
  const line: LedgerLine = isNewDrift
    ? { at, surface, what: 'on-again', since }
    : { at, surface, what: 'seen', training, label, lang };
  // Half a page can show anything for a moment.
  const isYoung = isSettings && !seenIn.hasStood && !seenIn.isByPerson;
  // A fresh look into Settings is what a reminder to check asks for, whether it shows on or off.
  const isChecked =
    before.plan?.cause === 'decided' &&
    isSettings &&
    seenIn.hasStood &&
    training !== 'unknown' &&
    seenIn.loadedAt > before.plan.since;
  const isProven = stageOf(receipt) === 3;
  const seen = seeing(before, finding, at, isYoung);
  return {
    ...(isYoung && training !== 'on' ? seen : withLine(seen, line)),
    receipt,
    plan: isChecked || isProven ? null : before.plan,
  };
}

/** The records after a click of ours: `opt-out`, or `undo`, its way back. */
export function rememberOutcome(records: Records, report: Act, { at, version }: Moment): Records {
  const { finding, action, outcome } = report;
  const { surface } = finding;
  // We never act on an unfamiliar switch, so there is nothing to remember of one.
  if (finding.kind !== 'training') return records;
  if (outcome.kind === 'refused') {
    return withLine(records, { at, surface, what: 'refused', why: outcome.why });
  }
  const isUndo = action === 'undo';
  const isDone = outcome.kind === 'done';
  // A switch that came back to ON contradicts what was proven by it a moment before.
  const isOn = !isDone && finding.training === 'on';
  const event: ReceiptEvent = isUndo
    ? { kind: 'undone', finding, at }
    : isOn
      ? { kind: 'seen', finding, at, seenIn: READ_BACK, version }
      : { kind: isDone ? 'turned-off' : 'attempted', finding, at, version };
  const line: LedgerLine = isDone
    ? { at, surface, what: isUndo ? 'undone' : 'turned-off' }
    : { at, surface, what: 'unverified', why: outcome.why };
  const known = isUndo ? { ...records, ledger: withoutEcho(records.ledger, at) } : records;
  const shown = isOn || isUndo ? 'on' : 'off';
  const seen = isDone || isOn ? seeing(known, { ...finding, training: shown }, at) : known;
  return { ...withLine(seen, line), receipt: advance(records.receipt, event) };
}

/** The records after the person decided, or put the decision off. */
export function rememberDecision(
  records: Records,
  { finding, decision, isStale }: Decision & Pick<Heard, 'isStale'>,
  { at, version, timeZone }: Moment,
): Records {
  const { surface, training, deadline } = finding;
  if (finding.kind !== 'training') return records;
  if (decision === 'deferred') {
    const line: LedgerLine = { at, surface, what: 'deferred', ...(deadline && { deadline }) };
    // It was decided in another document meanwhile: putting it off here changes nothing.
    if (isStale) return withLine(records, line);
    return {
      ...withLine(seeing(records, finding, at), line),
      plan: planDeferred(records.plan, deadline, at, timeZone),
    };
  }
  return {
    ...withLine(seeing(records, finding, at), { at, surface, what: 'accepted', training }),
    receipt: advance(records.receipt, { kind: 'accepted', finding, at, version }),
    // Accepting with training on is the person's own decision: there is nothing to check.
    plan: training === 'on' ? null : planDecided(at),
  };
}

/** The records after an existing chat was opened: worth a line while training was last seen on. */
export function rememberResumedChat(records: Records, { at }: Moment): Records {
  if (records.lastSeen?.training !== 'on') return records;
  return { ...records, marks: { ...records.marks, resumedChat: at } };
}

function seeing(records: Records, finding: Finding, at: number, isYoung = false): Records {
  const { surface, training, label, lang } = finding;
  const known = records.lastSeen;
  // What cannot be read, or may be half a page, replaces nothing that could be read. ON always does.
  const isWeak = training === 'unknown' || (isYoung && training !== 'on' && !known?.isYoung);
  if (isWeak && isReadable(known)) return records;
  const lastSeen: LastSeen = { at, surface, training, label, lang, ...(isYoung && { isYoung }) };
  const { resumedChat, ...marks } = records.marks;
  const isOff = !isYoung && (training === 'off' || training === 'locked');
  // Continuing a chat is no longer news once training shows off.
  return { ...records, lastSeen, marks: isOff && resumedChat ? marks : records.marks };
}

function isReadable(lastSeen: LastSeen | null): boolean {
  return lastSeen !== null && lastSeen.training !== 'unknown';
}

function withLine(records: Records, line: LedgerLine): Records {
  return { ...records, ledger: addLine(records.ledger, line) };
}

function withoutEcho(lines: LedgerLine[], at: number): LedgerLine[] {
  return lines.filter((line) => line.what !== 'on-again' || at - line.at > UNDO_ECHO);
}
