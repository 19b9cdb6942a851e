// The page that plays claude.ai. Reads its scenario from the query and shows itself to tests.
import './nonce';
import './page.css';
import { createRoot } from 'react-dom/client';
import { type Account, storedAccount } from '../../components/replica/account';
import { ReplicaApp } from '../../components/replica/app';
import { applyToDocument } from '../../components/replica/document';
import { browserRouter } from '../../components/replica/router';
import {
  defaultScenario,
  parseScenario,
  type Scenario,
  scenarioToSearch,
} from '../../components/replica/scenario';
import { seedOf } from '../../components/replica/seed';
import { type Counts, createRecorder, type Recorded } from './recorder';
import { createStream, type StreamOptions } from './streaming';

export interface ReplicaWindow {
  readonly scenario: Scenario;
  readonly account: Account;
  counts: Counts;
  events: Recorded[];
  /** Starts over, on this page, with the default scenario and these changes. */
  open(patch?: Partial<Scenario>): void;
  /** Closes the pop-up as the app can, without a decision. */
  closePopup(): void;
  navigate(path: string): void;
  startStreaming(options: StreamOptions): void;
  /** Returns how many elements were added. */
  stopStreaming(): number;
}

declare global {
  interface Window {
    replica: ReplicaWindow;
  }
}

const ACCOUNT_KEY = 'replica-account';
const SEEDED_KEY = 'replica-seeded-by';

const recorder = createRecorder();
const stream = createStream();
const router = browserRouter();
const root = createRoot(document.getElementById('root') as HTMLElement);

let scenario = parseScenario(new URLSearchParams(location.search));
let account = accountFor(scenario);
let popupWanted = true;
let generation = 0;

/** Seeds the account once per tab and scenario, so that a reload goes on where it was. */
function accountFor(next: Scenario, again = false): Account {
  const search = scenarioToSearch(next);
  const seeded = !again && sessionStorage.getItem(SEEDED_KEY) === search;
  const initial = seeded ? undefined : seedOf(next);
  if (initial) sessionStorage.setItem(SEEDED_KEY, search);
  return storedAccount(ACCOUNT_KEY, { initial, onEvent: recorder.record });
}

function render() {
  applyToDocument(scenario);
  root.render(
    <ReplicaApp
      key={generation}
      scenario={scenario}
      account={account}
      router={router}
      popupWanted={popupWanted}
    />,
  );
}

window.replica = {
  get scenario() {
    return scenario;
  },
  get account() {
    return account;
  },
  counts: recorder.counts,
  events: recorder.events,
  open(patch = {}) {
    scenario = { ...defaultScenario, ...patch };
    account = accountFor(scenario, true);
    popupWanted = true;
    generation += 1;
    render();
  },
  closePopup() {
    popupWanted = false;
    render();
  },
  navigate: (path) => router.push(path),
  startStreaming: stream.start,
  stopStreaming: stream.stop,
};

render();
