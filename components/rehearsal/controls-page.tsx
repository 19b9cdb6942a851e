// The controls, in a frame at the foot of the page: a modal dialog on the stage cannot hide them, take
// their keys or count their clicks as clicks outside of it.
import '../../assets/theme.css';
import '../../assets/facts.css';
import './controls.css';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { Boundary, FaultLine } from '../boundary';
import { Reader } from '../reading';
import { Controls } from './controls';

/** Starts the controls of the page around this one. */
export function startControls(): void {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const { rehearsal } = window.parent;
  root.render(
    rehearsal ? (
      <Reader>
        <FaultLine />
        <Boundary>
          <Controls rehearsal={rehearsal} />
        </Boundary>
      </Reader>
    ) : (
      <p>{i18n.t('rehearsal.mark_why')}</p>
    ),
  );
}
