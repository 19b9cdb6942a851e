// The corpus of the conformance run: every case with what is true of it. Data only; run.ts plays it.
import type { Case } from './case';
import { drifted } from './cases-drift';
import { faithful, libraries, structures } from './cases-faithful';
import { nearMisses, refused } from './cases-silent';

export type { Case } from './case';

/** All of it. */
export function corpus(): Case[] {
  return [
    ...faithful(),
    ...libraries(),
    ...structures(),
    ...drifted(),
    ...refused(),
    ...nearMisses(),
  ];
}

/** A selection for `npm test`: one of each kind. */
export function smoke(): Case[] {
  const drift = drifted();
  return [
    ...faithful().filter((_, index) => index % 14 === 0),
    ...libraries().filter(({ lang }) => lang === 'en-US'),
    ...structures().slice(-10),
    ...drift.filter((_, index) => index % 31 === 0),
    ...refused().slice(-3),
    ...nearMisses(),
  ];
}
