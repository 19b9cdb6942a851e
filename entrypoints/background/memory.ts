// What a report changes in what is remembered. Pure: records and an event in, records out.
import type { Finding, Outcome } from '@/utils/finding';
import { addLine, type LedgerLine } from '@/utils/ledger';
import type { LastSeen } from '@/utils/messages';
import { advance, driftSince, type ReceiptEvent, stageOf } from '@/utils/receipt';
import { planDecided, planDeferred } from '@/utils/reminder';
import type { Records } from '@/utils/storage';

/** When and by which version something was heard; `at` in ms since 1970. */
export type Moment = { at: number; version: string; timeZone: string };

/** A sighting of ON this short before an undo (ms) is the undo itself, seen on its way. */
const UNDO_ECHO = 30_000;

/** The records after a finding was reported. */
export function rememberFinding(
  records: Records,
  { finding, loadedAt }: { finding: Finding; loadedAt: number },
  { at, version }: Moment,
): Records {
  const { surface, kind, training, label, lang } = finding;
  if (kind !== 'training') return withLine(records, { at, surface, what: 'unfamiliar' });
  const receipt = advance(records.receipt, { kind: 'seen', finding, at, loadedAt, version });
  const since = driftSince(receipt);
  const isNewDrift = since !== undefined && driftSince(records.receipt) === undefined;
  const line: LedgerLine = isNewDrift
    ? { at, surface, what: 'on-again', since }
    : { at, surface, what: 'seen', training, label, lang };
  // A fresh look into Settings is what a reminder to check asks for, whether it shows on or off.
  const isReadable = surface === 'settings' && training !== 'unknown';
  const isChecked =
    records.plan?.cause === 'decided' && isReadable && loadedAt > records.plan.since;
  const isProven = stageOf(receipt) === 3;
  return {
    ...withLine(seeing(records, finding, at), line),
    receipt,
    plan: isChecked || isProven ? null : records.plan,
  };
}

/** The records after a click of ours: `opt-out`, or `undo`, its way back. */
export function rememberOutcome(
  records: Records,
  report: { finding: Finding; action: 'opt-out' | 'undo'; outcome: Outcome },
  { at, version }: Moment,
): Records {
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
      ? { kind: 'seen', finding, at, loadedAt: at, version }
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
  { finding, decision }: { finding: Finding; decision: 'accepted' | 'deferred' },
  { at, version, timeZone }: Moment,
): Records {
  const { surface, training, deadline } = finding;
  if (finding.kind !== 'training') return records;
  const seen = seeing(records, finding, at);
  if (decision === 'deferred') {
    return {
      ...withLine(seen, { at, surface, what: 'deferred', ...(deadline && { deadline }) }),
      plan: planDeferred(records.plan, deadline, at, timeZone),
    };
  }
  return {
    ...withLine(seen, { at, surface, what: 'accepted', training }),
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

function seeing(records: Records, finding: Finding, at: number): Records {
  const { surface, training, label, lang } = finding;
  const lastSeen: LastSeen = { at, surface, training, label, lang };
  const { resumedChat, ...marks } = records.marks;
  const isOff = training === 'off' || training === 'locked';
  // Continuing a chat is no longer news once training shows off.
  return { ...records, lastSeen, marks: isOff && resumedChat ? marks : records.marks };
}

function withLine(records: Records, line: LedgerLine): Records {
  return { ...records, ledger: addLine(records.ledger, line) };
}

function withoutEcho(lines: LedgerLine[], at: number): LedgerLine[] {
  return lines.filter((line) => line.what !== 'on-again' || at - line.at > UNDO_ECHO);
}
