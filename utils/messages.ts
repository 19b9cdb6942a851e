// The whole message layer: one protocol map of plain function signatures.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CaptureFailure } from './evidence/capture';
import type { Finding, Outcome, Surface, Training } from './finding';
import type { Stage } from './receipt';
import type { Settings } from './settings';
import type { Snapshot } from './snapshot';

/** What the sentinel learns in answer to its report. It reads no storage itself. */
export type Orders = {
  /** Hold the first press on Accept while training is on. */
  holdAccept: boolean;
  /** How far the opt-out is proven, this report included. */
  stage: Stage;
  /** Training was proven off before, and shows on in Settings now. When that was stays with us. */
  isOnAgain?: true;
  /** The note's words, if the person wants them in the page's language. Key as in `note.*`. */
  words?: Record<string, string>;
};

/** What a document says of itself with every report. */
export type Source = {
  /** Made at random, once per document: documents are told apart by it, never by a clock. */
  documentId: string;
  /** Ms since the document was loaded, by whichever of its clocks says more. It only speaks against it. */
  age: number;
  /** Our script came into a document that was there already: nobody knows what happened in it before. */
  isLate: boolean;
  /** In this very document the switch was touched or showed ON, or it came back from the history. */
  isSpent: boolean;
  /** It is in a private window, by its own word: where there is no tab, nobody else can tell. */
  isPrivate: boolean;
};

/** `stood`: it has shown the same for a while without a break, in a document that is complete. */
export type Rest = 'young' | 'stood';

/** What is on screen. */
export type Sight = {
  finding: Finding;
  rest: Rest;
  /** The person pressed the switch a moment before. */
  isByPerson: boolean;
};

/** What became of a click of ours. `undo` is the way back. */
export type Act = { finding: Finding; action: 'opt-out' | 'undo'; outcome: Outcome };

/** What the person decided, with the switch as it showed then. */
export type Decision = { finding: Finding; decision: 'accepted' | 'deferred' };

/** A report together with the document that it comes from. */
export type From<T> = T & { source: Source };

/** Why an imported file was refused: the key of a sentence. */
export type ImportRefusal =
  | 'import.too_large'
  | 'import.not_json'
  | 'import.not_ours'
  | 'import.too_new'
  | 'import.invalid'
  | 'import.future';

/** The verbs between sentinel, background and pages. */
export type Protocol = {
  /** sentinel → background: this is on screen. */
  reportFinding(report: From<Sight>): Orders;
  /** sentinel → background: what became of a click. */
  reportOutcome(report: From<Act>): Orders;
  /** sentinel → background: the person decided. */
  reportDecision(report: From<Decision>): Orders;
  /** sentinel → background: an existing chat was opened by navigation. No id travels. */
  reportResumedChat(data: { incognito: boolean }): { hint: boolean };
  /** page → background: the only way in which a page changes what is stored. */
  changeSettings(change: Partial<Settings>): Settings;
  forgetEverything(): void;
  /** page → background: the text of an exported file. Answers with a sentence key if refused. */
  importData(text: string): { ok: true } | { ok: false; why: ImportRefusal };
  /** page → background: silent until then (ms since 1970), or for good about this decision. */
  snoozeReminders(data: { until: number | 'stop' }): void;
  /** page → background: the person has read the notices; what was set aside is kept. */
  dismissNotices(): void;
  /** popup → sentinel of a tab: what is on screen now. */
  readPage(): Snapshot | undefined;
  /** background → sentinel of a tab: the same for a picture, with our note withdrawn and not painted. */
  readForPicture(): Snapshot | undefined;
  /** background → sentinel of a tab: the picture is taken, our note comes back. */
  endPicture(): void;
  /** background → sentinel of a tab: the person changed what it is to do. */
  heed(orders: Pick<Orders, 'holdAccept'>): void;
  /** sentinel or popup → background: the redacted description of it, for a bug report. */
  describe(snapshot: Snapshot): string;
  /** page → background: a capture of the tab in front. Answers with why there is none. */
  captureEvidence(): CaptureFailure | undefined;
};

export type LastSeen = {
  at: number;
  surface: Surface;
  training: Training;
  label: string;
  lang: string;
  /** It was seen for a moment only, in Settings: it may have been half a page. */
  isYoung?: true;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
