// The account behind the replica: what it has decided, and who hears of it. No request is made.

export interface AccountState {
  training: boolean;
  /** Has the person accepted the new terms (or finished sign-up)? */
  decided: boolean;
  /** The e-mail domain is excluded: training is off and stays off. */
  locked: boolean;
}

export type ReplicaEvent =
  | { type: 'accept' | 'continue' | 'toggle' | 'settings-toggle'; training: boolean }
  | { type: 'not-now' | 'close' | 'escape' | 'outside' | 'opened' | 'closed' };

export interface Account {
  readonly training: boolean;
  readonly decided: boolean;
  readonly locked: boolean;
  /** The same object until something changes: fit for `useSyncExternalStore`. */
  state(): AccountState;
  save(patch: Partial<AccountState>): void;
  subscribe(listener: () => void): () => void;
  onEvent(event: ReplicaEvent): void;
}

export interface AccountOptions {
  initial?: Partial<AccountState>;
  onEvent?: (event: ReplicaEvent) => void;
}

/** An account that lives as long as the page. */
export function memoryAccount(options: AccountOptions = {}): Account {
  let state: AccountState = { training: true, decided: false, locked: false, ...options.initial };
  const listeners = new Set<() => void>();
  return {
    get training() {
      return state.training;
    },
    get decided() {
      return state.decided;
    },
    get locked() {
      return state.locked;
    },
    state: () => state,
    save(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEvent: (event) => options.onEvent?.(event),
  };
}

/** An account that the browser remembers: a fresh load of Settings shows what was accepted. */
export function storedAccount(key: string, options: AccountOptions = {}): Account {
  const initial = { ...options.initial, ...(options.initial ? {} : readStored(key)) };
  const account = memoryAccount({ ...options, initial });
  const write = () => localStorage.setItem(key, JSON.stringify(account.state()));
  write();
  account.subscribe(write);
  return account;
}

function readStored(key: string): Partial<AccountState> {
  const text = localStorage.getItem(key);
  return text === null ? { decided: true } : JSON.parse(text);
}
