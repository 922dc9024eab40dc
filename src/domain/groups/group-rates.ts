import type { Interval } from '#domain/metrics/metric-value.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateIntervalsOf } from '#domain/uncertainty/rate-intervals.ts';
import { tallyOfUnits } from '#domain/uncertainty/unit-errors.ts';

import type { Groups } from './groups.ts';

/**
 * An error rate of a part of the set. `rate` is `null` without comparisons, `interval` where too
 * few people are in them.
 */
export interface GroupRate {
  readonly errors: number;
  readonly comparisons: number;
  readonly rate: number | null;
  readonly interval: Interval | null;
}

export interface GroupFigures {
  readonly tag: string;
  readonly people: number;
  /** Of mated comparisons of people with this tag. */
  readonly fnmr: GroupRate;
  /** Of comparisons between two people who both have this tag. */
  readonly fmr: GroupRate;
}

/** FMR of comparisons between a person with one tag and a person with the other. */
export interface AcrossFigures {
  readonly tags: readonly [string, string];
  readonly fmr: GroupRate;
}

/**
 * Rates of each group and across each pair of groups. `errors` are per unit, at the threshold in
 * question.
 */
export function groupRates(
  pairs: PersonPairs,
  errors: Uint32Array,
  groups: Groups,
): { readonly within: readonly GroupFigures[]; readonly across: readonly AcrossFigures[] } {
  const { tags, has, peopleCount } = groups;
  const within = tags.map((tag, g) => {
    const tally = tallyOfUnits(pairs, errors, (a, b) => has(a, g) && has(b, g));
    const intervals = rateIntervalsOf(tally);
    return {
      tag,
      people: peopleCount[g] as number,
      fnmr: groupRate(tally.falseNonMatches, tally.matedCount, intervals.fnmr),
      fmr: groupRate(tally.falseMatches, tally.nonMatedCount, intervals.fmr),
    };
  });
  const across: AcrossFigures[] = [];
  tags.forEach((first, g) => {
    tags.slice(g + 1).forEach((second, offset) => {
      const h = g + 1 + offset;
      const tally = tallyOfUnits(
        pairs,
        errors,
        (a, b) => a !== b && ((has(a, g) && has(b, h)) || (has(a, h) && has(b, g))),
      );
      const { fmr } = rateIntervalsOf(tally);
      across.push({
        tags: [first, second],
        fmr: groupRate(tally.falseMatches, tally.nonMatedCount, fmr),
      });
    });
  });
  return { within, across };
}

function groupRate(errors: number, comparisons: number, interval: Interval | null): GroupRate {
  return { errors, comparisons, rate: comparisons > 0 ? errors / comparisons : null, interval };
}
