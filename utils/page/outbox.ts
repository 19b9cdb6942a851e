// What one document has to report, and how it gets there: reports are tried again until they are heard,
// and say from which document they come. It outlives the sessions in it.
import type { Finding } from '../finding';
import type { Act, Decision, From, Orders, Sight, Source } from '../messages';
import type { ResumedChat } from './resumed-chats';

/** The way to the background. The rehearsal has one that stores nothing. */
export type Desk = {
  reportFinding(report: From<Sight>): Promise<Orders>;
  reportOutcome(report: From<Act>): Promise<Orders>;
  reportDecision(report: From<Decision>): Promise<Orders>;
  reportResumedChat(chat: ResumedChat): Promise<{ hint: boolean }>;
};

/** What an outbox is handed. */
export type OutboxParts = {
  view: Window;
  desk: Desk;
  /** Whether the extension is still there: nobody hears an orphan. */
  isAlive?(): boolean;
  isPrivate?(): boolean;
};

/** The reports of one document. `onOrders` is called with the answer, if one comes. */
export type Outbox = {
  /** What is on screen. Only the latest is kept while the way is closed. */
  sight(sight: Sight, onOrders: OnOrders): void;
  /** What was done. Kept until it is heard. */
  act(act: Act, onOrders: OnOrders): void;
  decision(decision: Decision, onOrders: OnOrders): void;
  /**
   * To be told of every look: for how many ms the document has shown the same, without a break and
   * whatever it was drawn in.
   */
  shows(finding: Finding | undefined): number;
  /** Resolves once the page is shown to somebody: at once, unless it is prerendered. */
  untilShown(): Promise<void>;
};

type OnOrders = (orders: Orders) => void;

/** A report on its way. */
type Letter = {
  kind: 'sight' | 'act';
  isUnderWay: boolean;
  send(): Promise<Orders>;
  onOrders: OnOrders;
};

/** The pauses before a report is tried again, in ms. After the last, it waits for the next occasion. */
const PAUSES_MS = [1000, 3000, 10_000, 30_000, 120_000, 600_000];

/** A page that draws one dialog after the other reports so many of them in a minute, and the last. */
const MAX_SIGHTS_PER_MINUTE = 6;
const MINUTE_MS = 60_000;

/** More than a person does on one page. */
const MAX_WAITING = 20;

/** Makes the outbox of a document, once, when its sentinel starts. */
export function createOutbox(parts: OutboxParts, signal: AbortSignal): Outbox {
  const { view, desk, isAlive, isPrivate } = parts;
  const sourceNow = identify(view, () => isPrivate?.() === true);
  let waiting: Letter[] = [];
  let sights: number[] = [];
  let failures = 0;
  let timer = 0;
  let isSpent = false;
  let shown = '';
  let since = 0;

  const options = { signal, passive: true };
  // Nobody has seen a prerendered page yet, and nobody listens to one.
  view.document.addEventListener('prerenderingchange', post, options);
  view.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      // Back from the history: what it shows is what it was told before it went there.
      isSpent = true;
      shown = '';
      post();
    },
    options,
  );
  signal.addEventListener('abort', () => view.clearTimeout(timer));

  return {
    sight(sight, onOrders) {
      if (sight.isByPerson) isSpent = true;
      supersede();
      add('sight', onOrders, () => desk.reportFinding({ ...sight, source: source() }));
    },
    act(act, onOrders) {
      if (act.outcome.kind !== 'refused') isSpent = true;
      supersede();
      add('act', onOrders, () => desk.reportOutcome({ ...act, source: source() }));
    },
    decision(decision, onOrders) {
      if (decision.decision === 'accepted') isSpent = true;
      supersede();
      add('act', onOrders, () => desk.reportDecision({ ...decision, source: source() }));
    },
    shows(finding) {
      const now = view.performance.now();
      const key = finding ? `${finding.kind} ${finding.surface} ${finding.training}` : '';
      if (key !== shown) since = now;
      shown = key;
      if (finding?.training === 'on' && finding.kind === 'training') isSpent = true;
      return finding ? now - since : 0;
    },
    async untilShown() {
      if (!isPrerendered()) return;
      const once = { ...options, once: true };
      await new Promise((resolve) =>
        view.document.addEventListener('prerenderingchange', resolve, once),
      );
    },
  };

  function isPrerendered(): boolean {
    return (view.document as { prerendering?: boolean }).prerendering === true;
  }

  function source(): Source {
    return { ...sourceNow(), isSpent };
  }

  // An older sight is not told any more: it would contradict what was seen or done since.
  function supersede(): void {
    waiting = waiting.filter(({ kind }) => kind === 'act');
  }

  function add(kind: Letter['kind'], onOrders: OnOrders, send: Letter['send']): void {
    waiting = [...waiting, { kind, isUnderWay: false, send, onOrders }].slice(-MAX_WAITING);
    post();
  }

  /** Sends, in this very task, whatever is not under way: the page may be gone in the next. */
  function post(): void {
    if (signal.aborted || isPrerendered()) return;
    view.clearTimeout(timer);
    if (isAlive?.() === false) waiting = [];
    for (const letter of waiting) {
      if (letter.isUnderWay) continue;
      const delay = letter.kind === 'sight' ? untilNextSight() : 0;
      if (delay > 0) timer = view.setTimeout(post, delay);
      else void deliver(letter);
    }
  }

  function untilNextSight(): number {
    const now = view.performance.now();
    sights = sights.filter((at) => now - at < MINUTE_MS);
    const [first = now] = sights;
    if (sights.length >= MAX_SIGHTS_PER_MINUTE) return first + MINUTE_MS - now;
    sights.push(now);
    return 0;
  }

  async function deliver(letter: Letter): Promise<void> {
    letter.isUnderWay = true;
    // What throws at once, as in an orphaned page, is a failure like any other.
    const orders = await new Promise<Orders>((resolve) => resolve(letter.send())).catch(
      () => undefined,
    );
    letter.isUnderWay = false;
    if (signal.aborted) return;
    if (orders) {
      failures = 0;
      // What was done before this act, and was not heard, would be told in the wrong order now.
      const at = letter.kind === 'act' ? waiting.indexOf(letter) : -1;
      waiting = waiting.filter((each, n) => each !== letter && (n > at || each.isUnderWay));
      letter.onOrders(orders);
    } else if (waiting.includes(letter)) {
      const pause = PAUSES_MS[failures];
      failures = pause === undefined ? 0 : failures + 1;
      if (pause === undefined) return;
      view.clearTimeout(timer);
      timer = view.setTimeout(post, pause);
    }
  }
}

/** Who this document is, and how old. Taken once; two clocks, since each of them can be wrong. */
function identify(view: Window, isPrivate: () => boolean): () => Omit<Source, 'isSpent'> {
  const { performance } = view;
  const documentId = crypto.randomUUID();
  const isLate = view.document.readyState !== 'loading';
  const now = Date.now();
  // `performance.now()` stands still while the computer sleeps, and `timeOrigin` can be off by as much
  // in a fresh page: only a page that was there before us has to be asked for them.
  const startedAt = isLate ? 0 : performance.now();
  const loadedAt = isLate ? Math.min(performance.timeOrigin, now - performance.now()) : now;
  return () => ({
    documentId,
    age: Math.max(0, Date.now() - loadedAt, performance.now() - startedAt),
    isLate,
    isPrivate: isPrivate(),
  });
}
