// Film mode: four steps that tell the story, by the arrow keys or a presenter's remote, on a full screen.
import type { Setup } from './setup';
import { again, changeSetup, type Rehearsal } from './state';

/** The steps; `rehearsal.film_<name>` is the caption. */
export const FILM_STEPS = ['reported', 'measured', 'equalised', 'helped'] as const;

/** The caption's name of a step, from 1. */
export function captionOf(film: number): (typeof FILM_STEPS)[number] {
  return FILM_STEPS[film - 1] ?? 'reported';
}

/** Goes to a step; 0 ends it. */
export function goToStep(rehearsal: Rehearsal, film: number): void {
  const { scenario } = rehearsal.getState().setup;
  const step = captionOf(film);
  if (film === 0) {
    changeSetup(rehearsal, { film, measure: false });
    return;
  }
  changeSetup(rehearsal, {
    film,
    measure: step === 'measured',
    help: step === 'helped' ? 'with' : 'without',
    scenario: {
      ...scenario,
      surface: 'popup',
      preset: 'on',
      prominence: step === 'equalised' ? 'equalised' : 'reported',
    },
  });
}

type OnKey = (rehearsal: Rehearsal, setup: Setup) => void;

const next: OnKey = (rehearsal, { film }) =>
  goToStep(rehearsal, Math.min(film + 1, FILM_STEPS.length));
const back: OnKey = (rehearsal, { film }) => goToStep(rehearsal, Math.max(film - 1, 1));

// A presenter's remote sends the page keys.
const keys: Record<string, OnKey | undefined> = {
  ArrowRight: next,
  PageDown: next,
  ArrowLeft: back,
  PageUp: back,
  m: (rehearsal, { measure }) => changeSetup(rehearsal, { measure: !measure }),
  d: (rehearsal, { help }) =>
    changeSetup(rehearsal, { help: help === 'with' ? 'without' : 'with' }),
  r: again,
  Escape: leave,
};

function leave(rehearsal: Rehearsal): void {
  goToStep(rehearsal, 0);
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Listens for the keys. Before the stage, so that a dialog on it does not take them. */
export function startFilmKeys(rehearsal: Rehearsal): void {
  window.addEventListener('keydown', onKey, { capture: true });
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && rehearsal.getState().setup.film > 0) goToStep(rehearsal, 0);
  });

  function onKey(event: KeyboardEvent): void {
    const { setup } = rehearsal.getState();
    if (setup.film === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const run = keys[key];
    if (!run) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    run(rehearsal, setup);
  }
}
