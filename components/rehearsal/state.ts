// What the parts of the rehearsal share: the page itself, its controls and its framed stage, each a
// document of its own. Lives in the page; nothing of it is stored.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Raw } from '../../utils/evidence/raw';
import { parseSetup, type Setup, setupToSearch } from './setup';

/** What the person did on the stage last. */
export type Happened = 'accepted_on' | 'accepted_off' | 'deferred' | undefined;

/** The ten-second test. */
export type Audience = { phase: 'off' | 'showing' | 'asking'; seconds: number };

export type RehearsalState = {
  setup: Setup;
  /** Counts up whenever the stage starts afresh. */
  run: number;
  happened: Happened;
  isOpen: boolean;
  audience: Audience;
};

export type Rehearsal = StoreApi<RehearsalState> & {
  /** Reads what is on the stage. Set by the stage. */
  read(): Raw | undefined;
};

declare global {
  interface Window {
    rehearsal?: Rehearsal;
  }
}

/** The state of a page that was opened at this address, for a reader of this language. */
export function createRehearsal(search: string, reader?: string): Rehearsal {
  const store = createStore<RehearsalState>(() => ({
    setup: parseSetup(search, reader),
    run: 0,
    happened: undefined,
    isOpen: false,
    audience: { phase: 'off', seconds: 10 },
  }));
  return Object.assign(store, { read: () => undefined });
}

/** Changes the set-up. A change of what is shown starts the stage afresh. */
export function changeSetup(rehearsal: Rehearsal, change: Partial<Setup>): void {
  const { setup, run } = rehearsal.getState();
  const next = { ...setup, ...change };
  const isAfresh = next.scenario !== setup.scenario || next.help !== setup.help;
  rehearsal.setState({
    setup: next,
    run: isAfresh ? run + 1 : run,
    ...(isAfresh ? { happened: undefined } : {}),
  });
}

/** Changes what the replica shows. */
export function changeScenario(rehearsal: Rehearsal, change: Partial<Setup['scenario']>): void {
  const { scenario } = rehearsal.getState().setup;
  changeSetup(rehearsal, { scenario: { ...scenario, ...change } });
}

/** Shows the same once more. */
export function again(rehearsal: Rehearsal): void {
  changeScenario(rehearsal, {});
}

/** The address of the present set-up. */
export function addressOf(setup: Setup, base: string): string {
  return `${base}?${setupToSearch(setup)}`;
}
