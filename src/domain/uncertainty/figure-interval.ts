import type { Interval } from '#domain/metrics/metric-value.ts';

import type { Tally } from './error-tally.ts';
import type { Counts, Figure } from './figures.ts';
import { peopleVariance } from './people-variance.ts';
import { studentT975 } from './student-t.ts';
import { wilson } from './wilson.ts';

/** A 95 % interval with the sample sizes behind it, or the reason why there is none. */
export type FigureInterval =
  | {
      readonly kind: 'interval';
      readonly interval: Interval;
      /** Number of independent comparisons that would be as informative. */
      readonly effectiveTrials: number;
      readonly degreesOfFreedom: number;
    }
  /** 0 or 1 was observed: leaving people out changes nothing, so the spread cannot be estimated this way. */
  | { readonly kind: 'no-spread' }
  | { readonly kind: 'none'; readonly because: string };

export function countsOf(tally: Tally): Counts {
  return {
    mated: tally.matedCount,
    nonMated: tally.nonMatedCount,
    falseNonMatches: tally.falseNonMatches,
    falseMatches: tally.falseMatches,
  };
}

/** Whether a person has a comparison that the figure rests on. */
function takesPart(tally: Tally, figure: Figure, person: number): boolean {
  return (
    (figure.uses !== 'non-mated' && (tally.mated[person] as number) > 0) ||
    (figure.uses !== 'mated' && (tally.nonMated[person] as number) > 0)
  );
}

/**
 * Wilson's interval with n_eff = p (1 - p) / variance, the variance by people (`peopleVariance`) and the quantile Student's with the
 * variance's degrees of freedom. The variance is never taken below that of independent comparisons.
 */
export function figureInterval(tally: Tally, figure: Figure): FigureInterval {
  const counts = countsOf(tally);
  const value = figure.value(counts);
  if (Number.isNaN(value)) return { kind: 'none', because: 'There is no such comparison.' };
  const changes: number[] = [];
  for (let person = 0; person < tally.mated.length; person++) {
    if (!takesPart(tally, figure, person)) continue;
    const without = figure.value({
      mated: counts.mated - (tally.mated[person] as number),
      nonMated: counts.nonMated - (tally.nonMated[person] as number),
      falseNonMatches: counts.falseNonMatches - (tally.matedErrors[person] as number),
      falseMatches: counts.falseMatches - (tally.nonMatedErrors[person] as number),
    });
    if (Number.isNaN(without)) {
      return {
        kind: 'none',
        because: 'One person takes part in every comparison that counts here.',
      };
    }
    changes.push(value - without);
  }
  if (value === 0 || value === 1) return { kind: 'no-spread' };
  const slope = figure.slopes(counts);
  const shared =
    slope.falseMatch ** 2 * tally.errorSquares +
    2 * slope.falseMatch * slope.nonMated * tally.crossProducts +
    slope.nonMated ** 2 * tally.sizeSquares;
  const { variance, degreesOfFreedom } = peopleVariance(changes, shared);
  const people = changes.length;
  // For units of one person the jackknife's factor is (g - 1) / g; for pairs of people it is absorbed by `shared`.
  const scaled = figure.uses === 'mated' ? (variance * (people - 1)) / people : variance;
  const effectiveTrials = Math.min(figure.trials(counts), (value * (1 - value)) / scaled);
  const bounds = wilson(value, effectiveTrials, studentT975(degreesOfFreedom));
  return {
    kind: 'interval',
    interval: { ...bounds, method: 'wilson-dyadic' },
    effectiveTrials,
    degreesOfFreedom,
  };
}
