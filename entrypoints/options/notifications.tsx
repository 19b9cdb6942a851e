// The one optional permission, asked for at the switch and nowhere else.
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { SettingSwitch } from '../../components/setting-switch';
import type { Settings } from '../../utils/settings';
import type { Change } from './options';

const PERMISSION = { permissions: ['notifications'] } satisfies browser.Permissions.Permissions;

type Props = { settings: Settings; lockedSettings: (keyof Settings)[]; change: Change };

/** Off again if the browser refuses, with a sentence that says so. */
export function Notifications({ settings, lockedSettings, change }: Props) {
  const [isDenied, setDenied] = useState(false);
  const ask = async (wanted: Partial<Settings>) => {
    setDenied(false);
    if (wanted.notifications !== true) {
      await change({ notifications: false });
      // What is not used is given back. Where the browser keeps it, nothing is shown all the same.
      await browser.permissions.remove(PERMISSION).catch(() => false);
      return;
    }
    // Nothing may be awaited before this line, or the browser no longer counts it as the click's.
    const isGranted = await browser.permissions.request(PERMISSION).catch(() => false);
    if (isGranted) await change({ notifications: true });
    else setDenied(true);
  };
  return (
    <>
      <SettingSwitch
        settings={settings}
        lockedSettings={lockedSettings}
        name="notifications"
        text="notifications"
        change={ask}
        isDisabled={!settings.reminders}
      />
      <p role="status">{isDenied && i18n.t('options.notifications_denied')}</p>
    </>
  );
}
