// The strip at the foot of the rehearsal and what opens from it.
import { useState } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import type { CaptureFailure } from '../../utils/evidence/capture';
import { sendMessage } from '../../utils/messages';
import { say } from '../../utils/say';
import { AudienceQuestion, AudienceStart } from './audience';
import { Check } from './check';
import { Choices } from './choices';
import { goToStep } from './film';
import { again, changeSetup, type Rehearsal } from './state';

/** Everything in the controls' frame. */
export function Controls({ rehearsal }: { rehearsal: Rehearsal }) {
  const { audience, isOpen, setup } = useStore(rehearsal);
  if (audience.phase === 'asking') return <AudienceQuestion rehearsal={rehearsal} />;
  return (
    <main data-open={isOpen}>
      <Strip rehearsal={rehearsal} />
      {isOpen && (
        <div className="sheet">
          <p className="caveat">{i18n.t('rehearsal.mark_why')}</p>
          <Choices rehearsal={rehearsal} setup={setup} />
          <p className="hint">
            {i18n.t('rehearsal.film')}: {i18n.t('rehearsal.film_keys')}
          </p>
          <AudienceStart rehearsal={rehearsal} />
          <Check />
        </div>
      )}
    </main>
  );
}

function Strip({ rehearsal }: { rehearsal: Rehearsal }) {
  const { setup, isOpen, happened } = useStore(rehearsal);
  const [failure, setFailure] = useState<CaptureFailure>();
  const capture = async () => {
    setFailure(undefined);
    setFailure(await sendMessage('captureEvidence', undefined).catch(() => 'no_tab' as const));
  };
  const film = () => {
    // Refused outside of a click, or by a browser that knows better: film mode works without.
    parent.document.documentElement.requestFullscreen?.().catch(() => {});
    goToStep(rehearsal, 1);
    parent.focus();
  };
  return (
    <header className="strip">
      <button
        type="button"
        className="primary"
        aria-expanded={isOpen}
        onClick={() => rehearsal.setState({ isOpen: !isOpen })}
      >
        {i18n.t(isOpen ? 'rehearsal.close_controls' : 'rehearsal.open_controls')}
      </button>
      <button type="button" className="plain" onClick={() => again(rehearsal)}>
        {i18n.t('rehearsal.again')}
      </button>
      <button
        type="button"
        className="plain"
        aria-pressed={setup.measure}
        onClick={() => changeSetup(rehearsal, { measure: !setup.measure })}
      >
        {i18n.t(setup.measure ? 'rehearsal.measure_off' : 'rehearsal.measure')}
      </button>
      <button type="button" className="plain" title={i18n.t('rehearsal.film_why')} onClick={film}>
        {i18n.t('rehearsal.film')}
      </button>
      <button
        type="button"
        className="plain"
        title={i18n.t('rehearsal.capture_why')}
        onClick={capture}
      >
        {i18n.t('rehearsal.capture')}
      </button>
      <p role="status">
        {failure ? say(`evidence.failed.${failure}`) : happened && say(`rehearsal.${happened}`)}
      </p>
    </header>
  );
}
