// Which keys open the popup, and where to change that: the browser keeps the list, not we.
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { Section } from '../../components/section';

/** The shortcut as the browser knows it now. */
export function Keyboard() {
  const [shortcut, setShortcut] = useState('');
  const change = shortcutSettings();
  useEffect(() => {
    // Where the browser does not say, it is as if none were set; its own list still shows it.
    readShortcut().then(setShortcut, () => {});
  }, []);
  return (
    <Section title={i18n.t('options.shortcut_title')}>
      <p>
        {shortcut === ''
          ? i18n.t('options.shortcut_none')
          : i18n.t('options.shortcut_set', { shortcut })}
      </p>
      {change !== undefined && (
        <p className="buttons">
          <button type="button" className="plain" onClick={change}>
            {i18n.t('options.shortcut_change')}
          </button>
        </p>
      )}
      <p className="hint">{i18n.t('options.shortcut_note')}</p>
    </Section>
  );
}

/** Empty if none is set, or where the browser has no shortcuts (Firefox for Android). */
async function readShortcut(): Promise<string> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Opens the browser's own list; undefined where there is no way to. */
function shortcutSettings(): (() => void) | undefined {
  const commands = browser.commands as
    | (typeof browser.commands & { openShortcutSettings?: () => Promise<void> })
    | undefined;
  if (commands === undefined) return undefined;
  if (import.meta.env.CHROME) {
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  if (commands.openShortcutSettings === undefined) return undefined;
  // Firefox 137 and later. Without arguments: it refuses the event of a click.
  return () => void commands.openShortcutSettings?.();
}
