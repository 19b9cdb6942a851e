// What detection is handed about a real page.
import type { Context } from '../detect/evidence';
import { isRendered } from './rendered';

/** The page's address, language and eyes, as they are now. */
export function contextOf(view: Window): Context {
  const { pathname, hash } = view.location;
  return {
    path: pathname,
    hash,
    lang: view.document.documentElement.lang,
    isRendered,
  };
}
