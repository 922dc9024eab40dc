import type { Density } from '#domain/distribution/density.ts';
import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';

/** A bell of the given mean and spread, on the grid that pandas uses: 1000 points. */
function bell(mean: number, spread: number): Density {
  const at = Float64Array.from({ length: 1000 }, (_, i) => mean + spread * (i / 100 - 5));
  const density = at.map(
    (x) => Math.exp(-0.5 * ((x - mean) / spread) ** 2) / (spread * Math.sqrt(2 * Math.PI)),
  );
  return { at, density, bandwidth: spread / 3 };
}

function classOf(...distances: readonly number[]): ScoreClass {
  const mean = distances.reduce((sum, each) => sum + each, 0) / distances.length;
  return {
    count: distances.length,
    distance: Float64Array.from(distances),
    atOrBelow: Float64Array.from(distances, (_, i) => i + 1),
    mean,
    standardDeviation: 0.05,
  };
}

export const SCORES: ScoreSet = {
  mated: classOf(0.2, 0.3, 0.35, 0.4, 0.55),
  nonMated: classOf(0.5, 0.7, 0.75, 0.8, 0.9),
};

export const DENSITIES = { mated: bell(0.36, 0.06), nonMated: bell(0.73, 0.07) };
