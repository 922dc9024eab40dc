import type { DensitySettings } from '#domain/distribution/density.ts';
import { improvedBandwidth } from '#domain/distribution/improved-bandwidth.ts';
import type { ScoreClass } from '#domain/distribution/score-set.ts';

/**
 * Scott's factor for one dimension, n^(-1/5): SciPy's and pandas' default. The bandwidth is it
 * times the standard deviation.
 */
function scottFactor(count: number): number {
  return count ** -0.2;
}

/** Silverman's factor for one dimension, (3n/4)^(-1/5), as in SciPy. */
function silvermanFactor(count: number): number {
  return ((count * 3) / 4) ** -0.2;
}

/**
 * The kernel's standard deviation, in units of distance, by the chosen rule; `null` where the class
 * has fewer than two comparisons or only one distinct distance. The improved rule falls back to
 * Scott's where it finds no solution (a few dozen values or fewer).
 */
export function bandwidthOf(scores: ScoreClass, rule: DensitySettings['bandwidth']): number | null {
  if (scores.count < 2 || !(scores.standardDeviation > 0)) return null;
  const scott = scottFactor(scores.count) * scores.standardDeviation;
  switch (rule) {
    case 'scott':
      return scott;
    case 'silverman':
      return silvermanFactor(scores.count) * scores.standardDeviation;
    case 'improved':
      return improvedBandwidth(scores) ?? scott;
  }
}
