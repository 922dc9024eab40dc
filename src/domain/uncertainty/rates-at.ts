import { matthewsCorrelation } from '#domain/metrics/confusion.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/** Figures that follow from the counts at one threshold. */
export const RATES = ['fmr', 'fnmr', 'precision', 'f1', 'accuracy', 'mcc'] as const;
export type Rate = (typeof RATES)[number];

/** In the order of `RATES`; NaN where not defined. */
export function ratesAt(cuts: CutTable, threshold: number): readonly number[] {
  const row = countAtMost(cuts.distance, threshold) - 1;
  const tp = row < 0 ? 0 : (cuts.matedAtOrBelow[row] as number);
  const fp = row < 0 ? 0 : (cuts.nonMatedAtOrBelow[row] as number);
  const fn = cuts.matedCount - tp;
  const tn = cuts.nonMatedCount - fp;
  return [
    fp / cuts.nonMatedCount,
    fn / cuts.matedCount,
    tp / (tp + fp),
    (2 * tp) / (2 * tp + fp + fn),
    (tp + tn) / (cuts.matedCount + cuts.nonMatedCount),
    matthewsCorrelation(tp, fp, fn, tn) ?? Number.NaN,
  ];
}
