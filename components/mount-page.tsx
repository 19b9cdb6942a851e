// Starts one of our pages: language and direction first, then the state, then one render.
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { i18n } from '#i18n';
import { OPTIONS_PAGE } from '../utils/places';
import type { State } from '../utils/state';
import { liveState } from '../utils/store';
import { Boundary, Failed, FaultLine } from './boundary';
import { OutsideLink } from './outside-link';
import { Reader } from './reading';

/** How a page is drawn from the state, and what it does to the document before the first paint. */
export type PageParts = {
  title: string;
  draw: (state: State) => ReactNode;
  beforePaint?: (state: State) => void;
  /** What a person can still do where the page cannot be drawn; a link to the options if not given. */
  wayOn?: ReactNode;
};

/** A page's own element under <body>, in the language of the sentences, and how to draw into it. */
export function openPage(title: string): (drawn: ReactNode, wayOn?: ReactNode) => void {
  document.documentElement.lang = i18n.t('page.language');
  document.documentElement.dir = i18n.t('page.direction');
  document.title = title;
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  return (drawn, wayOn = <ToOptions />) =>
    root.render(
      <Reader>
        <FaultLine />
        <Boundary wayOn={wayOn}>{drawn}</Boundary>
      </Reader>,
    );
}

/** Never throws: what cannot be read or drawn is said in words. */
export async function mountPage({ title, draw, beforePaint, wayOn }: PageParts): Promise<void> {
  const show = openPage(title);
  try {
    const store = await liveState();
    beforePaint?.(store.getState());
    show(<Live store={store} draw={draw} wayOn={wayOn ?? <ToOptions />} />);
  } catch (error) {
    show(<Failed error={error} wayOn={wayOn ?? <ToOptions />} />);
  }
}

// Inside of it a boundary of its own: a later state may be one that can be drawn.
function Live(props: { store: StoreApi<State>; draw: PageParts['draw']; wayOn: ReactNode }) {
  const state = useStore(props.store);
  return (
    <Boundary wayOn={props.wayOn}>
      <Drawn state={state} draw={props.draw} />
    </Boundary>
  );
}

function Drawn({ state, draw }: { state: State; draw: PageParts['draw'] }) {
  return draw(state);
}

function ToOptions() {
  return (
    <main>
      <p>
        <OutsideLink href={OPTIONS_PAGE}>{i18n.t('page.failed_more')}</OutsideLink>
      </p>
    </main>
  );
}
