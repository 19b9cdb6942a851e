// Who is speaking: every message is judged by its sender before anything in it is read. Pure.

/** The parts of a sender that count. */
export type Sender = {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { incognito?: boolean };
};

/**
 * `site`: our sentinel on claude.ai (`isPrivate`: in a private window, so nothing is stored; only the
 * page itself can say so where there is no tab, as in a sidebar) ·
 * `rehearsal`: the same sentinel on our own practice page, where nothing counts · `page`: another
 * page of the extension.
 */
export type Caller =
  | { kind: 'site'; isPrivate: boolean | undefined }
  | { kind: 'rehearsal' }
  | { kind: 'page' };

/** What we know of ourselves: the extension's id, and the address its pages begin with. */
export type Own = { id: string; base: string };

const SITE = 'https://claude.ai/';

/** Who sent it. Throws a sentence for a stranger. */
export function callerOf(sender: Sender | undefined, own: Own): Caller {
  const { id, url = '', frameId, tab } = sender ?? {};
  if (id !== own.id) throw new Error('This message does not come from Default Off.');
  if (url.startsWith(own.base)) {
    const path = url.slice(own.base.length).replace(/^\//, '');
    return { kind: /^rehearsal\.html([?#]|$)/.test(path) ? 'rehearsal' : 'page' };
  }
  // 0 is the whole page, in a tab or in a sidebar. A prerendered page has another number and speaks
  // once it is shown; a frame within a page never does.
  if (url.startsWith(SITE) && frameId === 0) {
    return { kind: 'site', isPrivate: tab && tab.incognito === true };
  }
  throw new Error('This message comes from a place that Default Off does not listen to.');
}

/** For what a sentinel says. Throws a sentence if another page of the extension says it. */
export function sentinelOf(caller: Caller): Exclude<Caller, { kind: 'page' }> {
  if (caller.kind === 'page') throw new Error('Only a page with the switch on it can report that.');
  return caller;
}

/** For what our own pages may ask. Throws a sentence if a content script asks. */
export function assertOwnPage(caller: Caller): void {
  if (caller.kind === 'site')
    throw new Error('Only a page of Default Off itself may ask for that.');
}
