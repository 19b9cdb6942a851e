// Which of a container's switches is the training switch: exactly one, or a reason why none. Pure.
import type { Reason } from '../finding';
import type { Site } from '../sites/site';
import { attributeOf, find } from './dom';
import {
  containsPhrase,
  describesTraining,
  hasAny,
  languagesAbout,
  languagesOf,
  mentionsTraining,
  phraseOf,
} from './phrases';
import type { Switch } from './switches';

/** What the words of one switch say about it. */
export type Words = {
  /** Languages in which the label is the known one. */
  label: string[];
  /** The known label, as the site's data spell it; empty if there is none. */
  phrase: string;
  /** Languages in which the sentence beside it says what the switch is for. */
  description: string[];
  /** Neither, but it speaks of training, or has no words at all. */
  possible: boolean;
  /** It is known to be something else. */
  other: boolean;
  /** The page says that it is off for the person's e-mail domain. */
  offForDomain: boolean;
};

/** Reads the words of a switch in every language. */
export function wordsFor(candidate: Switch, site: Site, lang: string): Words {
  const { own, text } = candidate;
  const isOpen = mayBeOurs(candidate, site, lang);
  const near = isOpen ? candidate.near : [];
  const around = aroundIf(isOpen, candidate);
  const said = labelOf(candidate, site, lang) ?? '';
  const isOther = (words: string): boolean =>
    languagesOf(words, 'otherSwitches', site, lang).length > 0;
  return {
    label: languagesOf(said, 'labels', site, lang),
    phrase: phraseOf(said, 'labels', site, lang),
    description: describesTraining(around, site, lang),
    possible: isOpen,
    other: [...own, ...(text === '' ? near : [])].some(isOther),
    offForDomain:
      candidate.disabled &&
      containsPhrase(`${text} ${around} ${candidate.below}`, 'offForDomain', site),
  };
}

// What stands around is only asked when its own words do not speak of something else.
function mayBeOurs(candidate: Switch, site: Site, lang: string): boolean {
  const { own, text, row } = candidate;
  const { path, hash } = site.settings;
  return (
    text === '' ||
    own.some((words) => languagesOf(words, 'labels', site, lang).length > 0) ||
    mentionsTraining(text, site) ||
    // "You can change this in your privacy settings": the link needs no language.
    find(row, `a[href$="${path}"], a[href$="${hash}"]`) !== null
  );
}

function aroundIf(isOpen: boolean, { around, text, below }: Switch): string {
  return isOpen ? around : `${text} ${below}`;
}

/** The words of a switch that are a known label, as they stand there. */
function labelOf(candidate: Switch, site: Site, lang: string): string | undefined {
  const isLabel = (words: string): boolean => languagesOf(words, 'labels', site, lang).length > 0;
  const near = mayBeOurs(candidate, site, lang) ? candidate.near : [];
  return candidate.own.find(isLabel) ?? near.find(isLabel);
}

// A known label settles the direction, unless the switch goes by another one as well or all that is
// said of training is a refusal. For any other label, one doubtful word is enough. A word counts only
// in a language that the dialog speaks: "nào" is Vietnamese, and would be a Portuguese "não".
function isTurnedRound(candidate: Switch, spoken: string[], site: Site, lang: string): boolean {
  const { label, text, near } = candidate;
  const said = labelOf(candidate, site, lang);
  const around = aroundIf(mayBeOurs(candidate, site, lang), candidate);
  const langs = [...spoken, ...languagesAbout(`${text} ${around}`, site, lang)];
  const isDoubtful = (words: string): boolean => hasAny(words, 'opposite', site, langs);
  const isRound = isDoubtful(label) || hasAny(label, 'guarding', site, langs);
  const denials = `${text}. ${around}`
    .split(/[.!?。！？।]/)
    .filter((sentence) => hasAny(sentence, 'training', site))
    .map(isDoubtful);
  if (said !== undefined) {
    const isWhole = !label.includes(said);
    const isNamedOtherwise = !said.includes(label) && (isWhole ? isRound : isDoubtful(label));
    return isNamedOtherwise || (denials.length > 0 && denials.every(Boolean));
  }
  // Without words of its own, its label is any of the short ones around it.
  const isBare = text === '' && near.some((words) => words.length < 80 && isDoubtful(words));
  return isRound || isBare || isDoubtful(text) || denials.some(Boolean);
}

/** The one training switch of a container, or why there is none. */
export type Choice =
  | { chosen: Switch; words: Words }
  | { chosen?: undefined; why: Reason; candidates: Switch[] };

/**
 * What a container is proof of by itself: nothing; or that its only switch is ours, whatever it says
 * in a language that we cannot read (`foreign`), or as far as its words allow (`readable`).
 */
export type Proof = 'none' | 'foreign' | 'readable';

/** What of a container's evidence the choice is made from: its switches, and the languages it speaks. */
type Candidates = {
  switches: Switch[];
  isCrowded: boolean;
  title: string[];
  onboarding: string[];
};

/** Chooses by words, or, where the container is proof, the only switch there is. */
export function chooseSwitch(
  { switches, isCrowded, title, onboarding }: Candidates,
  site: Site,
  lang: string,
  proof: Proof,
): Choice {
  if (isCrowded) return refuse('several-switches', []);
  const read = switches
    .filter(({ rendered }) => rendered)
    .map((candidate) => ({ candidate, words: wordsFor(candidate, site, lang) }));
  const ours = read.filter(({ words }) => !words.other);
  const labelled = ours.filter(({ words }) => words.label.length > 0);
  const described = ours.filter(({ words }) => words.description.length > 0);
  const named = labelled.length > 0 ? labelled : described;
  const [first] = named;
  if (first && named.length === 1) return judge(first);
  if (named.length > 1) return refuse('several-switches', named);
  const [lone] = ours;
  const isOurs = lone && (proof === 'foreign' || (proof === 'readable' && lone.words.possible));
  if (isOurs && read.length === 1) return judge(lone);
  if (switches.length > 0 && read.length === 0) return refuse('switch-hidden', []);
  if (ours.length > 1) return refuse('several-switches', ours);
  return refuse(ours.length === 0 ? 'no-switch' : 'unfamiliar-words', ours);

  function judge({ candidate, words }: { candidate: Switch; words: Words }): Choice {
    const spoken = [...title, ...onboarding, ...words.label, ...words.description];
    return isTurnedRound(candidate, spoken, site, lang)
      ? refuse('opposite-wording', [{ candidate }])
      : { chosen: candidate, words };
  }
}

function refuse(why: Reason, candidates: { candidate: Switch }[]): Choice {
  return { why, candidates: candidates.map(({ candidate }) => candidate) };
}

/**
 * Whether a switch that was not chosen is still likely to be about training: by other words for it
 * only where the dialog itself is about terms.
 */
export function looksLikeTraining(
  candidate: Switch,
  site: Site,
  lang: string,
  isAboutTerms: boolean,
): boolean {
  const { label, description, other } = wordsFor(candidate, site, lang);
  if (other) return false;
  const text = candidate.text || candidate.around;
  const isSaid = isAboutTerms ? mentionsTraining(text, site) : hasAny(text, 'training', site);
  return label.length > 0 || description.length > 0 || isSaid;
}

/** Why a chosen switch can still not be believed. Locked is only what the page itself calls so. */
export function doubtsOf({ control, disabled, state }: Switch, { offForDomain }: Words): Reason[] {
  if (state === 'mixed') {
    return [attributeOf(control, 'aria-checked') === null ? 'state-missing' : 'states-disagree'];
  }
  return disabled && !(state === 'off' && offForDomain) ? ['disabled'] : [];
}
