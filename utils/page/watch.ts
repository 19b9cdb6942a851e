// Watches a page for what was just added, and more closely the few containers that matter. It calls
// back in the same task in which the page changed, before the browser paints; what comes into a list
// whose rows come and go all the time is seen a little later (rest.ts). It writes nothing.
//
// Designs tried, 2026-11, `npm run bench -- --designs`: ms of script per 10,000 elements streamed into
// a page of 2,000, Chromium 156, median of 3.
//   an observer that does nothing                3.5   what any observer costs
//   added nodes outside of content (this one)    6.9
//   added nodes, each asked                     32     an iterator and a selector for every word
//   each changed parent, asked once             79     asks the same answer again with every word
//   children of body, and the page each second   3.8   grows with the page (22 at 20,000); what the app
//                                                      draws in its root is seen up to a second late
//   a CSS animation on what is looked for        0     a frame late by its nature; puts a sheet into the
//                                                      page and overrides animations of the site's own
import { containersIn, PART, triggersOf } from '../detect/containers';
import { isWorthReading } from '../detect/detect';
import {
  bodyOf,
  closest,
  find,
  firstElementOf,
  holds,
  matches,
  parentElementOf,
  parentOf,
} from '../detect/dom';
import { DIALOG } from '../detect/showing';
import type { Site } from '../sites/site';
import { concerns, isNews, isTelling } from './change';
import { contextOf } from './context';
import { createPace } from './pace';
import { isRendered } from './rendered';
import { createRest } from './rest';
import { shadowOf } from './shadow';

/** What is being watched. */
export type Watch = {
  /** The containers found so far that are still in the document. */
  containers(): Element[];
  /** Also watch a container that is no dialog closely, because something was seen in it. */
  closely(container: Element): void;
  /**
   * Something is to be said of this container only, or of none: what changes in the others can wait
   * for the next frame, and most of it changes nothing.
   */
  expect(container: Element | undefined): void;
};

const CLOSE: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeOldValue: true,
};
const AROUND: MutationObserverInit = { attributes: true, attributeOldValue: true };
const HOST = 'default-off';
const MOST_INSIDE = 1000;
/** A page that was judged not ours is judged again so many ms after something came into it. */
const REJUDGE_MS = 1000;
/** So many ms later a change is drawn, and to ask how it looks costs the page nothing. */
const DRAWN_MS = 50;
// What apps add by the thousand and hang no shadow root on, most frequent first, or cannot: asking the
// browser for the rest makes no object for each of these.
const HOSTS = ':not(p, span, li, a, code, strong, path, svg, ul, button, td, tr, label, input)';

/** A list whose rows were asked, what they are in, and at which address. */
type PlainRows = { parent: Node; containers: Element[]; at: string };

/**
 * Starts watching. `onChange` runs whenever a container came, changed or went; not for what was
 * there at the start. Ends with the signal. A page, as against a dialog, is watched closely only if
 * it is worth reading when it comes.
 */
export function watch(
  root: Document,
  site: Site,
  onChange: () => void,
  signal: AbortSignal,
): Watch {
  const triggers = triggersOf(site);
  const trigger = triggers.join();
  const hostOrTrigger = `${HOSTS}, ${trigger}`;
  const aside = `head, ${site.content}`;
  // What can make a piece another thing than the list that it comes into.
  const { region, label } = site.onboarding;
  const marks = `h1, h2, #${region}, #${label}, ${site.settings.nav}, a[href*="${site.links.news}"]`;
  const special = `${DIALOG}, ${PART}, ${marks}`;
  const known = new Set<Element>();
  const close = new Set<Element>();
  // Parents that are outside of content. Never the other way round: what becomes content later costs a
  // look too many, and nothing is missed.
  const outside = new WeakSet<Node>();
  // Pages that were judged not ours, and into which something came since.
  const doubted = new Set<Element>();
  // Rows that come into this are nothing, whatever checkbox they hold, until it is judged again.
  let plain: PlainRows | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let expected: { container: Element | undefined } | undefined;
  const pace = createPace(root.defaultView ?? window, onChange, signal);
  const near = new MutationObserver(onNear);
  const inShadows = new MutationObserver(onAdded);
  const far = new MutationObserver(onAdded);
  const rest = createRest(far, root, mayRest, lookAfterRest, signal);
  signal.addEventListener('abort', () => {
    far.disconnect();
    inShadows.disconnect();
    near.disconnect();
    known.clear();
    clearTimeout(timer);
  });
  // Shadow roots come without a mutation when their element is defined late, and a modal takes focus.
  for (const type of ['DOMContentLoaded', 'focusin']) {
    root.addEventListener(type, onLate, { capture: true, passive: true, signal });
  }
  if (bodyOf(root)) look(root.documentElement);
  return {
    containers: () => [...known],
    closely,
    expect: (container) => {
      expected = { container };
    },
  };

  function onAdded(records: MutationRecord[]): void {
    let hasChanged = false;
    let parent: Node | undefined;
    let isContent = false;
    let hasRemoved = false;
    // By index: an iterator over records and node lists costs as much as the looking itself.
    for (let index = 0; index < records.length; index += 1) {
      // Nor is more of a record read than is needed: each list of nodes is an object made for us.
      const record = records[index] as MutationRecord;
      if (record.target !== parent) {
        parent = record.target;
        isContent = isInContent(parent);
      }
      // Nothing in there is ever a surface; a streamed answer ends here.
      if (isContent) continue;
      const { addedNodes } = record;
      for (let at = 0; at < addedNodes.length; at += 1) {
        hasChanged = calmLook(addedNodes[at] as Node, parent) || hasChanged;
      }
      // A container that was taken out leaves with its parent: only ask while there is any.
      hasRemoved ||= known.size > 0 && record.removedNodes.length > 0;
    }
    if (hasRemoved) hasChanged = prune() || hasChanged;
    if (hasChanged) pace.now();
    // What is streamed into content is cheap as it is: to count it would cost more than it saves.
    else if (parent && !isContent) rest.pass(parent);
  }

  // Nothing that was found may be in there: its going must be noticed.
  function mayRest(element: Element): boolean {
    return ![...known].some((container) => element.contains(container));
  }

  function lookAfterRest(element: Element): void {
    if (calmLook(element)) pace.now();
  }

  function onLate({ target }: Event): void {
    rest.endAround(target as Node);
    const before = known.size;
    pierce(target === root ? root.documentElement : (target as Element));
    if (known.size > before) pace.now();
  }

  // A dialog or the page may bear a name that content bears: what comes into those is looked at.
  function isInContent(target: Node): boolean {
    if (outside.has(target)) return false;
    const content = target instanceof Element ? closest(target, aside) : null;
    if (content && !matches(content, `${DIALOG}, html, body`)) return true;
    outside.add(target);
    return false;
  }

  // One odd node must not cost the rest of what came with it.
  function calmLook(added: Node, parent?: Node): boolean {
    try {
      return added instanceof Element && look(added, parent);
    } catch {
      return false;
    }
  }

  function look(added: Element, parent?: Node): boolean {
    rest.include(added);
    const before = known.size;
    // A list that is scrolled brings rows by the thousand: after the first, one question for each.
    if (plain && plain.parent === parent && plain.at === root.location.href && isPlain(added)) {
      pierce(added);
      for (const container of plain.containers) doubtLater(container);
      return known.size > before;
    }
    // One question for most of what comes: it ends at the first that needs another.
    const isInside = firstElementOf(added) !== null && find(added, hostOrTrigger) !== null;
    if (isInside) pierce(added);
    else enter(added);
    if (!matches(added, trigger) && !(isInside && hasTrigger(added))) return known.size > before;
    const isInShadow = 'host' in Node.prototype.getRootNode.call(added);
    let isNews = false;
    const containers = containersIn(added, site);
    for (const container of containers) {
      const isNew = !known.has(container);
      if (isNew) add(container);
      else if (!close.has(container)) doubt(container, added);
      // The page has moved it, with all that is around it: a host of ours in it lost its place.
      const isMoved = !isNew && close.has(container) && holds(added, container);
      if (isMoved) closely(container);
      // What is watched closely tells of the rest itself, unless a shadow root lies between.
      isNews = isNews || isNew || isMoved || isInShadow;
    }
    // What lies in content is in no container, and says nothing of the rows that follow.
    if (parent && !isNews && containers.length > 0 && isPlain(added)) {
      plain = { parent, containers, at: root.location.href };
    }
    return isNews || known.size > before;
  }

  function isPlain(added: Element): boolean {
    return !matches(added, special) && find(added, special) === null;
  }

  // A list that is scrolled brings its checkboxes by the thousand: the piece that came is asked, the
  // page around it only now and then.
  function doubt(container: Element, added: Element): void {
    doubtLater(container);
    if (isWorthReading(added, site, contextOf(root.defaultView ?? window))) judge();
  }

  function doubtLater(container: Element): void {
    if (close.has(container)) return;
    doubted.add(container);
    timer ??= setTimeout(judge, REJUDGE_MS);
  }

  function judge(): void {
    clearTimeout(timer);
    timer = undefined;
    plain = undefined;
    const before = close.size;
    for (const container of doubted) if (container.isConnected) consider(container);
    doubted.clear();
    if (close.size > before) pace.now();
  }

  // A list is asked slowly: of 20,000 elements 2.8 ms, its five selectors one by one 0.8. Of a few
  // elements one question is cheaper than five.
  function hasTrigger(added: Element): boolean {
    const questions = isLarge(added) ? triggers : [trigger];
    return questions.some((each) => find(added, each) !== null);
  }

  function add(container: Element): void {
    if (known.has(container)) return;
    known.add(container);
    consider(container);
  }

  // A page can be the whole transcript: every token of an answer would be news.
  function consider(container: Element): void {
    if (isWorthReading(container, site, contextOf(root.defaultView ?? window))) closely(container);
  }

  function closely(container: Element): void {
    close.add(container);
    near.observe(container, CLOSE);
    // A closed dialog that is kept opens by attributes of itself or of its wrappers.
    for (let at = parentOf(container); at && at.localName !== 'html'; at = parentOf(at)) {
      near.observe(at, AROUND);
    }
  }

  function prune(): boolean {
    const before = known.size;
    for (const container of known) if (!container.isConnected) known.delete(container);
    if (known.size === before) return false;
    plain = undefined;
    near.disconnect();
    for (const container of close) {
      if (known.has(container)) closely(container);
      else close.delete(container);
    }
    return true;
  }

  function onNear(records: MutationRecord[]): void {
    const news = records.filter(isNews);
    if (news.length === 0) return;
    prune();
    const container = expected?.container;
    const concerning = news.filter((each) => concerns(each, container));
    if (!expected) pace.now();
    else if (
      concerning.some((each) => isTelling(each) || (container && holds(container, each.target)))
    )
      pace.soon();
    else if (news.some(isTelling)) pace.inFrame();
    // What an app writes around its dialog, to lock the scrolling for one, can only hide it.
    else if (container && concerning.length > 0)
      setTimeout(() => lookIfHidden(container), DRAWN_MS);
  }

  function lookIfHidden(container: Element): void {
    if (!signal.aborted && !isRendered(container)) pace.now();
  }

  // A dialog may live in an open shadow root. Of a large piece of page only its top is asked, unless
  // it is a child of body, as portals are.
  function pierce(added: Element): void {
    enter(added);
    if (!isLarge(added) || isPortal(added))
      Element.prototype.querySelectorAll.call(added, HOSTS).forEach(enter);
  }

  function enter(host: Element): void {
    const shadow = host.localName === HOST ? null : shadowOf(host);
    if (!shadow) return;
    inShadows.observe(shadow, { childList: true, subtree: true });
    for (const container of containersIn(shadow, site)) add(container);
    for (const child of shadow.children) pierce(child);
  }
}

// To count costs a tenth of to select.
function isLarge(added: Element): boolean {
  return Element.prototype.getElementsByTagName.call(added, '*').length >= MOST_INSIDE;
}

// Portals are children of body; without a parent it is the page itself.
function isPortal(added: Element): boolean {
  const parent = parentElementOf(added);
  return parent === null || /^(html|body)$/.test(parent.localName);
}
