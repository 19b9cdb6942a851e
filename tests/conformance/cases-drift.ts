// What a redesign leaves: every mutator over the hand-built surfaces, and a covering set over the DOM of the
// libraries and of the replica.
import { MUTATOR_NAMES, type MutatorName, PAIRS } from '../fixtures/mutators';
import { BASES, type Case, caseOf, turn } from './case';
import { LIBRARIES, SURFACES } from './cases-faithful';

/** Every mutator over every fixture, the languages in turn; of the pairs a share, or none. */
export function drifted(): Case[] {
  const singles = BASES.flatMap((base, at) =>
    MUTATOR_NAMES.map((name, index) => caseOf('drifted', base, turn(at * 3 + index), [name])),
  );
  const pairs = PAIRS.flatMap((pair, index) => {
    const base = BASES[index % BASES.length];
    return base &&
      !pair.includes('duplicate dialog') &&
      !(pair[0] === 'drop links' && pair[1] === 'drop words')
      ? [caseOf('drifted', base, turn(index), pair)]
      : [];
  });
  return [...singles, ...pairs, ...libraries(), ...replica()];
}

// These replace or move nodes that a framework believes to be its own: over markup only.
const FOREIGN: MutatorName[] = ['swap switch', 'wrap', 'duplicate dialog'];
const SHARED = MUTATOR_NAMES.filter((name) => !FOREIGN.includes(name));

/** Each library with every third mutator, each mutator on two or three libraries. */
function libraries(): Case[] {
  return LIBRARIES.flatMap((library, at) =>
    SHARED.filter((_, index) => index % 3 === at % 3).map((name, index): Case => {
      const lang = turn(at * 4 + index);
      return {
        group: 'drifted',
        surface: 'popup',
        lang,
        structure: library,
        mutator: name,
        scene: { kind: 'library', library, lang, mutators: [name] },
        truth: 'on',
      };
    }),
  );
}

/** Each surface of the replica with every second mutator, each mutator on two or three surfaces. */
function replica(): Case[] {
  return SURFACES.flatMap(({ surface, scenario, ...where }, at) =>
    SHARED.filter((_, index) => index % 2 === at % 2).map((name, index): Case => {
      const lang = turn(at * 2 + index);
      return {
        group: 'drifted',
        surface,
        lang,
        structure: `replica ${Object.values(scenario)[1] ?? ''}`.trim(),
        mutator: name,
        scene: {
          kind: 'replica',
          scenario: { ...scenario, preset: 'on', lang },
          mutators: [name],
          ...where,
        },
        truth: 'on',
      };
    }),
  );
}
