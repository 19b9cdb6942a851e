// Starts one of our pages: language and direction first, then the state, then one render.
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { i18n } from '#i18n';
import type { State } from '../utils/state';
import { liveState } from '../utils/store';
import { Reader } from './reading';

/** How a page is drawn from the state, and what it does to the document before the first paint. */
export type PageParts = {
  title: string;
  draw: (state: State) => ReactNode;
  beforePaint?: (state: State) => void;
};

/** Never throws: what cannot be read is said in words. */
export async function mountPage({ title, draw, beforePaint }: PageParts): Promise<void> {
  document.documentElement.lang = i18n.t('page.language');
  document.documentElement.dir = i18n.t('page.direction');
  document.title = title;
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  try {
    const store = await liveState();
    beforePaint?.(store.getState());
    root.render(
      <Reader>
        <Live store={store} draw={draw} />
      </Reader>,
    );
  } catch (error) {
    root.render(<p role="alert">{i18n.t('page.failed', { error: String(error) })}</p>);
  }
}

function Live({ store, draw }: { store: StoreApi<State>; draw: PageParts['draw'] }) {
  return draw(useStore(store));
}
