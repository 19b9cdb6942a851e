// Published pattern names beside the measured value that each rests on. No value, no name; whether a name
// applies is for the reader to judge.
import { type Evidence, partsOf } from './evidence';
import type { SourceId } from './sources';
import { choicesOf } from './steps';

/** What was measured; `evidence.rest.<id>` is the sentence. */
export type RestId =
  | 'preset_on'
  | 'more_steps'
  | 'prominence'
  | 'small_text'
  | 'bundled'
  | 'label_silent';

/** A measured ground, its numbers, and the names that others have given to the like of it. */
export type Pattern = {
  rests: RestId;
  values: Record<string, number>;
  names: { source: SourceId; name: string }[];
};

const NAMES: Record<RestId, Pattern['names']> = {
  preset_on: [
    { source: 'ontology', name: 'Interface Interference: Bad Defaults' },
    { source: 'edpb', name: 'Skipping: Deceptive snugness' },
    { source: 'ftc', name: 'Asymmetric Choice: Preselection' },
    { source: 'gdpr', name: 'A pre-ticked box is not consent' },
    { source: 'ico', name: 'Default settings' },
    { source: 'cdt', name: 'Data and Memory Exploitation: Bad Defaults' },
    { source: 'mathur', name: 'Asymmetric' },
  ],
  more_steps: [
    { source: 'ccpa', name: 'Symmetry in choice' },
    { source: 'mathur', name: 'Asymmetric' },
  ],
  prominence: [
    { source: 'ontology', name: 'Manipulating Choice Architecture: False Hierarchy' },
    { source: 'ontology', name: 'Manipulating Choice Architecture: Visual Prominence' },
  ],
  small_text: [{ source: 'edpb', name: 'Stirring: Hidden in plain sight' }],
  bundled: [
    { source: 'ontology', name: 'Manipulating Choice Architecture: Bundling' },
    { source: 'ico', name: 'Bundled consent' },
  ],
  label_silent: [{ source: 'mathur', name: 'Information hiding' }],
};

/** From this ratio of areas on, one control is called more prominent. */
const MORE_PROMINENT = 2;

/** The patterns that rest on something measured. */
export function patternsOf(evidence: Evidence): Pattern[] {
  const { state, ways, surface } = evidence;
  const found: Pattern[] = [];
  const add = (rests: RestId, values: Pattern['values'] = {}) =>
    found.push({ rests, values, names: NAMES[rests] });
  // Only what nobody had touched is a default.
  if (state.first === 'on') add('preset_on');
  const { on, off } = ways.pointer;
  if (on && off && off.count > on.count) add('more_steps', { on: on.count, off: off.count });
  const [commit] = partsOf(evidence, 'commit');
  const [control] = partsOf(evidence, 'switch');
  const [description] = partsOf(evidence, 'description');
  const ratio = commit && control ? commit.area / control.area : 0;
  if (ratio >= MORE_PROMINENT) add('prominence', { ratio: Math.round(ratio * 10) / 10 });
  if (
    commit?.font &&
    commit.colours &&
    description?.font &&
    description.colours &&
    description.font.size < commit.font.size &&
    description.colours.contrast < commit.colours.contrast
  ) {
    add('small_text', {
      size: description.font.size,
      contrast: description.colours.contrast,
      commit_size: commit.font.size,
      commit_contrast: commit.colours.contrast,
    });
  }
  const choices = choicesOf(evidence.parts);
  if (surface === 'popup' && commit && (control || choices)) add('bundled');
  if (!evidence.labelNamesTraining && !choices) add('label_silent');
  return found;
}
