// What the note shows for each state: which sentences, which buttons. Plain data, no DOM.
import type { Doubt, Finding, Reason, Surface } from '@/utils/finding';
import type { Action, BorrowedKey, NoteKey, NoteState, Say } from '@/utils/note';

/** The words that a state brings along win over the browser's own. */
export function sayIn({ words }: NoteState, say: Say): Say {
  return (key) => words?.[key] ?? say(key);
}

/** The note's contents. */
export type View = { title: string; text: string; actions: Action[] };

/** What to show in a state. */
export function viewOf(state: NoteState, say: Say): View {
  const { finding, phase, canUndo } = state;
  const { surface } = finding;
  if (state.isStale) return view(say('name'), say('stale'), ['dismiss']);
  if (phase === 'working') return view(say(canUndo ? 'working_undo' : 'working'), '', []);
  if (phase === 'unverified' || phase === 'refused') {
    const title = say(phase === 'refused' ? 'refused_title' : 'unverified_title');
    const text = state.why ? say(doubtKey(state.why)) : '';
    return view(title, text, ['settings', 'why', 'dismiss']);
  }
  if (phase === 'done') {
    return good('done_title', bySurface('done', surface), [
      ...(canUndo ? (['undo'] as const) : []),
      'dismiss',
    ]);
  }
  if (finding.kind === 'unfamiliar') {
    return view(say('unfamiliar_title'), copyText(state, 'unfamiliar_text', say), [
      'why',
      'copy',
      'dismiss',
    ]);
  }
  switch (finding.training) {
    case 'on':
      if (state.held === 'released') return view(say('on_title'), say('press_again'), ['dismiss']);
      return view(say('on_title'), onText(state, say), [
        'turn-off',
        ...(state.held === 'held' ? (['accept-on'] as const) : []),
        'why',
        'dismiss',
      ]);
    case 'off':
      return good('off_title', bySurface('off', surface), ['why', 'dismiss']);
    case 'locked':
      return good('locked_title', 'locked_text', ['why', 'dismiss']);
    case 'unknown':
      return view(say('unknown_title'), copyText(state, 'unknown_text', say), [
        'settings',
        'why',
        'copy',
        'dismiss',
      ]);
  }

  // Wherever OFF is the good news, what it does not cover stands beside it.
  function good(title: NoteKey, text: NoteKey, actions: Action[]): View {
    return view(say(title), `${say(text)} ${say('off_limits')}`, actions);
  }
}

/** The reasons of a finding as sentences. */
export function reasonsOf({ because }: Pick<Finding, 'because'>, say: Say): string[] {
  return because.map((reason: Reason) => say(`reason_${reason.replaceAll('-', '_')}`));
}

function onText(state: NoteState, say: Say): string {
  if (state.held === 'held')
    return say(state.finding.surface === 'onboarding' ? 'held_continue' : 'held');
  if (state.onAgainSince !== undefined) {
    const date = new Date(state.onAgainSince).toLocaleDateString(state.finding.lang);
    return say('on_again').replace('{date}', date);
  }
  return say('on_meaning');
}

function copyText({ copied }: NoteState, otherwise: NoteKey, say: Say): string {
  if (copied === undefined) return say(otherwise);
  return say(copied ? 'copied' : 'not_copied');
}

function bySurface<P extends 'done' | 'off'>(prefix: P, surface: Surface): `${P}_${Surface}` {
  return `${prefix}_${surface}`;
}

function doubtKey(why: Doubt): BorrowedKey {
  return `doubt_${why.replaceAll('-', '_')}`;
}

function view(title: string, text: string, actions: Action[]): View {
  return { title, text, actions };
}
