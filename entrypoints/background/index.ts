// The background: hears the sentinels, answers the pages, remembers. Only wires; nothing here outlives
// the worker, and every listener is registered at once so that any of them can start it.

import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { AWAKE } from '@/utils/awake';
import { markOfAct, markOfDecision, markOfSight } from '@/utils/documents';
import type { CaptureFailure } from '@/utils/evidence/capture';
import { takeCapture } from '@/utils/evidence/take';
import { onMessage } from '@/utils/messages';
import { claude } from '@/utils/sites/claude';
import { skeletonOf } from '@/utils/skeleton';
import { createAnswers } from './answers';
import { createDocuments } from './documents';
import { assertOwnPage, callerOf, type Sender, sentinelOf } from './door';
import { rememberDecision, rememberFinding, rememberOutcome } from './memory';
import {
  DECISION,
  OUTCOME_REPORT,
  REPORT,
  RESUMED_CHAT,
  SNAPSHOT,
  SNOOZE,
  shaped,
  TEXT,
} from './message';
import { ALARM } from './show';
import { createWriter } from './writer';

export default defineBackground(() => {
  closeStorage();
  const now = () => Date.now();
  const answers = createAnswers(createWriter(now), createDocuments(), now);
  const own = { id: browser.runtime.id, base: browser.runtime.getURL('') };
  const fromSentinel = (sender: Sender) => sentinelOf(callerOf(sender, own));
  const fromPage = (sender: Sender) => assertOwnPage(callerOf(sender, own));

  onMessage('reportFinding', ({ sender, data }) => {
    const caller = fromSentinel(sender);
    const report = shaped(REPORT, data);
    const { finding, rest, isByPerson } = report;
    const mark = markOfSight(report);
    return answers.hear(
      caller,
      report,
      mark,
      (records, { isStale, replaced, ...origin }, moment) => {
        const seenIn = { ...origin, isByPerson, hasStood: rest === 'stood' };
        return rememberFinding(
          records,
          { finding, seenIn, isStale, ...(replaced && { replaced }) },
          moment,
        );
      },
    );
  });
  onMessage('reportOutcome', ({ sender, data }) => {
    const caller = fromSentinel(sender);
    const report = shaped(OUTCOME_REPORT, data);
    return answers.hear(caller, report, markOfAct(report), (records, _, moment) =>
      rememberOutcome(records, report, moment),
    );
  });
  onMessage('reportDecision', ({ sender, data }) => {
    const caller = fromSentinel(sender);
    const report = shaped(DECISION, data);
    return answers.hear(caller, report, markOfDecision(report), (records, { isStale }, moment) =>
      rememberDecision(records, { ...report, isStale }, moment),
    );
  });
  onMessage('reportResumedChat', ({ sender, data }) =>
    answers.resumedChat(fromSentinel(sender), shaped(RESUMED_CHAT, data)),
  );

  onMessage('changeSettings', ({ sender, data }) => {
    fromPage(sender);
    return answers.changeSettings(data);
  });
  onMessage('importData', ({ sender, data }) => {
    fromPage(sender);
    return answers.importData(shaped(TEXT, data));
  });
  onMessage('snoozeReminders', ({ sender, data }) => {
    fromPage(sender);
    return answers.snooze(shaped(SNOOZE, data).until);
  });
  onMessage('forgetEverything', ({ sender }) => {
    fromPage(sender);
    return answers.forget();
  });
  onMessage('dismissNotices', ({ sender }) => {
    fromPage(sender);
    return answers.dismissNotices();
  });

  // Held open by a page on which a decision may come, so that we are awake to hear of it.
  browser.runtime.onConnect.addListener((port) => {
    try {
      if (port.name !== AWAKE) throw new Error('Nothing is said on connections.');
      sentinelOf(callerOf(port.sender, own));
    } catch {
      port.disconnect();
    }
  });

  // Read, answered and forgotten: what a dialog says is never stored.
  onMessage('describe', ({ sender, data }) => {
    callerOf(sender, own);
    return skeletonOf(shaped(SNAPSHOT, data), claude);
  });
  onMessage('captureEvidence', ({ sender }) => {
    fromPage(sender);
    return takeCapture(now);
  });
  // Both the toolbar popup and this key give access to the tab in front, and to no other.
  browser.commands?.onCommand.addListener((name) => {
    if (name === 'capture-evidence') takeCapture(now).then(tellFailure).catch(report);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') answers.welcome().catch(report);
  });
  // Without a listener the browser would not start us with itself, and missed alarms would stay so.
  browser.runtime.onStartup.addListener(() => {});
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) answers.wake().catch(report);
  });
  // Absent until the person gives the permission; the next start of the worker finds it.
  browser.notifications?.onClicked.addListener(() => {
    browser.tabs.create({ url: browser.runtime.getURL('popup.html') }).catch(report);
  });
  answers.wake().catch(report);
});

/** Who pressed a key has no popup open in which it could be said: the report page says it. */
async function tellFailure(why: CaptureFailure | undefined): Promise<void> {
  if (why === undefined) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`report.html?failed=${why}`) });
}

/**
 * Closes local storage to content scripts, where the browser can (Chrome): nobody who took over a page of the
 * site reads or writes it then. Ours has no need of it, in any browser.
 */
function closeStorage(): void {
  const local = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(report);
}

/** The one place for the unexpected: one calm line. */
function report(error: unknown): void {
  const { version } = browser.runtime.getManifest();
  const why = error instanceof Error ? error.message : String(error);
  console.warn(`Default Off ${version}, background: ${why}`);
}
