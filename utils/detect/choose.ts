// Which of a container's switches is the training switch: exactly one, or a reason why none. Pure.
import type { Reason } from '../finding';
import type { Site } from '../sites/site';
import { describesTraining, hasAny, languagesOf, mentionsTraining } from './phrases';
import type { Switch } from './switches';

/** What the words of one switch say about it. */
export type Words = {
  /** Languages in which the label is the known one. */
  label: string[];
  /** Languages in which the sentence beside it says what the switch is for. */
  description: string[];
  /** ON could mean refused. */
  opposite: boolean;
  /** It is known to be something else. */
  other: boolean;
};

/** Reads the words of a switch in every language. */
export function wordsFor(candidate: Switch, site: Site, lang: string): Words {
  const label = languagesOf(candidate.label, 'labels', site, lang);
  return {
    label,
    description: describesTraining(candidate.around, site, lang),
    // A known label settles the direction; for any other, one doubtful word is enough.
    opposite: label.length === 0 && hasAny(candidate.text, 'opposite', site),
    other: languagesOf(candidate.label, 'otherSwitches', site, lang).length > 0,
  };
}

/** The one training switch of a container, or why there is none. */
export type Choice =
  | { chosen: Switch; words: Words }
  | { chosen?: undefined; why: Reason; candidates: Switch[] };

/**
 * Chooses by words. Without words, a lone switch is chosen only if the container itself is proof
 * (`loneIsOurs`: the terms link that nothing else carries).
 */
export function chooseSwitch(
  switches: Switch[],
  site: Site,
  lang: string,
  loneIsOurs: boolean,
): Choice {
  const read = switches
    .filter(({ rendered }) => rendered)
    .map((candidate) => ({ candidate, words: wordsFor(candidate, site, lang) }));
  const ours = read.filter(({ words }) => !words.other);
  const labelled = ours.filter(({ words }) => words.label.length > 0);
  const described = ours.filter(({ words }) => words.description.length > 0);
  const [named] = labelled.length > 0 ? labelled : described;
  const count = Math.max(labelled.length, labelled.length > 0 ? 0 : described.length);
  if (named && count === 1) return judge(named);
  if (count > 1) return refuse('several-switches', ours);
  const [lone] = ours;
  if (lone && read.length === 1 && loneIsOurs) return judge(lone);
  if (switches.length > 0 && read.length === 0) return refuse('switch-hidden', []);
  if (ours.length > 1) return refuse('several-switches', ours);
  return refuse(ours.length === 0 ? 'no-switch' : 'unfamiliar-words', ours);

  function judge({ candidate, words }: { candidate: Switch; words: Words }): Choice {
    if (words.opposite) return refuse('opposite-wording', [{ candidate }]);
    return { chosen: candidate, words };
  }
}

function refuse(why: Reason, candidates: { candidate: Switch }[]): Choice {
  return { why, candidates: candidates.map(({ candidate }) => candidate) };
}

/** Whether a switch that was not chosen is still likely to be about training. */
export function looksLikeTraining(candidate: Switch, site: Site, lang: string): boolean {
  const { label, description } = wordsFor(candidate, site, lang);
  return (
    label.length > 0 || description.length > 0 || mentionsTraining(candidate.around, site)
  );
}

/** Why a chosen switch can still not be read. */
export function doubtsOf(chosen: Switch): Reason[] {
  if (chosen.state === 'mixed') {
    return [chosen.control.hasAttribute('aria-checked') ? 'states-disagree' : 'state-missing'];
  }
  return chosen.disabled && chosen.state === 'on' ? ['disabled-while-on'] : [];
}
