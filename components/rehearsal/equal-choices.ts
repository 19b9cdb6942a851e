// The equalised pop-up, measured. The shipped detector names no button in it, since it must not guess which
// of two commits what; on a stage of our own we know.
import type { Copy, Snapshot } from '../../utils/snapshot';

/** The class of the two buttons; ON comes first. */
const CHOICE = 'btn-equal';

/** A snapshot with its two equal buttons as committing ones, ON first; as it is if there are none. */
export function withChoices(snapshot: Snapshot, page: Document): Snapshot {
  const parts = [...snapshot.parts];
  const dialog = marked(snapshot.dialog);
  return parts.length === snapshot.parts.length + 2 ? { ...snapshot, parts, dialog } : snapshot;

  function marked(copy: Copy): Copy {
    const isChoice = copy.attributes.some(
      ([name, value]) => name === 'class' && value.split(' ').includes(CHOICE),
    );
    const children = copy.children.map((child) => ('tag' in child ? marked(child) : child));
    if (!isChoice) return { ...copy, children };
    const [left, top, width, height] = copy.box;
    const hit = page.elementFromPoint(left + width / 2, top + height / 2);
    parts.push({
      part: 'commit',
      name: children.map((child) => ('text' in child ? child.text : '')).join(''),
      hit: hit?.closest(`.${CHOICE}`) !== null,
    });
    return { ...copy, children, parts: [...copy.parts, parts.length - 1] };
  }
}
