import { type Curve, detCurve } from '#domain/metrics/curves.ts';
import { type CostModel, detectionCost } from '#domain/metrics/detection-cost.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import { TIE_TOLERANCE } from '#domain/threshold/best-cut.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/** Detection cost over the share of mated attempts, as columns of equal length. */
export interface CostAgainstPrior {
  readonly matedShare: Float64Array;
  /**
   * Normalised cost at the best threshold for each share: 0 to 1, where 1 means that deciding
   * without the model is as cheap.
   */
  readonly least: Float64Array;
  /** That best threshold, the lowest of equals; -Infinity where it is cheapest never to match. */
  readonly leastAt: Float64Array;
  /** Normalised cost at the given threshold; may exceed 1. NaN where no threshold is given. */
  readonly atThreshold: Float64Array;
}

/** 1 % to 99 %. */
const DEFAULT_SHARES = Float64Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/**
 * The expected performance curve: what the best and what the chosen threshold cost at every prior,
 * because a threshold that is best at one share of mated attempts is not at another (Bengio,
 * Mariéthoz and Keller, 2005; cost curves: Drummond and Holte, 2006). The best thresholds are found
 * on this very set and are optimistic. `null` where a class is empty.
 */
export function costAgainstPrior(
  cuts: CutTable,
  costs: Pick<CostModel, 'costMiss' | 'costFalseMatch'>,
  threshold: number | null = null,
  shares: Float64Array = DEFAULT_SHARES,
): CostAgainstPrior | null {
  if (cuts.matedCount === 0 || cuts.nonMatedCount === 0) return null;
  const curve = detCurve(cuts);
  const hull = lowerHull(curve);
  const chosen = threshold === null ? null : countAtMost(curve.threshold, threshold) - 1;
  const least = new Float64Array(shares.length);
  const leastAt = new Float64Array(shares.length);
  const atThreshold = new Float64Array(shares.length);
  shares.forEach((matedShare, i) => {
    const costOf = (row: number): number =>
      detectionCost(
        { fmr: curve.x[row] as number, fnmr: curve.y[row] as number },
        { ...costs, matedShare },
      ).normalised;
    let best = 0;
    for (const row of hull) if (costOf(row) < costOf(best) - TIE_TOLERANCE) best = row;
    least[i] = costOf(best);
    leastAt[i] = curve.threshold[best] as number;
    atThreshold[i] = chosen === null ? Number.NaN : costOf(chosen);
  });
  return { matedShare: shares, least, leastAt, atThreshold };
}

/**
 * Rows of the lower left convex hull, where every optimum of a weighted sum of both rates lies:
 * some dozens of points instead of a hundred thousand. Andrew's monotone chain; FMR ascends and
 * FNMR descends already.
 */
function lowerHull({ x, y }: Curve): readonly number[] {
  const hull: number[] = [];
  for (let row = 0; row < x.length; row++) {
    while (hull.length >= 2) {
      const a = hull[hull.length - 2] as number;
      const b = hull[hull.length - 1] as number;
      const turn =
        ((x[b] as number) - (x[a] as number)) * ((y[row] as number) - (y[a] as number)) -
        ((y[b] as number) - (y[a] as number)) * ((x[row] as number) - (x[a] as number));
      if (turn > 0) break;
      hull.pop();
    }
    hull.push(row);
  }
  return hull;
}
