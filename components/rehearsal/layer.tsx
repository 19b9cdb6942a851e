// What lies over the stage: the mark that it is a reconstruction, the framed stage, measurements, film
// captions and the controls' frame.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { say } from '../../utils/say';
import { captionOf, FILM_STEPS } from './film';
import { Mark } from './mark';
import { Measures } from './measures';
import { FRAMES, type Setup } from './setup';
import type { Rehearsal } from './state';

/** Everything of ours on the page. */
export function Layer({ rehearsal }: { rehearsal: Rehearsal }) {
  const { setup, isOpen, audience } = useStore(rehearsal);
  const isFull = audience.phase === 'asking';
  return (
    <>
      {setup.width !== 'window' && <Frame width={setup.width} />}
      {setup.measure && audience.phase === 'off' && <Measures rehearsal={rehearsal} />}
      <Mark />
      {setup.film > 0 && <Caption setup={setup} />}
      {audience.phase !== 'showing' && (
        <iframe
          className="ours-controls"
          data-open={isFull ? 'full' : isOpen}
          title={i18n.t('rehearsal.controls')}
          src="/rehearsal.html?role=controls"
        />
      )}
      <AudienceClock rehearsal={rehearsal} />
    </>
  );
}

function Frame({ width }: { width: Exclude<Setup['width'], 'window'> }) {
  return (
    <div className="ours-frame">
      <iframe
        title={i18n.t('rehearsal.mark')}
        width={FRAMES[width].width}
        height={FRAMES[width].height}
        src="/rehearsal.html?role=stage"
      />
    </div>
  );
}

function Caption({ setup: { film } }: { setup: Setup }) {
  return (
    <p className="ours-caption">
      {say(`rehearsal.film_${captionOf(film)}`)}
      <small>{i18n.t('rehearsal.film_step', { count: film, of: FILM_STEPS.length })}</small>
    </p>
  );
}

/** Ends the ten seconds: the controls are gone meanwhile, so the page itself keeps the time. */
function AudienceClock({ rehearsal }: { rehearsal: Rehearsal }) {
  const { audience } = useStore(rehearsal);
  useEffect(() => {
    if (audience.phase !== 'showing') return;
    const end = () => rehearsal.setState({ audience: { ...audience, phase: 'asking' } });
    const timer = setTimeout(end, audience.seconds * 1000);
    return () => clearTimeout(timer);
  }, [rehearsal, audience]);
  return null;
}
