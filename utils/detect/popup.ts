// The terms-update dialog: is this container it, and what does its switch say? Pure.
import type { Reason } from '../finding';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import { type Choice, chooseSwitch, looksLikeTraining, type Proof } from './choose';
import { deadlineIn } from './deadline';
import { type Context, type Evidence, isAboutTerms } from './evidence';
import { hasSettingsNav, isAtPrivacy } from './settings';
import { commitOf, sight, wordReasons } from './sight';

/**
 * The pop-up, or undefined. Two independent ways lead to a finding: the terms link with one switch
 * and a button, in any language; or phrases, from at least two different places of the dialog.
 * Anything that looks like it and falls short is reported as unknown, with the reason.
 */
export function detectPopup(
  evidence: Evidence,
  site: Site,
  context: Context,
): Sighting | undefined {
  if (!evidence.isDialog || evidence.isOther) return undefined;
  if (isSettings(evidence, site, context)) return undefined;
  const choice = chooseSwitch(evidence, site, context.lang, proofOf(evidence));
  const commit = commitOf(evidence.accept, evidence);
  const commits = evidence.accept.length > 0 || evidence.otherButtons.length > 0;
  const because = reasonsFor(evidence, choice);
  const see = (extra: Reason[] = []): Sighting =>
    sight(
      evidence,
      {
        surface: 'popup',
        choice,
        because: [...because, ...extra],
        ...(commit ? { commit } : {}),
        ...deadlineOf(evidence, choice, context),
      },
      context,
    );
  if (choice.chosen) {
    if (!commits) return speaksOfTerms(evidence) ? doubtful(see(['no-commit-button'])) : undefined;
    if (carries(evidence, choice)) return see();
    return isHalfKnown(evidence, choice) ? doubtful(see(['unfamiliar-words'])) : undefined;
  }
  return isOurDialog(evidence, choice, site, context) && commits ? see() : undefined;
}

// The link appears nowhere else in the app. If any known words came along, its switch's can be read.
function proofOf({ newsLink, aboutTerms, title, accept }: Evidence): Proof {
  if (!newsLink) return 'none';
  return aboutTerms || title.length > 0 || accept.length > 0 ? 'readable' : 'foreign';
}

// In Settings the same switch stands without a committing button: never this surface.
function isSettings({ newsLink, accept, container }: Evidence, site: Site, context: Context) {
  if (newsLink || accept.length > 0) return false;
  return isAtPrivacy(site, context) || hasSettingsNav(container, site);
}

function speaksOfTerms({ newsLink, termsLinks, title, aboutTerms }: Evidence): boolean {
  return newsLink || termsLinks > 0 || title.length > 0 || aboutTerms;
}

// Weights: a phrase that is only ever found here counts double. A label alone, a sentence alone,
// or a label with an Accept button stays below the line.
function carries(evidence: Evidence, choice: Extract<Choice, { chosen: object }>): boolean {
  if (evidence.newsLink) return true;
  const { words } = choice;
  if (evidence.accept.length === 0 && !speaksOfTerms(evidence)) return false;
  const weight =
    (evidence.title.length > 0 ? 2 : evidence.aboutTerms ? 1 : 0) +
    (words.label.length > 0 ? 2 : 0) +
    (words.description.length > 0 ? 2 : 0) +
    (evidence.legalLinks > 0 ? 1 : 0) +
    (evidence.accept.length > 0 ? 1 : 0);
  return weight >= 4;
}

// A label alone proves nothing, whatever button stands by it: another product uses the very same.
function isHalfKnown(evidence: Evidence, { words }: Extract<Choice, { chosen: object }>): boolean {
  if (speaksOfTerms(evidence)) return true;
  return evidence.accept.length > 0 && words.label.length > 0 && evidence.legalLinks > 0;
}

// No switch could be chosen: is it still our dialog, so that silence would be wrong?
function isOurDialog(
  evidence: Evidence,
  choice: Extract<Choice, { chosen?: undefined }>,
  site: Site,
  { lang }: Context,
): boolean {
  if (evidence.newsLink || evidence.title.length > 0) return true;
  const isAbout = isAboutTerms(evidence, site);
  return (
    speaksOfTerms(evidence) &&
    choice.candidates.some((each) => looksLikeTraining(each, site, lang, isAbout))
  );
}

function doubtful(sighting: Sighting): Sighting {
  return { ...sighting, finding: { ...sighting.finding, training: 'unknown' } };
}

function reasonsFor(evidence: Evidence, choice: Choice): Reason[] {
  return [
    ...(evidence.newsLink ? (['news-link'] as const) : []),
    ...(evidence.legalLinks > 0 ? (['legal-link'] as const) : []),
    ...(evidence.title.length > 0 ? (['title-words'] as const) : []),
    ...wordReasons(choice),
    ...(evidence.accept.length > 0 ? (['commit-button'] as const) : []),
  ];
}

function deadlineOf(evidence: Evidence, choice: Choice, context: Context): { deadline?: string } {
  const languages = [...evidence.title, ...(choice.chosen ? choice.words.label : []), context.lang];
  const deadline = deadlineIn(evidence.container, languages);
  return deadline ? { deadline } : {};
}
