// What the person does around a surface, as far as it says who moved the switch and who put off the
// decision. Only listens; keeps counts and times, never what was typed.
import type { Sighting } from '../sighting';
import type { FirstSight } from '../snapshot';

/** What is known of the person's part in it. */
export type Person = {
  /** Whether the switch or its row was pressed within the last so many ms. */
  touchedWithin(ms: number): boolean;
  /** Whether "Not now", X, Esc or the space outside was pressed within the last so many ms. */
  putOffWithin(ms: number): boolean;
  /** How the surface was met, and what happened since: for a capture of evidence. */
  sight: FirstSight;
};

/** Listens until the signal ends. `onTouched` runs after the site has handled the press. */
export function watchPerson(
  view: Window,
  first: Sighting,
  current: () => Sighting,
  onTouched: () => void,
  signal: AbortSignal,
): Person {
  let touchedAt = Number.NEGATIVE_INFINITY;
  let putOffAt = Number.NEGATIVE_INFINITY;
  const sight: FirstSight = {
    at: view.performance.now(),
    training: first.finding.training,
    wasActive: view.navigator.userActivation?.hasBeenActive ?? true,
    inputs: 0,
    touched: 0,
    acts: 0,
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['click', 'keydown', 'pointerdown'] as const) {
    view.addEventListener(type, onInput, options);
  }
  // A plain checkbox changes without a trace in the DOM.
  view.addEventListener('change', onTouched, options);
  return {
    touchedWithin: (ms) => view.performance.now() - touchedAt < ms,
    putOffWithin: (ms) => view.performance.now() - putOffAt < ms,
    sight,
  };

  function onInput(event: Event): void {
    if (!event.isTrusted) return;
    const { row, visual, container, defer } = current();
    const path = event.composedPath();
    const has = (element: Element | undefined): boolean =>
      element !== undefined && path.includes(element);
    const now = view.performance.now();
    const isPress = event.type !== 'click';
    sight.inputs += Number(isPress);
    if (has(row) || has(visual)) {
      touchedAt = now;
      sight.touched += Number(isPress);
      view.setTimeout(onTouched, 0);
    }
    const isEscape = event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape';
    const isOutside = event.type === 'pointerdown' && !has(container);
    const isDefer = event.type === 'click' && defer.some(has);
    if (isEscape || isOutside || isDefer) putOffAt = now;
  }
}
