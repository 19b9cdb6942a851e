// Brings toolbar icon, alarm and notification in line with what is remembered. Holds no state itself.

import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { localZone } from '@/utils/calendar';
import { type Nudge, wakeAt } from '@/utils/reminder';
import { type State, stateOf } from '@/utils/state';
import type { Records } from '@/utils/storage';
import { readManaged } from '@/utils/storage-managed';
import { badgeOf } from './badge';

/** The one alarm: when to look again. What is due is computed afresh when it goes off. */
export const ALARM = 'look-again';

const SIZES = [16, 32, 48, 128];

const NOTIFICATION = 'reminder';

/** The view of the records at an instant (ms since 1970), on this computer's calendar. */
export async function viewOf(records: Records, now: number): Promise<State> {
  return stateOf(records, await readManaged(), [], now, localZone());
}

/** Sets badge and alarm. Never rejects: neither is worth losing an answer for. */
export async function show(records: Records, now: number): Promise<void> {
  const state = await viewOf(records, now);
  await Promise.allSettled([showBadge(state), setAlarm(state, now)]);
}

async function showBadge(state: State): Promise<void> {
  const { icon, text, background, foreground, title } = badgeOf(state);
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: background }),
    action.setBadgeTextColor?.({ color: foreground }),
    action.setTitle({ title }),
    action.setIcon({
      path: Object.fromEntries(SIZES.map((px) => [px, `/icon/${icon}-${px}.png`])),
    }),
  ]);
}

async function setAlarm(state: State, now: number): Promise<void> {
  const when = wakeAt(state.reminder, now, localZone());
  if (when === undefined) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when });
}

/** Whether the browser lets us notify; the permission is optional and can be taken back. */
export async function canNotify(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ permissions: ['notifications'] });
  } catch {
    return false;
  }
}

/** Shows the one notification. Never rejects. */
export async function notify(nudge: Nudge): Promise<void> {
  try {
    await browser.notifications.create(NOTIFICATION, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/idle-128.png'),
      title: i18n.t('reminder.title'),
      message:
        nudge.about === 'deadline'
          ? i18n.t('reminder.deadline', nudge.daysToGo, { count: nudge.daysToGo })
          : i18n.t(`reminder.${nudge.about}`),
    });
  } catch {
    // The badge and the popup say the same.
  }
}

/** Takes everything back that is shown outside our pages. */
export async function hide(): Promise<void> {
  await browser.alarms.clearAll();
  await browser.notifications?.clear(NOTIFICATION);
}
