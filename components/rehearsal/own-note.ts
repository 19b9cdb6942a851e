// The shipped note on a page of our own, whose policy forbids style elements: the same sheet, constructed.
import type { CreateNote } from '../../utils/note';
import { createNote } from '../note/create-note';
import { raiseMark } from './mark';

/** The page's style says when the set-up takes the room that the note would have. */
const UNDER_THE_SET_UP = ':host { visibility: var(--ours-note, visible) !important; }';

/** The note that is shipped. */
export const ownNote: CreateNote = (sighting, onAction) => {
  const note = createNote(sighting, onAction);
  const { shadowRoot } = note.host;
  const style = shadowRoot?.querySelector('style');
  if (shadowRoot && style) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${style.textContent}${UNDER_THE_SET_UP}`);
    shadowRoot.adoptedStyleSheets = [sheet];
    style.remove();
  }
  note.host.addEventListener('toggle', raiseMark);
  return note;
};

/** No note at all. */
export const noNote: CreateNote = ({ container }) => ({
  show: () => {},
  move: () => {},
  lift: () => {},
  isInPlace: () => true,
  isInView: () => false,
  remove: () => {},
  host: container.ownerDocument.createElement('div'),
});
