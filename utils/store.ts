// The pages' live view of extension storage. Read-only: changes are asked of the background.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { EMPTY_STATE, readState, type State, watchState } from './state';

/** A store with the stored state in it, kept current for as long as the page lives. */
export async function liveState(): Promise<StoreApi<State>> {
  const store = createStore<State>(() => EMPTY_STATE);
  // Watch first: a change between reading and watching must not be lost.
  let isNewer = false;
  watchState((state) => {
    isNewer = true;
    store.setState(state, true);
  });
  const state = await readState();
  if (!isNewer) store.setState(state, true);
  return store;
}
