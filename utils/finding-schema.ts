// The shape that a finding in a message must have. Apart from the stored records: our pages read
// those, and receive no finding.
import * as v from 'valibot';
import type { Finding, Reason } from './finding';
import { DAY, keys, LABEL, LANG, SURFACE, TRAINING } from './storage-schema';

// A table instead of a list, so that a forgotten member is a compile error.
const REASONS: Record<Reason, true> = {
  'news-link': true,
  'legal-link': true,
  'title-words': true,
  'label-words': true,
  'description-words': true,
  'commit-button': true,
  'one-switch': true,
  'onboarding-region': true,
  'privacy-address': true,
  'privacy-neighbours': true,
  'no-switch': true,
  'several-switches': true,
  'several-dialogs': true,
  'undecided-account': true,
  'opposite-wording': true,
  'unfamiliar-words': true,
  'no-commit-button': true,
  'states-disagree': true,
  'state-missing': true,
  'disabled-while-on': true,
  'switch-hidden': true,
  'still-loading': true,
};

/** A finding as it travels. A deadline that is no day is dropped: the known dates stand in. */
export const FINDING: v.GenericSchema<unknown, Finding> = v.object({
  surface: SURFACE,
  kind: v.picklist(['training', 'unfamiliar']),
  training: TRAINING,
  label: LABEL,
  lang: LANG,
  deadline: v.fallback(v.optional(DAY), undefined),
  because: v.pipe(v.array(v.picklist(keys(REASONS))), v.maxLength(40)),
});
