// What the popup answers first, judged from the stored state. Pure: no clock, no browser.
import type { Training } from './finding';
import type { Proof } from './receipt';
import { say } from './say';
import type { State } from './state';

/** What was last seen, or that nothing was. The value of `<html data-training>`. */
export type Standing = Training | 'never-seen';

/** What the one primary button offers; `action.<name>` is its text. */
export type Action = 'check' | 'check_again' | 'turn_off' | 'prove' | 'look';

export function standingOf(state: State): Standing {
  return state.lastSeen?.training ?? 'never-seen';
}

/** Whether OFF is the news, so that what it does not cover must stand beside it. */
export function isGoodNews(state: State): boolean {
  const standing = standingOf(state);
  return standing === 'off' || standing === 'locked';
}

/** Whether the product may say “opted out”: Settings, freshly loaded, is what was seen last. */
export function isOptedOut(state: State): boolean {
  return state.stage === 3 && state.lastSeen?.training === 'off' && isFromSettings(state);
}

/** A proof stands, and yet the latest sighting says ON: another account, or asked again. */
export function isContradicted(state: State): boolean {
  return state.stage > 0 && state.lastSeen?.training === 'on';
}

/** Accept was pressed while it showed ON, and nothing since says otherwise: a decision of the person. */
export function hasAcceptedOn({ lastSeen, ledger, imported }: State): boolean {
  const decided = ledger.find(({ what }) => what === 'accepted' || what === 'turned-off');
  if (decided && imported && decided.at <= imported.at) return false;
  return lastSeen?.training === 'on' && decided?.what === 'accepted' && decided.training === 'on';
}

/** The answer in one sentence. */
export function headline(state: State): string {
  const { lastSeen } = state;
  if (lastSeen === undefined) return say('answer.never_seen');
  if (isOptedOut(state)) return say('answer.opted_out');
  return say(`answer.${lastSeen.training}.${lastSeen.surface}`);
}

/** What the answer means for the reader. */
export function meaning(state: State): string {
  const { lastSeen, stage } = state;
  if (lastSeen === undefined) return say('meaning.never_seen');
  if (lastSeen.isYoung && lastSeen.training !== 'on') return say('meaning.off.young');
  switch (lastSeen.training) {
    case 'on':
      return say(hasAcceptedOn(state) ? 'meaning.on.accepted' : `meaning.on.${lastSeen.surface}`);
    case 'off':
      if (isOptedOut(state)) return say('meaning.off.proven');
      return say(stage === 2 ? 'meaning.off.accepted' : `meaning.off.${lastSeen.surface}`);
    case 'locked':
      return say('meaning.locked');
    case 'unknown':
      return say('meaning.unknown');
  }
}

/** The one thing to do next. */
export function actionOf(state: State): Action {
  switch (standingOf(state)) {
    case 'never-seen':
      return 'check';
    case 'on':
      return isFromSettings(state) || hasAcceptedOn(state) ? 'turn_off' : 'check';
    case 'off':
    case 'locked':
      if (state.stage === 3 && isFromSettings(state)) return 'check_again';
      // Before the pop-up or the sign-up is accepted, Settings has nothing to prove.
      return state.stage < 2 && !isFromSettings(state) ? 'check' : 'prove';
    case 'unknown':
      return 'look';
  }
}

/** One of the three steps of the proof. */
export type Step = Proof['stage'];

/** How a step stands. `covered`: not needed; a later one is proven, or there is nothing to do for it. */
export function stepStatus(step: Step, state: State): 'done' | 'covered' | 'next' | 'missing' {
  const { receipt, stage } = state;
  if (receipt.proofs.some((proof) => proof.stage === step)) return 'done';
  if (stage > step) return 'covered';
  // It showed OFF without a click of ours: there is nothing to turn off.
  const isOff = stage === 0 && isGoodNews(state);
  if (isOff) {
    const first = isFromSettings(state) ? 3 : 2;
    if (step <= first) return step === first ? 'next' : 'covered';
  }
  // Turned off in Settings, which saves at once: there is no Accept to wait for.
  const needsNoAccept = stage === 1 && receipt.proofs.at(-1)?.surface === 'settings';
  if (step === 2 && needsNoAccept) return 'covered';
  return step === (needsNoAccept ? 3 : stage + 1) ? 'next' : 'missing';
}

function isFromSettings(state: State): boolean {
  return state.lastSeen?.surface === 'settings';
}
