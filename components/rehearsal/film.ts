// Film mode: four steps that tell the story, by the arrow keys or a presenter's remote, on a full screen.
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
  if (film === 0) return changeSetup(rehearsal, { film, measure: false });
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

/** Listens for the keys. Before the stage, so that a dialog on it does not take them. */
export function startFilmKeys(rehearsal: Rehearsal): void {
  window.addEventListener('keydown', onKey, { capture: true });
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && rehearsal.getState().setup.film > 0) goToStep(rehearsal, 0);
  });

  function onKey(event: KeyboardEvent): void {
    const { setup } = rehearsal.getState();
    if (setup.film === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const { help, measure, film } = setup;
    const keys: Record<string, () => void> = {
      ArrowRight: () => goToStep(rehearsal, Math.min(film + 1, FILM_STEPS.length)),
      ArrowLeft: () => goToStep(rehearsal, Math.max(film - 1, 1)),
      m: () => changeSetup(rehearsal, { measure: !measure }),
      d: () => changeSetup(rehearsal, { help: help === 'with' ? 'without' : 'with' }),
      r: () => again(rehearsal),
      Escape: leave,
    };
    // What a presenter's remote sends.
    keys.PageDown = keys.ArrowRight as () => void;
    keys.PageUp = keys.ArrowLeft as () => void;
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!run) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    run();
  }

  function leave(): void {
    goToStep(rehearsal, 0);
    if (document.fullscreenElement) void document.exitFullscreen();
  }
}
