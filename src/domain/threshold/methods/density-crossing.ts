import { scoreText } from '#domain/comparison/score-scale.ts';
import { type Density, logDensityAt } from '#domain/distribution/density.ts';
import type { ScoreClass } from '#domain/distribution/score-set.ts';
import { findRoot } from '#domain/shared/find-root.ts';
import { percentText } from '#domain/shared/wording.ts';
import { logOdds, priorRefusal } from '#domain/threshold/prior.ts';
import { proposeNumber, refused } from '#domain/threshold/proposal.ts';
import { MATED_SHARE, SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

/**
 * Points between the two means at which the densities are compared before the crossing is refined.
 */
const STEPS = 256;

export const densityCrossing = defineMethod({
  id: 'density-crossing',
  words: {
    name: 'method.densityCrossing',
    meaning: 'method.densityCrossingMeaning',
    ties: 'ties.strictestCrossing',
  },
  parameters: [MATED_SHARE, SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { scores, densities, parameters, scale } = input;
    const { noun, polarity } = scale;
    const problem = priorRefusal(parameters.matedShare);
    if (problem !== null) return refused(problem);
    if (!densities.mated || !densities.nonMated) {
      const pairs = densities.mated ? 'non-mated' : 'mated';
      return refused(message('refusal.noDensity', { pairs }));
    }
    const { mean: low } = scores.mated;
    const { mean: high } = scores.nonMated;
    if (!(low < high)) {
      return refused(message('refusal.meansReversed', { noun, polarity }));
    }
    const mated = curves(scores.mated, densities.mated);
    const nonMated = curves(scores.nonMated, densities.nonMated);
    const prior = logOdds(parameters.matedShare);
    const threshold = firstFall(
      (x) => prior + mated.drawn(x) - nonMated.drawn(x),
      (x) => prior + mated.exact(x) - nonMated.exact(x),
      low,
      high,
    );
    const share = percentText(parameters.matedShare);
    if (threshold === null) {
      const means = { matedMean: scoreText(scale, low), nonMatedMean: scoreText(scale, high) };
      return refused(message('refusal.noCrossing', { share, ...means }));
    }
    return proposeNumber(input, threshold, (at) =>
      message('proposal.densityCrossing', { at, share, polarity }),
    );
  },
});

interface Curves {
  /** Log density at a distance: a sum over the data. */
  exact(x: number): number;
  /**
   * The same from the drawn grid, which costs no sum, except where the curve is too low to have
   * been drawn exactly.
   */
  drawn(x: number): number;
}

function curves(
  scores: ScoreClass,
  { at, density, bandwidth, reflected = false }: Density,
): Curves {
  const start = at[0] as number;
  const step = (at[1] as number) - start;
  const lowest = 1e-9 / bandwidth;
  const exact = (x: number): number => logDensityAt(scores, x, bandwidth, reflected);
  return {
    exact,
    drawn: (x) => {
      const position = (x - start) / step;
      const before = Math.floor(position);
      const left = density[before] ?? 0;
      const right = density[before + 1] ?? 0;
      return left > lowest && right > lowest
        ? Math.log(left + (position - before) * (right - left))
        : exact(x);
    },
  };
}

/**
 * The first fall from above 0 to 0 or below: found on the drawn curves, refined on the exact ones;
 * `null` where there is none.
 */
function firstFall(
  drawn: (x: number) => number,
  exact: (x: number) => number,
  low: number,
  high: number,
): number | null {
  const width = (high - low) / STEPS;
  let above = drawn(low) > 0;
  for (let step = 1; step <= STEPS; step++) {
    const next = drawn(low + step * width) > 0;
    // A crossing within rounding of a step may lie in the next one for the exact curves, hence the
    // margins.
    for (const margin of above && !next ? [0, 1] : []) {
      const from = Math.max(low, low + (step - 1 - margin) * width);
      const to = Math.min(high, low + (step + margin) * width);
      if (exact(from) > 0 && exact(to) <= 0) return findRoot(exact, from, to);
    }
    above = next;
  }
  return null;
}
