// The card's contents: title, one line, buttons, reasons on demand. Text nodes only, never markup.
import type { Finding } from '@/utils/finding';
import type { Action, NoteKey, Say } from '@/utils/note';
import { reasonsOf, type View } from './view';

const WORDS: Record<Action, NoteKey> = {
  'turn-off': 'button_turn_off',
  undo: 'button_undo',
  why: 'button_why',
  dismiss: 'button_dismiss',
  'accept-on': 'button_accept_on',
  settings: 'button_settings',
  copy: 'button_copy',
};

/** Runs at every click on a button, whoever made it. */
export type OnClick = (event: MouseEvent, button: HTMLButtonElement, action: Action) => void;

/**
 * Draws a state into the card. A button that keeps its place keeps the focus; if it goes, the card
 * itself has the focus: not the next button, which nobody has chosen.
 */
export function drawCard(
  { card, status }: { card: HTMLElement; status: HTMLElement },
  finding: Pick<Finding, 'surface' | 'because'>,
  { title, text, actions }: View,
  say: Say,
  onClick: OnClick,
): void {
  const had = focusedAction(card);
  const by = element(card, 'p', say('name'));
  by.className = 'by';
  const heading = element(card, 'h2', title);
  const line = element(card, 'p', text);
  const reasons = element(card, 'ul');
  reasons.hidden = true;
  reasons.append(...reasonsOf(finding, say).map((reason) => element(card, 'li', reason)));
  const row = element(card, 'div');
  row.className = 'actions';
  const buttons = actions.map((action) => drawButton(action));
  row.append(...buttons);
  // The region stays in place while its words change: that is what a screen reader announces.
  status.replaceChildren(heading, line);
  card.replaceChildren(by, status, reasons, row);
  if (had !== undefined) {
    const next = buttons.find(({ dataset }) => dataset.action === had) ?? card;
    next.focus({ preventScroll: true });
  }

  function drawButton(action: Action): HTMLButtonElement {
    const isOnboarding = finding.surface === 'onboarding';
    const key = action === 'accept-on' && isOnboarding ? 'button_continue_on' : WORDS[action];
    const button = element(card, 'button', say(key)) as HTMLButtonElement;
    button.type = 'button';
    button.dataset.action = action;
    if (action === actions[0] && (action === 'turn-off' || action === 'settings')) {
      button.className = 'main';
    }
    if (action === 'why') button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', (event) => onClick(event, button, action));
    return button;
  }
}

/** Shows the reasons of a card, or hides them. */
export function toggleReasons(card: HTMLElement, button: HTMLElement): void {
  const reasons = card.querySelector('ul');
  if (!reasons) return;
  reasons.hidden = !reasons.hidden;
  button.setAttribute('aria-expanded', String(!reasons.hidden));
}

function focusedAction(card: HTMLElement): string | undefined {
  const root = card.getRootNode();
  const active = 'activeElement' in root ? (root.activeElement as HTMLElement | null) : null;
  return active && card.contains(active) ? (active.dataset.action ?? '') : undefined;
}

function element(near: Element, name: string, text = ''): HTMLElement {
  const made = near.ownerDocument.createElement(name);
  made.textContent = text;
  return made;
}
