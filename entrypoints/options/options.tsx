// The options page. It writes nothing itself: each change is asked of the background.
import { i18n } from '#i18n';
import { Section } from '../../components/section';
import { SettingSwitch } from '../../components/setting-switch';
import { useRequest } from '../../components/use-request';
import { sendMessage } from '../../utils/messages';
import type { Settings } from '../../utils/settings';
import type { State } from '../../utils/state';
import { About } from './about';
import { Data } from './data';
import { Keyboard } from './keyboard';
import { Notifications } from './notifications';

/** How a part of the page asks for a change of the settings. */
export type Change = (change: Partial<Settings>) => Promise<void>;

/** All options, the data and the version. */
export function Options({ state }: { state: State }) {
  const [problem, request] = useRequest();
  const { settings, lockedSettings } = state;
  const change: Change = async (wanted) => {
    await request(() => sendMessage('changeSettings', wanted));
  };
  const common = { settings, lockedSettings, change };
  return (
    <main>
      <header>
        <h1>{i18n.t('page.options')}</h1>
        <p className="hint">{i18n.t('options.intro')}</p>
        {lockedSettings.length > 0 && (
          <p className="caveat">
            <strong>{i18n.t('options.admin_title')}</strong> {i18n.t('options.admin_why')}
          </p>
        )}
        <p role="alert">{problem}</p>
      </header>
      <Section title={i18n.t('options.page_title')}>
        <SettingSwitch {...common} name="holdAccept" text="hold_accept" />
        <SettingSwitch {...common} name="resumedChatHint" text="resumed_hint" />
        <NoteLanguage {...common} />
      </Section>
      <Section title={i18n.t('options.reminders_title')}>
        <SettingSwitch {...common} name="reminders" text="reminders" />
        <Notifications {...common} />
      </Section>
      <Data />
      <Keyboard />
      <About />
    </main>
  );
}

function NoteLanguage(props: {
  settings: Settings;
  lockedSettings: (keyof Settings)[];
  change: Change;
}) {
  const isLocked = props.lockedSettings.includes('noteLanguage');
  return (
    <fieldset disabled={isLocked} aria-describedby="language-why">
      <legend>{i18n.t('options.language_title')}</legend>
      <p id="language-why" className="hint">
        {i18n.t('options.language_why')}
      </p>
      {(['browser', 'page'] as const).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="note-language"
            checked={props.settings.noteLanguage === value}
            onChange={() => props.change({ noteLanguage: value })}
          />
          {i18n.t(`options.language_${value}`)}
        </label>
      ))}
      {isLocked && <p className="locked">{i18n.t('options.locked')}</p>}
    </fieldset>
  );
}
