// Where the replica's app is. The browser's history, or a path of its own for an extension page.

export interface Router {
  /** Path, query and hash. */
  path(): string;
  push(path: string): void;
  replace(path: string): void;
  subscribe(listener: () => void): () => void;
}

/** Navigates as the site does: `pushState` without loading anything. */
export function browserRouter(): Router {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  addEventListener('popstate', tell);
  addEventListener('hashchange', tell);
  return {
    path: () => location.pathname + location.search + location.hash,
    push(path) {
      history.pushState(null, '', path);
      tell();
    },
    replace(path) {
      history.replaceState(null, '', path);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** For a page whose own address must not change. */
export function memoryRouter(start = '/new'): Router {
  let path = start;
  const listeners = new Set<() => void>();
  const go = (next: string) => {
    path = next;
    for (const listener of listeners) listener();
  };
  return {
    path: () => path,
    push: go,
    replace: go,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export interface Route {
  pathname: string;
  /** Section of a settings page or of the settings modal, if one is open. */
  section?: string;
  settingsAs?: 'page' | 'modal';
}

export function routeOf(path: string): Route {
  const { pathname, hash } = new URL(path, 'https://replica.invalid');
  const modal = /^#settings\/([\w-]+)/.exec(hash)?.[1];
  if (modal) return { pathname, section: modal, settingsAs: 'modal' };
  const page = /^\/settings(?:\/([\w-]+))?/.exec(pathname);
  if (page) return { pathname, section: page[1] ?? 'general', settingsAs: 'page' };
  return { pathname };
}
