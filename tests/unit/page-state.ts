// States that the pages are shown in tests. The moment of reading is fixed.
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LastSeen } from '../../utils/messages';
import type { Proof } from '../../utils/receipt';
import { EMPTY_STATE, type State } from '../../utils/state';

/** 22 November 2026, 14:05 here. */
export const NOW = new Date(2026, 10, 22, 14, 5).getTime();
export const MINUTE = 60_000;

/** A state with one sighting three minutes ago, at 14:02, and what else is given. */
export function stateWith(
  training: LastSeen['training'],
  surface: LastSeen['surface'],
  more: Partial<State> = {},
): State {
  const label = 'Help improve our AI models';
  const lastSeen = { at: NOW - 3 * MINUTE, surface, training, label, lang: 'en-US' };
  return { ...EMPTY_STATE, lastSeen, ...more };
}

/** A receipt with these stages proven, and its stage. */
export function proven(
  stages: Proof['stage'][],
  surface: Proof['surface'] = 'popup',
): Pick<State, 'receipt' | 'stage'> {
  const proofs = stages.map((stage): Proof => {
    return { stage, at: NOW - 2 * MINUTE, surface, label: '', lang: 'en', version: '1.0.0' };
  });
  return { receipt: { proofs }, stage: stages.at(-1) ?? 0 };
}

/**
 * Stands in for the background: answers a page's verbs and writes them down. A verb without an
 * answer fails, as it does when the background does not answer.
 */
export function background(answers: Record<string, unknown>): { verb: string; data: unknown }[] {
  const asked: { verb: string; data: unknown }[] = [];
  type Message = { type: string; data: unknown };
  const answer = (message: Message, respond: (response: unknown) => void) => {
    asked.push({ verb: message.type, data: message.data });
    respond(message.type in answers ? { res: answers[message.type] } : undefined);
  };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answer as never);
  return asked;
}
