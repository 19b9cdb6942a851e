// Watches a page for what was just added, and more closely the few containers that matter. It calls
// back in the same task in which the page changed, before the browser paints; it writes nothing.
import { containersIn, DIALOG, triggerOf } from '../detect/containers';
import { parentOf } from '../detect/showing';
import type { Site } from '../sites/site';

/** What is being watched. */
export type Watch = {
  /** The containers found so far that are still in the document. */
  containers(): Element[];
  /** Also watch a container that is no dialog closely, because something was seen in it. */
  closely(container: Element): void;
};

const CLOSE: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};
const HOST = 'default-off';

/**
 * Starts watching. `onChange` runs whenever a container came, changed or went; not for what was
 * there at the start. Ends with the signal.
 */
export function watch(
  root: Document,
  site: Site,
  onChange: () => void,
  signal: AbortSignal,
): Watch {
  const trigger = triggerOf(site);
  const known = new Set<Element>();
  const near = new MutationObserver((records) => {
    if (records.some(isTheirs)) settle();
  });
  const far = new MutationObserver((records) => {
    let hasChanged = false;
    for (const { addedNodes, removedNodes } of records) {
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) hasChanged = look(node as Element) || hasChanged;
      }
      // A container that was taken out leaves with its parent: only ask while there is any.
      if (known.size > 0 && removedNodes.length > 0) hasChanged = prune() || hasChanged;
    }
    if (hasChanged) onChange();
  });

  far.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    far.disconnect();
    near.disconnect();
    known.clear();
  });
  if (root.documentElement) look(root.documentElement);
  return { containers: () => [...known], closely };

  function look(added: Element): boolean {
    if (added.localName === HOST) return false;
    pierce(added);
    const isHit =
      added.matches(trigger) || (added.firstElementChild && added.querySelector(trigger));
    if (!isHit) return false;
    for (const container of containersIn(added, site)) add(container);
    return true;
  }

  function add(container: Element): void {
    if (known.has(container)) return;
    known.add(container);
    // A page can be the whole transcript: it is watched closely only once something was seen in it.
    if (container.matches(DIALOG)) closely(container);
  }

  function closely(container: Element): void {
    near.observe(container, CLOSE);
    // A closed dialog that is kept opens by attributes of itself or of its wrappers.
    let wrapper = parentOf(container);
    for (let depth = 0; wrapper && wrapper.localName !== 'body' && depth < 3; depth += 1) {
      near.observe(wrapper, { attributes: true });
      wrapper = parentOf(wrapper);
    }
  }

  function prune(): boolean {
    const before = known.size;
    for (const container of known) if (!container.isConnected) known.delete(container);
    if (known.size === before) return false;
    near.disconnect();
    for (const container of known) if (container.matches(DIALOG)) closely(container);
    return true;
  }

  function settle(): void {
    prune();
    onChange();
  }

  // A dialog may live in an open shadow root. Portals are children of body: only there look deeper.
  function pierce(added: Element): void {
    const hosts =
      added.parentElement?.localName === 'body' ? [added, ...added.querySelectorAll('*')] : [added];
    for (const host of hosts) {
      const shadow = host.shadowRoot;
      if (!shadow || host.localName === HOST) continue;
      far.observe(shadow, { childList: true, subtree: true });
      for (const container of containersIn(shadow, site)) add(container);
    }
  }
}

// Our own element comes, changes and goes inside a watched dialog: that is no news.
function isTheirs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if ((target as Element).localName === HOST) return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length === 0 || nodes.some((node) => (node as Element).localName !== HOST);
}
