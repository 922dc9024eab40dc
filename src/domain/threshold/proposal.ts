import { missingPairsText } from '#domain/comparison/missing-pairs-text.ts';
import { spanText, scoreText, thresholdText } from '#domain/comparison/score-scale.ts';
import { countOnly, indexText } from '#domain/shared/wording.ts';
import { separatingRow } from '#domain/threshold/best-cut.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import {
  decimalInside,
  decimalNear,
  type Gap,
  gapAboveRow,
  gapAround,
  middleOf,
} from '#domain/threshold/threshold-decimal.ts';
import type { Splitting } from '#domain/threshold/shared-parameters.ts';
import type { Answer, MethodInput } from '#domain/threshold/threshold-method.ts';

export function proposed(
  threshold: number,
  reason: string,
  plateau: { readonly low: number; readonly high: number } | null = null,
): Answer {
  return { kind: 'proposed', threshold, reason, plateau };
}

export function refused(reason: string): Answer {
  return { kind: 'refused', reason };
}

/** Why a method that weighs both classes cannot work on this set; `null` where it can. */
export function missingClass({ cuts, scale }: Pick<MethodInput, 'cuts' | 'scale'>): string | null {
  const missing = missingPairsText(scale, {
    mated: cuts.matedCount,
    nonMated: cuts.nonMatedCount,
  });
  if (missing !== null) return missing;
  if (cuts.distance.length === 1) {
    return `All pairs have the same ${scale.noun}, ${scoreText(scale, cuts.distance[0] as number)}: no threshold can tell them apart.`;
  }
  return null;
}

/**
 * Why no threshold follows from scores that run the wrong way: with an AUC below 1/2 a mated
 * distance is more often the larger one, and "match at or below" is worse than guessing wherever it
 * is put. `null` where they run the right way, or a class is missing.
 * @param auc 0 to 1, ties counting half; `null` without both classes.
 */
export function reversedScores(auc: number | null): string | null {
  return auc === null || auc >= 1 / 2
    ? null
    : `Of a pair of the same person and a pair of different people, that of the same person is more often the less alike (AUC ${indexText(auc)}, below 0.5), so no threshold is better than guessing: check whether these scores are similarities, and whether the labels are right.`;
}

/**
 * Proposes a threshold for a row of the cut table, in the position that the user chose, and tells
 * of the plateau where the classes separate perfectly.
 * @param reason from the threshold as it is shown.
 */
export function proposeRow(
  input: MethodInput<Splitting>,
  row: number,
  reason: (at: string) => string,
): Answer {
  const { cuts, scale } = input;
  const gap = gapAboveRow(cuts, row);
  const threshold = thresholdInGap(input, gap);
  const why = reason(thresholdText(scale, threshold));
  if (!Number.isFinite(gap.high) || separatingRow(cuts) !== row) {
    return proposed(threshold, why);
  }
  const telling = ` The classes separate perfectly: every threshold in the gap from ${spanText(scale, gap.low, gap.high)} decides these pairs alike.`;
  return proposed(threshold, why + telling, gap);
}

function thresholdInGap({ scale, parameters }: MethodInput<Splitting>, gap: Gap): number {
  switch (parameters.splitPosition) {
    case 'inside':
      return decimalInside(scale, gap);
    case 'middle':
      return Number.isFinite(gap.high) ? middleOf(gap) : gap.low;
    case 'observed':
      return gap.low;
  }
}

/**
 * Proposes a step between two classes that do not overlap: in the middle unless a decimal near it
 * is asked for.
 */
export function proposeGap(
  { scale, parameters }: MethodInput<Splitting>,
  gap: Gap,
  reason: string,
): Answer {
  const inside = parameters.splitPosition === 'inside';
  return proposed(inside ? decimalInside(scale, gap) : middleOf(gap), reason, gap);
}

/**
 * Proposes a number that no pair lies on: a formula's, or a curve's. As a decimal that decides
 * alike, unless the exact one is asked for.
 */
export function proposeNumber(
  { cuts, scale, parameters }: MethodInput<Splitting>,
  computed: number,
  reason: (at: string) => string,
): Answer {
  const threshold =
    parameters.splitPosition === 'inside'
      ? decimalNear(scale, gapAround(cuts, computed), computed)
      : computed;
  return proposed(threshold, reason(thresholdText(scale, threshold)));
}

/** "matches 138 of 140 mated and 5 of 140 non-mated pairs". */
export function decisionsText(cuts: CutTable, row: number): string {
  const mated = cuts.matedAtOrBelow[row] as number;
  const nonMated = cuts.nonMatedAtOrBelow[row] as number;
  return `it matches ${countOnly(mated)} of ${countOnly(cuts.matedCount)} mated and ${countOnly(nonMated)} of ${countOnly(cuts.nonMatedCount)} non-mated pairs`;
}
