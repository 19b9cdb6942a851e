// Counts what a person (or a test) did on the test site's surfaces.
import type { ReplicaEvent } from '../../components/replica/account';

export interface Counts {
  accept: number;
  acceptOn: number;
  acceptOff: number;
  notNow: number;
  close: number;
  escape: number;
  outside: number;
  continue: number;
  toggles: number;
  settingsToggles: number;
  opened: number;
  closed: number;
}

/** `at` is `performance.now()`, in milliseconds. */
export type Recorded = ReplicaEvent & { at: number };

const COUNTER = {
  accept: 'accept',
  continue: 'continue',
  toggle: 'toggles',
  'settings-toggle': 'settingsToggles',
  'not-now': 'notNow',
  close: 'close',
  escape: 'escape',
  outside: 'outside',
  opened: 'opened',
  closed: 'closed',
} as const satisfies Record<ReplicaEvent['type'], keyof Counts>;

export function createRecorder() {
  const events: Recorded[] = [];
  const counts: Counts = {
    accept: 0,
    acceptOn: 0,
    acceptOff: 0,
    notNow: 0,
    close: 0,
    escape: 0,
    outside: 0,
    continue: 0,
    toggles: 0,
    settingsToggles: 0,
    opened: 0,
    closed: 0,
  };
  const record = (event: ReplicaEvent) => {
    events.push({ ...event, at: performance.now() });
    counts[COUNTER[event.type]] += 1;
    if (event.type === 'accept') counts[event.training ? 'acceptOn' : 'acceptOff'] += 1;
  };
  return { events, counts, record };
}
