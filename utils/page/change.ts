// What a change in a watched container can mean, asked of the record alone. Pure.
import { holds } from '../detect/dom';
import { parentOf } from '../detect/showing';

const HOST = 'default-off';

// A container that was judged not ours becomes ours by new words, or by one of these.
const TELLING = new Set(
  'role href id for type class style hidden inert open contenteditable aria-hidden aria-label aria-labelledby aria-modal data-state data-open data-closed data-ending-style data-exiting data-testid'.split(
    ' ',
  ),
);
const SHOWS_OR_HIDES = /display|visibility/;

/**
 * Whether a change can alter what is found. Our own element comes and changes inside a watched
 * dialog; its going is news. An inline style that is written in each frame moves things.
 */
export function isNews(record: MutationRecord): boolean {
  const { target, attributeName, oldValue, addedNodes, removedNodes } = record;
  if (isHost(target)) return false;
  if (attributeName === 'style') {
    const style = Element.prototype.getAttribute.call(target, 'style') ?? '';
    return SHOWS_OR_HIDES.test(`${oldValue} ${style}`);
  }
  if (removedNodes.length > 0 || addedNodes.length === 0) return true;
  return [...addedNodes].some((node) => !isHost(node));
}

/** Whether a change can turn what is no surface into one. */
export function isTelling({ type, attributeName }: MutationRecord): boolean {
  return type !== 'attributes' || TELLING.has(attributeName ?? '');
}

/** Whether a change is in a container, or in what is around it. */
export function concerns({ target }: MutationRecord, container: Element | undefined): boolean {
  if (!container) return false;
  if (holds(container, target)) return true;
  for (let at = parentOf(container); at; at = parentOf(at)) if (at === target) return true;
  return false;
}

function isHost(node: Node): boolean {
  return (node as Element).localName === HOST;
}
