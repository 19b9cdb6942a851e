// What the note shows for each state: which sentences, which buttons. Plain data, no DOM.
import { type Doubt, type Finding, isAtRest, type Reason } from '@/utils/finding';
import type { Action, BorrowedKey, NoteKey, NoteState, Say } from '@/utils/note';
import { sentences } from '@/utils/sentences';

/** The words that a state brings along win over the browser's own. */
export function sayIn({ words }: NoteState, say: Say): Say {
  return (key) => words?.[key] ?? say(key);
}

/** The note's contents. */
export type View = { title: string; text: string; actions: Action[] };

/** What to show in a state. */
export function viewOf(state: NoteState, say: Say): View {
  const shown = stateView(state, say);
  if (!state.isIndirect) return shown;
  const text = shown.text ? sentences(shown.text, say('indirect')) : say('indirect');
  return { ...shown, text };
}

function stateView(state: NoteState, say: Say): View {
  const { finding, phase, canUndo, held } = state;
  const { surface } = finding;
  const isWaiting = surface === 'settings' && state.rest === 'young';
  // Nobody needs a button to where they are.
  const elsewhere = surface === 'settings' ? [] : (['settings'] as const);
  if (state.isStale) return view('name', say('stale'), 'dismiss');
  if (phase === 'working') {
    return view(canUndo ? 'working_undo' : 'working', state.isWaiting ? say('working_longer') : '');
  }
  if (phase === 'unverified' || phase === 'refused') {
    const text = state.why ? say(doubtKey(state.why)) : '';
    return view(`${phase}_title`, text, ...elsewhere, 'why', 'dismiss');
  }
  if (phase === 'done') {
    const undo = canUndo ? (['undo'] as const) : [];
    return good('done_title', `done_${surface}`, ...undo, 'dismiss');
  }
  if (finding.kind === 'unfamiliar') {
    return view('unfamiliar_title', copyText(say('unfamiliar_text')), 'why', 'copy', 'dismiss');
  }
  switch (finding.training) {
    case 'on': {
      if (held === 'released') return view('on_title', say('press_again'), 'dismiss');
      const accept = held === 'held' ? (['accept-on'] as const) : [];
      return view('on_title', onText(state, say), 'turn-off', ...accept, 'why', 'dismiss');
    }
    case 'off':
      if (isWaiting) return view('waiting_title', say('waiting_text'), 'why', 'dismiss');
      return good('off_title', `off_${surface}`, 'why', 'dismiss');
    case 'locked':
      if (isWaiting) return view('waiting_title', say('waiting_text'), 'why', 'dismiss');
      return good('locked_title', 'locked_text', 'why', 'dismiss');
    case 'unknown': {
      if (!isAtRest(finding)) {
        return view('unsettled_title', say(unsettledKey(finding)), 'why', 'dismiss');
      }
      const text = say('unknown_text');
      const whole = surface === 'settings' ? text : sentences(text, say('unknown_where'));
      return view('unknown_title', copyText(whole), ...elsewhere, 'why', 'copy', 'dismiss');
    }
  }

  function view(title: NoteKey, text: string, ...actions: Action[]): View {
    return { title: say(title), text, actions };
  }

  // Wherever OFF is the good news, what it does not cover stands beside it.
  function good(title: NoteKey, text: NoteKey, ...actions: Action[]): View {
    return view(title, sentences(say(text), say('off_limits')), ...actions);
  }

  function copyText(otherwise: string): string {
    if (state.copied === undefined) return otherwise;
    return say(state.copied ? 'copied' : 'not_copied');
  }
}

/** The reasons of a finding as sentences. */
export function reasonsOf({ because }: Pick<Finding, 'because'>, say: Say): string[] {
  return because.map((reason: Reason) => say(`reason_${reason.replaceAll('-', '_')}`));
}

function onText(state: NoteState, say: Say): string {
  if (state.held === 'held')
    return say(state.finding.surface === 'onboarding' ? 'held_continue' : 'held');
  // Without its date: the page can read this, and the date may be that of another account.
  return say(state.isOnAgain ? 'on_again' : 'on_meaning');
}

// Disabled is told only of a switch that shows a state and is not loading: else it is simply not ready.
function unsettledKey({ because, shows }: Finding): NoteKey {
  if (!shows) return 'unsettled';
  return `${because.includes('still-loading') ? 'unsettled' : 'disabled'}_${shows}`;
}

function doubtKey(why: Doubt): BorrowedKey {
  return `doubt_${why.replaceAll('-', '_')}`;
}
