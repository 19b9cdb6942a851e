// The one thing to do next. Without access to the site, that is to allow it: nothing else can help.
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { AccessPrompt, useSiteAccess } from '../../components/access-prompt';
import { actionOf } from '../../utils/answer';
import { SETTINGS_URL } from '../../utils/places';
import { say } from '../../utils/say';
import type { State } from '../../utils/state';

/** Opens Settings > Privacy in a new tab, or asks for access first. */
export function PrimaryAction({ state }: { state: State }) {
  const [access, setAccess] = useSiteAccess();
  const needsAccess = access === 'missing' || access === 'denied';
  return (
    <div className="action">
      <AccessPrompt access={access} onAnswer={setAccess} />
      <button
        type="button"
        className={needsAccess ? 'plain' : 'primary'}
        aria-describedby="action-hint"
        onClick={() => browser.tabs.create({ url: SETTINGS_URL })}
      >
        {say(`action.${actionOf(state)}`)}
      </button>
      <p id="action-hint" className="hint">
        {i18n.t('action.hint')}
      </p>
    </div>
  );
}
