// The one thing to do next. Without access to the site, that is to allow it: nothing else can help.
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { AccessPrompt } from '../../components/access-prompt';
import { hasSiteAccess } from '../../utils/access';
import { actionOf } from '../../utils/answer';
import { SETTINGS_URL } from '../../utils/places';
import { say } from '../../utils/say';
import type { State } from '../../utils/state';

/** Opens Settings > Privacy in a new tab, or asks for access first. */
export function PrimaryAction({ state }: { state: State }) {
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => {
    hasSiteAccess().then(setAllowed);
  }, []);
  return (
    <div className="action">
      {!isAllowed && <AccessPrompt onGranted={() => setAllowed(true)} />}
      <button
        type="button"
        className={isAllowed ? 'primary' : 'plain'}
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
