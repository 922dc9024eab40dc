import { countAtMost } from '#domain/shared/sorted-bounds.ts';

import type { Tally } from './error-tally.ts';
import type { PersonPairs } from './person-pairs.ts';

/**
 * Errors at a threshold in each unit: false non-matches of mated units, false matches of the
 * others.
 */
export function unitErrors(pairs: PersonPairs, threshold: number): Uint32Array {
  const errors = new Uint32Array(pairs.unitCount);
  const matches = countAtMost(pairs.distance, threshold);
  for (let i = 0; i < pairs.count; i++) {
    const unit = pairs.unit[i] as number;
    const isMated = unit < pairs.subjectCount;
    if (i < matches !== isMated) errors[unit] = (errors[unit] as number) + 1;
  }
  return errors;
}

/** What a tally needs to know of the comparisons. */
export type Units = Pick<PersonPairs, 'subjectCount' | 'unitCount' | 'first' | 'second' | 'size'>;

/** Errors and people of a part of the set: the units that `belongs` takes. */
export function tallyOfUnits(
  pairs: Units,
  errors: Uint32Array,
  belongs: (first: number, second: number) => boolean,
): Tally {
  const perPerson = () => new Float64Array(pairs.subjectCount);
  const tally = {
    matedCount: 0,
    nonMatedCount: 0,
    falseNonMatches: 0,
    falseMatches: 0,
    mated: perPerson(),
    matedErrors: perPerson(),
    nonMated: perPerson(),
    nonMatedErrors: perPerson(),
    sizeSquares: 0,
    crossProducts: 0,
    errorSquares: 0,
    personPairCount: 0,
  };
  const add = (column: Float64Array, person: number, value: number): void => {
    column[person] = (column[person] as number) + value;
  };
  for (let unit = 0; unit < pairs.unitCount; unit++) {
    const n = pairs.size[unit] as number;
    const first = pairs.first[unit] as number;
    const second = pairs.second[unit] as number;
    if (n === 0 || !belongs(first, second)) continue;
    const k = errors[unit] as number;
    if (unit < pairs.subjectCount) {
      tally.matedCount += n;
      tally.falseNonMatches += k;
      add(tally.mated, first, n);
      add(tally.matedErrors, first, k);
      continue;
    }
    tally.nonMatedCount += n;
    tally.falseMatches += k;
    tally.personPairCount += 1;
    tally.sizeSquares += n * n;
    tally.crossProducts += n * k;
    tally.errorSquares += k * k;
    for (const person of [first, second]) {
      add(tally.nonMated, person, n);
      add(tally.nonMatedErrors, person, k);
    }
  }
  return tally;
}
