// The note with its style sheet built in, for our own pages.
import type { CreateNote } from '@/utils/note';
import { drawNote } from './note';
import css from './note.css?inline';

/** Puts a note on a sighting. */
export const createNote: CreateNote = (sighting, onAction) => drawNote(css, sighting, onAction);
