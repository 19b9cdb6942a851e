// What each verb does behind the page. The sender and the form of a message have been checked.
import browser from 'webextension-polyfill';
import { dayAt, localZone } from '@/utils/calendar';
import type { Mark } from '@/utils/documents';
import type { Finding } from '@/utils/finding';
import { withKnownWords } from '@/utils/known-words';
import type { From, Orders, Protocol, Source } from '@/utils/messages';
import { driftSince, stageOf } from '@/utils/receipt';
import { planSnoozed } from '@/utils/reminder';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings';
import { asidesOf, EMPTY_RECORDS, NOT_SAVED, type Records } from '@/utils/storage';
import { importText } from '@/utils/storage-file';
import { allowedChange, overlay, readManaged } from '@/utils/storage-managed';
import type { KnownDocuments, Origin, Replaced } from './documents';
import type { Caller } from './door';
import { type Moment, rememberResumedChat } from './memory';
import { canNotify, hide, notify, show, viewOf } from './show';
import { tellTabs } from './tell-tabs';
import { wordsIn } from './words';
import type { Writer, Written } from './writer';

/** A change of the records at a moment. */
export type Change = (records: Records, moment: Moment) => Records;

/** The answers of the background. `now` in ms since 1970. */
export function createAnswers(writer: Writer, documents: KnownDocuments, now: () => number) {
  let shown = Promise.resolve();
  const act = async (change: Change): Promise<Written> => {
    const at = now();
    const moment = { at, version: browser.runtime.getManifest().version, timeZone: localZone() };
    const written = await writer.update((before) => change(before, moment));
    // Each after the one before it: the badge must not end with an older state.
    shown = shown.then(() => show(written.records, at));
    await shown;
    return written;
  };

  /** For what a person asks of our own pages: it must not look done when it is not. */
  const store = async (change: Change): Promise<Records> => {
    const { records, saved } = await act(change);
    if (!saved) throw new Error('The browser refused to save it.');
    return records;
  };

  /** Nothing is stored for the rehearsal, nor for a private window: another account may be there. */
  const hear = async (
    caller: Exclude<Caller, { kind: 'page' }>,
    { finding, source }: From<{ finding: Finding }>,
    mark: Mark['kind'],
    change: (records: Records, origin: Origin, moment: Moment) => Records,
  ): Promise<Orders> => {
    if (caller.kind === 'rehearsal') return { holdAccept: DEFAULT_SETTINGS.holdAccept, stage: 0 };
    const isStored = !caller.isPrivate && !source.isPrivate;
    const records = isStored
      ? await remember(source, mark, change)
      : (await writer.update((same) => same)).records;
    const { settings } = overlay(records.settings, await readManaged());
    return {
      holdAccept: settings.holdAccept,
      ...(settings.noteLanguage === 'page' && wordsIn(finding.lang)),
      ...(isStored ? proofOf(records, finding) : { stage: 0 }),
    };
  };

  const remember = async (
    source: Source,
    mark: Mark['kind'],
    change: (records: Records, origin: Origin, moment: Moment) => Records,
  ): Promise<Records> => {
    // First the document, then what it says: if we are stopped in between, it proves nothing.
    const origin = await documents.hear(source, mark, now());
    let replaced: Replaced | undefined;
    const { records } = await act((before, moment) => {
      const after = change(before, origin, moment);
      const isProof = stageOf(after.receipt) === 3 && after.receipt !== before.receipt;
      replaced = isProof ? { receipt: before.receipt, plan: before.plan } : undefined;
      return after;
    });
    if (replaced) await documents.proves(source, replaced, now());
    return records;
  };

  const resumedChat = async (
    caller: Exclude<Caller, { kind: 'page' }>,
    { incognito }: { incognito: boolean },
  ): Promise<{ hint: boolean }> => {
    // Without a tab nobody says whether the window is private.
    const isOpen = caller.kind === 'site' && caller.isPrivate === false;
    if (!isOpen || incognito) return { hint: false };
    const { records } = await act(rememberResumedChat);
    const { settings } = overlay(records.settings, await readManaged());
    return { hint: settings.resumedChatHint && records.lastSeen?.training === 'on' };
  };

  const changeSettings = async (change: unknown): Promise<Settings> => {
    const managed = await readManaged();
    const records = await store((before) => {
      const { locked } = overlay(before.settings, managed);
      return { ...before, settings: { ...before.settings, ...allowedChange(change, locked) } };
    });
    const { settings } = overlay(records.settings, managed);
    // A pop-up may be open meanwhile. Who asked need not wait for the tabs.
    void tellTabs({ holdAccept: settings.holdAccept });
    return settings;
  };

  const importData = async (text: string): Promise<ReturnType<Protocol['importData']>> => {
    const imported = importText(text, now());
    if (!imported.ok) return imported;
    await store(() => imported.records);
    return { ok: true };
  };

  const snooze = async (until: number | 'stop'): Promise<void> => {
    await store((before) =>
      before.plan === null ? before : { ...before, plan: planSnoozed(before.plan, until) },
    );
  };

  const forget = async (): Promise<void> => {
    await writer.clear();
    documents.forget();
    await hide();
    await show(EMPTY_RECORDS, now());
  };

  const dismissNotices = async (): Promise<void> => {
    await browser.storage.session?.remove(NOT_SAVED);
    await writer.tidy((raw) =>
      Object.fromEntries(asidesOf(raw).map(([key, aside]) => [key, { ...aside, told: true }])),
    );
  };

  /** At every start and every alarm: migrate, set aside, show, and remind if it is time. */
  const wake = async (): Promise<void> => {
    // An older version kept whatever words stood beside a switch.
    const { records } = await act(withKnownWords);
    const state = await viewOf(records, now());
    const { due } = state.reminder;
    if (due === undefined || !state.settings.notifications || !(await canNotify())) return;
    const day = dayAt(due.at, localZone());
    let isNew = false;
    const { saved } = await writer.update((before) => {
      isNew = before.plan !== null && before.plan.notified !== day;
      return isNew && before.plan ? { ...before, plan: { ...before.plan, notified: day } } : before;
    });
    // Only what is remembered as told is told: a full disk must not repeat it at every wake.
    if (saved && isNew) await notify(due);
  };

  /** Once after the first install, never after an update. */
  const welcome = async (): Promise<void> => {
    let isFirst = false;
    await act((before, { at }) => {
      isFirst = before.marks.welcomed === undefined;
      return isFirst ? { ...before, marks: { ...before.marks, welcomed: at } } : before;
    });
    if (isFirst) await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  };

  return {
    hear,
    resumedChat,
    changeSettings,
    importData,
    snooze,
    forget,
    dismissNotices,
    wake,
    welcome,
  };
}

function proofOf({ receipt }: Records, { surface, training }: Finding): Omit<Orders, 'holdAccept'> {
  const isDrift = driftSince(receipt) !== undefined && surface === 'settings' && training === 'on';
  return { stage: stageOf(receipt), ...(isDrift && { isOnAgain: true }) };
}
