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
  /** When training was last proven off, in ms since 1970, if it shows on again in Settings now. */
  onAgainSince?: number;
  /** The note's words, if the person wants them in the page's language. Key as in `note.*`. */
  words?: Record<string, string>;
};

/** What a sentinel says of the page it lives in. */
export type Report = {
  finding: Finding;
  /** When this document was loaded, in ms since 1970: a receipt's stage 3 needs a fresh load. */
  loadedAt: number;
};

/** Why an imported file was refused: the key of a sentence. */
export type ImportRefusal =
  | 'import.too_large'
  | 'import.not_json'
  | 'import.not_ours'
  | 'import.too_new'
  | 'import.invalid';

/** The verbs between sentinel, background and pages. */
export type Protocol = {
  /** sentinel → background: this is on screen. */
  reportFinding(report: Report): Orders;
  /** sentinel → background: what became of a click. `undo` is the way back. */
  reportOutcome(data: { finding: Finding; action: 'opt-out' | 'undo'; outcome: Outcome }): Orders;
  /** sentinel → background: the person decided, with the switch as it showed then. */
  reportDecision(data: { finding: Finding; decision: 'accepted' | 'deferred' }): Orders;
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
  /**
   * popup or background → sentinel of a tab: what is on screen now. For a picture, our note is
   * withdrawn (`true`) or back (`false`).
   */
  readPage(isWithdrawn?: boolean): Snapshot | undefined;
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
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
