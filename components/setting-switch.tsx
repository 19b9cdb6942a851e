// One yes-or-no setting: a checkbox drawn as a switch, its reason, and who locked it.
import { useId } from 'react';
import { i18n } from '#i18n';
import { say } from '../utils/say';
import type { Settings } from '../utils/settings';

/** The settings that are either on or off. */
export type YesNo = {
  [K in keyof Settings]: Settings[K] extends boolean ? K : never;
}[keyof Settings];

type Props = {
  settings: Settings;
  lockedSettings: (keyof Settings)[];
  name: YesNo;
  /** `options.<text>` is the label and `options.<text>_why` the line under it. */
  text: 'hold_accept' | 'resumed_hint' | 'reminders' | 'notifications';
  change: (change: Partial<Settings>) => unknown;
  isDisabled?: boolean;
};

/** Reads as “switch, <label>, on or off” to a screen reader, with the reason as its description. */
export function SettingSwitch(props: Props) {
  const { settings, name, text, change } = props;
  const id = useId();
  const isLocked = props.lockedSettings.includes(name);
  return (
    <div className="setting" data-locked={isLocked}>
      <label htmlFor={id}>{say(`options.${text}`)}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={settings[name]}
        aria-checked={settings[name]}
        disabled={isLocked || props.isDisabled}
        aria-describedby={isLocked ? `${id}-why ${id}-locked` : `${id}-why`}
        onChange={(event) => change({ [name]: event.target.checked })}
      />
      <p id={`${id}-why`} className="hint">
        {say(`options.${text}_why`)}
      </p>
      {isLocked && (
        <p id={`${id}-locked`} className="locked">
          {i18n.t('options.locked')}
        </p>
      )}
    </div>
  );
}
