// The shape that a finding in a message must have. Apart from the stored records: our pages read
// those, and receive no finding.
import * as v from 'valibot';
import { type Finding, REASONS } from './finding';
import { knownLabel, knownLang } from './known-words';
import { DAY, keys, SURFACE, TRAINING } from './storage-schema';

/** A finding as it travels. A deadline that is no day is dropped: the known dates stand in. */
export const FINDING: v.GenericSchema<unknown, Finding> = v.object({
  surface: SURFACE,
  kind: v.picklist(['training', 'unfamiliar']),
  training: TRAINING,
  shows: v.optional(v.picklist(['on', 'off'])),
  // An unusable detail is dropped, and the report is heard: what may be stored is known wording.
  label: v.pipe(v.string(), v.transform(knownLabel)),
  lang: v.pipe(v.string(), v.transform(knownLang)),
  deadline: v.fallback(v.optional(DAY), undefined),
  because: v.pipe(v.array(v.picklist(keys(REASONS))), v.maxLength(40)),
});
