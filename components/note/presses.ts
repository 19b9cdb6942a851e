// Which clicks on the note's buttons are presses that a person meant, and what follows on one: for a
// second, no button of ours counts, and its echo does not reach the page.
import type { Action, OnAction } from '@/utils/note';
import { isGenuine, sealOf } from '@/utils/page/genuine';
import { type OnClick, toggleReasons } from './card';
import { swallowEcho } from './echo';
import { isLifted } from './mount';
import { createReadiness, SECOND_LOOK_MS } from './readiness';

/** The presses of one note. */
export type Presses = {
  onClick: OnClick;
  /** The card was drawn: its buttons count after so many ms. */
  drawn(ms: number): void;
  /** It came anew with the same contents: its buttons count after so many ms. */
  wait(ms: number): void;
};

/** Judges every click in a card. `onPressed` runs before the action, while the card is as it was. */
export function createPresses(
  { host, card }: { host: HTMLElement; card: HTMLElement },
  onAction: OnAction,
  onPressed: () => void,
  signal: AbortSignal,
): Presses {
  const root = host.shadowRoot as ShadowRoot;
  const readiness = createReadiness(card, show, signal);
  let seal = '';
  return { onClick, drawn, wait: readiness.wait };

  function drawn(ms: number): void {
    seal = sealOf(root);
    readiness.wait(ms);
  }

  function show(isReady: boolean): void {
    card.querySelector('.actions')?.toggleAttribute('data-fresh', !isReady);
  }

  function onClick(event: MouseEvent, button: HTMLButtonElement, action: Action): void {
    const isReady = readiness.counts(event);
    if (!event.isTrusted) onAction('indirect');
    else if (sealOf(root) !== seal) onAction('tampered');
    else if (isReady && isGenuine(event, button, isLifted(host))) press(event, button, action);
  }

  function press(event: MouseEvent, button: HTMLButtonElement, action: Action): void {
    const view = host.ownerDocument.defaultView;
    const by = event.detail === 0 ? 'key' : 'pointer';
    if (view) swallowEcho(view, host, by, card.getBoundingClientRect(), SECOND_LOOK_MS);
    onPressed();
    if (action === 'why') toggleReasons(card, button);
    onAction(action);
    readiness.wait(SECOND_LOOK_MS);
  }
}
