// A small world for the state machine: an account, its pop-up with quirks, a person with a mouse, and a
// background that may lose a question or its answer. The session and the memory in it are the real ones.
import { viewOf } from '../../components/note/view';
import { createDocuments, type Origin } from '../../entrypoints/background/documents';
import {
  rememberDecision,
  rememberFinding,
  rememberOutcome,
} from '../../entrypoints/background/memory';
import { type Mark, markOfAct, markOfDecision, markOfSight } from '../../utils/documents';
import type { Finding } from '../../utils/finding';
import type { Orders, Sight, Source } from '../../utils/messages';
import type { Action, NoteState } from '../../utils/note';
import { createOutbox, type Desk } from '../../utils/page/outbox';
import { type Session, startSession } from '../../utils/page/session';
import { stageOf } from '../../utils/receipt';
import type { Sighting } from '../../utils/sighting';
import { EMPTY_RECORDS, type Records } from '../../utils/storage';

/** How the site's switch reacts to a click. */
export type Quirk = 'honest' | 'ignore' | 'snap-back';
/** What the background does with the next question. */
export type Loss = 'none' | 'question' | 'answer';

type Listener = (event: Event) => void;

/** Everything that happened, as the world itself knows it. */
export interface Facts {
  /** Clicks of our own on the switch, by the state that it was in. */
  clicksOnOff: number;
  clicksOnOn: number;
  /** Clicks of our own on Accept: there must be none. */
  clicksOnCommit: number;
  /** Presses of the person on Accept that did not reach the site, in the pop-up of now. */
  held: number;
  /** The highest stages that were ever reached. */
  reached: { 1: boolean; 2: boolean; 3: boolean };
}

/** Makes a world. Needs fake timers. */
export function createWorld() {
  const account = { training: true, isDecided: false };
  const facts: Facts = {
    clicksOnOff: 0,
    clicksOnOn: 0,
    clicksOnCommit: 0,
    held: 0,
    reached: { 1: false, 2: false, 3: false },
  };
  const listeners = new Map<string, Set<Listener>>();
  const start = Date.now();
  let quirk: Quirk = 'honest';
  let loss: Loss = 'none';
  let isAlive = true;
  let records: Records = EMPTY_RECORDS;
  let session: Session | undefined;
  let nodes: Nodes | undefined;
  let note: NoteState | undefined;
  let press: ((action: Action) => void) | undefined;

  const view = {
    document: Object.assign(new EventTarget(), { readyState: 'complete' }),
    performance: { now: () => Date.now() - start, timeOrigin: start },
    navigator: {},
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
    addEventListener(type: string, run: Listener, { signal }: { signal: AbortSignal }) {
      const set = listeners.get(type) ?? new Set();
      listeners.set(type, set.add(run));
      signal.addEventListener('abort', () => set.delete(run));
    },
  } as unknown as Window;

  const moment = () => ({ at: Date.now(), version: '1.0.0', timeZone: 'UTC' });
  const documents = createDocuments();
  const answer = async (
    source: Source,
    mark: Mark['kind'],
    change: (before: Records, origin: Origin) => Records,
  ): Promise<Orders> => {
    const fate = loss;
    loss = 'none';
    if (fate === 'question') throw new Error('stopped');
    const origin = await documents.hear(source, mark, Date.now());
    records = change(records, origin);
    if (fate === 'answer') throw new Error('stopped');
    return { holdAccept: true, stage: stageOf(records.receipt) };
  };
  const desk: Desk = {
    reportFinding: ({ source, ...sight }) =>
      answer(source, markOfSight(sight), (before, { isStale, replaced, ...origin }) => {
        const { finding, rest, isByPerson } = sight;
        const seenIn = { ...origin, isByPerson, hasStood: rest === 'stood' };
        return rememberFinding(before, { finding, seenIn, isStale }, moment());
      }),
    reportOutcome: ({ source, ...act }) =>
      answer(source, markOfAct(act), (before) => rememberOutcome(before, act, moment())),
    reportDecision: ({ source, ...decision }) =>
      answer(source, markOfDecision(decision), (before, { isStale }) =>
        rememberDecision(before, { ...decision, isStale }, moment()),
      ),
    reportResumedChat: async () => ({ hint: false }),
  };
  const ending = new AbortController();
  const outbox = createOutbox({ view, desk, isAlive: () => isAlive }, ending.signal);
  const old = crypto.randomUUID();

  /** What Settings shows, told by its sentinel. */
  async function tell(sight: Sight, document: 'fresh' | 'old'): Promise<void> {
    const isFresh = document === 'fresh';
    const source: Source = {
      documentId: isFresh ? crypto.randomUUID() : old,
      age: isFresh ? 1 : Date.now() - start,
      isLate: false,
      isSpent: false,
      isPrivate: false,
    };
    await desk.reportFinding({ ...sight, source }).catch(() => {});
  }

  function open(): void {
    if (account.isDecided || session) return;
    facts.held = 0;
    const made = makeNodes();
    nodes = made;
    made.control.addEventListener('click', () => {
      const isOn = isChecked(made.control);
      facts[isOn ? 'clicksOnOn' : 'clicksOnOff'] += 1;
      if (quirk === 'ignore') return;
      flip(made.control);
      if (quirk === 'snap-back')
        setTimeout(() => isChecked(made.control) !== isOn && flip(made.control), 700);
    });
    made.commit.addEventListener('click', () => (facts.clicksOnCommit += 1));
    session = startSession(sight(made), {
      view,
      outbox,
      say: (key) => key,
      openSettings: () => {},
      isAlive: () => isAlive,
      describe: async () => '',
      redetect: () => nodes && sight(nodes),
      createNote: (_, onAction) => {
        press = onAction;
        return {
          show: (state) => (note = state),
          move: () => {},
          lift: () => {},
          isInPlace: () => true,
          isInView: () => true,
          remove: () => {},
          host: made.container,
        };
      },
    });
  }

  function close(): void {
    const ended = session;
    nodes?.container.remove();
    nodes = undefined;
    session = undefined;
    note = undefined;
    ended?.end();
  }

  // As the sentinel does at every change of the dialog that it watches.
  function flip(control: Element): void {
    control.setAttribute('aria-checked', String(!isChecked(control)));
    if (nodes?.control !== control) return;
    // Shown for as long as it takes to be believed; a moment proves nothing.
    if (!isChecked(control)) {
      setTimeout(
        () => (facts.reached[1] ||= nodes?.control === control && !isChecked(control)),
        300,
      );
    }
    session?.update(sight(nodes));
  }

  /** A trusted event, from the window down; false if it was stopped on its way. */
  function fire(type: string, path: Element[], more: object = {}): boolean {
    let isStopped = false;
    const event = {
      type,
      isTrusted: true,
      button: 0,
      composedPath: () => path,
      preventDefault: () => {},
      stopImmediatePropagation: () => (isStopped = true),
      ...more,
    } as unknown as Event;
    const set = listeners.get(type) ?? new Set();
    // As in a browser, a listener that is removed meanwhile is not called any more.
    for (const run of [...set]) if (!isStopped && set.has(run)) run(event);
    return !isStopped;
  }

  return {
    account,
    facts,
    records: () => records,
    note: () => note,
    isOpen: () => session !== undefined,
    showsOn: () => nodes !== undefined && isChecked(nodes.control),
    open,
    close,
    set: (next: Quirk) => (quirk = next),
    lose: (next: Loss) => (loss = next),
    /** The extension is updated under the page. */
    orphan: () => (isAlive = false),
    /** Presses a button of the note, if it is there. */
    pressNote(action: Action): boolean {
      const isThere = note !== undefined && viewOf(note, (key) => key).actions.includes(action);
      if (isThere) press?.(action);
      return isThere;
    },
    /** The person uses the switch. */
    toggle() {
      if (!nodes) return;
      const { row, control, container } = nodes;
      for (const type of ['pointerdown', 'click']) fire(type, [control, row, container]);
      flip(control);
    },
    /** The person presses Accept. True if the site got it. */
    accept(): boolean {
      if (!nodes) return false;
      const { commit, container, control } = nodes;
      const isDown = fire('pointerdown', [commit, container]);
      const isThrough = fire('click', [commit, container]) && isDown;
      if (!isThrough) {
        facts.held += 1;
        return false;
      }
      account.training = isChecked(control);
      account.isDecided = true;
      facts.reached[2] ||= !account.training;
      close();
      return true;
    },
    /** The person presses Esc, and the dialog goes. */
    defer() {
      if (!nodes) return;
      fire('keydown', [nodes.container], { key: 'Escape' });
      close();
    },
    /** The site puts a new dialog in place of the old one. */
    remount() {
      if (!session) return;
      close();
      open();
    },
    /** Another device, or the account's own doing. */
    change: (training: boolean) => Object.assign(account, { training, isDecided: true }),
    /** Settings is loaded afresh and shows what is saved, for as long as it takes to prove it. */
    async settings() {
      const training = account.isDecided ? (account.training ? 'on' : 'off') : 'unknown';
      facts.reached[3] ||= training === 'off';
      const finding: Finding = { ...FOUND, surface: 'settings', training };
      await tell({ finding, rest: 'stood', isByPerson: false }, 'fresh');
    },
    /** Settings is loaded afresh, and is gone again before its data has come. */
    async glimpse(training: 'on' | 'off') {
      const finding: Finding = { ...FOUND, surface: 'settings', training };
      await tell({ finding, rest: 'young', isByPerson: false }, 'fresh');
    },
    /** A tab in which Settings is open since before all this shows OFF, as it was told then. */
    async oldTab() {
      const finding: Finding = { ...FOUND, surface: 'settings', training: 'off' };
      await tell({ finding, rest: 'stood', isByPerson: false }, 'old');
    },
    /** The page goes. */
    end: () => ending.abort(),
  };
}

const FOUND: Finding = {
  surface: 'popup',
  kind: 'training',
  training: 'on',
  label: 'Help improve our AI models',
  lang: 'en',
  because: ['news-link'],
};

type Nodes = ReturnType<typeof makeNodes>;

function makeNodes() {
  const container = document.createElement('div');
  container.innerHTML =
    '<p><button role="switch" aria-checked="true"></button></p><button>Accept</button>';
  document.body.append(container);
  const [control, commit] = [...container.querySelectorAll('button')] as unknown as [
    Element,
    Element,
  ];
  return { container, control, commit, row: control.parentElement! };
}

function sight({ container, control, commit, row }: Nodes): Sighting {
  const training = isChecked(control) ? 'on' : 'off';
  return {
    finding: { ...FOUND, training },
    container,
    control,
    visual: control,
    row,
    commit,
    defer: [],
  };
}

function isChecked(control: Element): boolean {
  return control.getAttribute('aria-checked') === 'true';
}
