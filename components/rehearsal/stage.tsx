// The stage: the replica, and on it the sentinel that is shipped, with a desk that stores nothing.
import { createRoot, type Root } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { rawOf } from '../../utils/evidence/raw';
import { onMessage } from '../../utils/messages';
import { type Sentinel, startSentinel } from '../../utils/page/sentinel';
import { claude } from '../../utils/sites/claude';
import { skeletonOf } from '../../utils/skeleton';
import type { Snapshot } from '../../utils/snapshot';
import { memoryAccount, type ReplicaEvent } from '../replica/account';
import { ReplicaApp } from '../replica/app';
import { applyToDocument } from '../replica/document';
import { memoryRouter } from '../replica/router';
import { seedOf } from '../replica/seed';
import { withChoices } from './equal-choices';
import { noNote, ownNote } from './own-note';
import { addressOf, changeScenario, type Rehearsal } from './state';

/** Plays the state's scenario in this document, now and after every change. */
export function startStage(rehearsal: Rehearsal, element: Element): void {
  const root = createRoot(element);
  let shown: string | undefined;
  let ending = new AbortController();
  let sentinel: Sentinel | undefined;

  const play = () => {
    const { setup, run, audience } = rehearsal.getState();
    const isEmpty = audience.phase === 'asking';
    const now = `${run} ${isEmpty}`;
    if (now === shown) return;
    shown = now;
    ending.abort();
    ending = new AbortController();
    applyToDocument(setup.scenario);
    if (isEmpty) return root.render(null);
    draw(root, rehearsal);
    const isHelping = setup.help === 'with' && audience.phase === 'off';
    sentinel = watchOver(rehearsal, isHelping, ending.signal);
  };
  const withSetUp = (snapshot: Snapshot | undefined): Snapshot | undefined => {
    if (!snapshot) return undefined;
    // With the set-up in the address a report says what it is of, and can be made again.
    const address = addressOf(rehearsal.getState().setup, snapshot.address);
    return { ...withChoices(snapshot, document), address };
  };
  rehearsal.read = () => {
    const snapshot = withSetUp(sentinel?.read());
    return snapshot && rawOf(snapshot);
  };
  rehearsal.subscribe(play);
  play();
  // The site's own paths lead nowhere in an extension.
  document.addEventListener('click', (event) => keepInside(event, rehearsal), { capture: true });
  onMessage('readPage', () => withSetUp(sentinel?.read()));
  onMessage('readForPicture', async () => withSetUp(await sentinel?.readForPicture()));
  onMessage('endPicture', () => sentinel?.endPicture());
}

function draw(root: Root, rehearsal: Rehearsal): void {
  const { setup, run } = rehearsal.getState();
  const initial = seedOf(setup.scenario);
  const onEvent = (event: ReplicaEvent) => {
    const happened = happenedAt(event);
    if (happened) rehearsal.setState({ happened });
  };
  root.render(
    <ReplicaApp
      key={run}
      scenario={setup.scenario}
      account={memoryAccount({ ...(initial && { initial }), onEvent })}
      router={memoryRouter()}
    />,
  );
}

function happenedAt(event: ReplicaEvent) {
  switch (event.type) {
    case 'accept':
    case 'continue':
      return event.training ? 'accepted_on' : 'accepted_off';
    case 'not-now':
    case 'close':
    case 'escape':
    case 'outside':
      return 'deferred';
    default:
      return undefined;
  }
}

/** Without help the same code watches, so that the same is measured; it only draws and holds nothing. */
function watchOver(rehearsal: Rehearsal, isHelping: boolean, signal: AbortSignal): Sentinel {
  const orders = async () => ({ holdAccept: isHelping, stage: 0 as const });
  return startSentinel({
    view: window,
    site: claude,
    signal,
    createNote: isHelping ? ownNote : noNote,
    say: (key) => browser.i18n.getMessage(/^(reason|doubt)_/.test(key) ? key : `note_${key}`),
    describe: async (snapshot) => skeletonOf(snapshot, claude),
    openSettings: () => changeScenario(rehearsal, { surface: 'settings' }),
    desk: {
      reportFinding: orders,
      reportOutcome: orders,
      reportDecision: orders,
      reportResumedChat: async () => ({ hint: false }),
    },
  });
}

function keepInside(event: Event, rehearsal: Rehearsal): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
  if (!link) return;
  event.preventDefault();
  const path = link.getAttribute('href') ?? '';
  if (path.includes(claude.settings.id)) changeScenario(rehearsal, { surface: 'settings' });
}
