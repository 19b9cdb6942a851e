// The page of the rehearsal: stage, mark, measurements, and a frame with the controls. What is ours stands
// beside <body>, where the replica's modal dialog neither hides it nor takes its clicks for its own.
import './stage.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { Boundary, FaultLine } from '../boundary';
import { Reader } from '../reading';
import { goToStep, startFilmKeys } from './film';
import { Layer } from './layer';
import { startStage } from './stage';
import { addressOf, createRehearsal } from './state';

/** Starts the page that was opened at this address. */
export function startPage(): void {
  const rehearsal = createRehearsal(location.search, i18n.t('page.language'));
  const { film } = rehearsal.getState().setup;
  if (film > 0) goToStep(rehearsal, film);
  window.rehearsal = rehearsal;
  const ours = document.createElement('aside');
  ours.className = 'ours';
  ours.lang = i18n.t('page.language');
  ours.dir = i18n.t('page.direction');
  document.documentElement.append(ours);
  const stage = document.body.appendChild(document.createElement('div'));

  let frame: string | undefined;
  const keep = () => {
    const { setup, isOpen, audience } = rehearsal.getState();
    // Not at the start: whoever opened an address finds it as it was.
    if (frame !== undefined) {
      history.replaceState(null, '', addressOf(setup, location.pathname));
    }
    document.documentElement.classList.toggle('filming', setup.film > 0);
    const isBare = audience.phase === 'showing';
    document.documentElement.dataset.ours = isBare ? 'bare' : isOpen ? 'open' : 'shut';
    // What follows the dialog hears of a smaller stage as of a smaller window.
    window.dispatchEvent(new Event('resize'));
    if (setup.width === frame) return;
    // Another width is another document: the two kinds of stage never share one.
    if (frame !== undefined && (frame === 'window' || setup.width === 'window')) location.reload();
    frame = setup.width;
  };
  keep();
  rehearsal.subscribe(keep);
  if (frame === 'window') startStage(rehearsal, stage);
  startFilmKeys(rehearsal);
  createRoot(ours).render(
    <Reader>
      <FaultLine />
      <Boundary>
        <Layer rehearsal={rehearsal} />
      </Boundary>
    </Reader>,
  );
}
