import { missingKind } from '#domain/comparison/missing-kind.ts';
import { spanEnds, scoreText, thresholdText } from '#domain/comparison/score-scale.ts';
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
import { message, type Message } from '#words/message.ts';

export function proposed(
  threshold: number,
  reason: Message,
  plateau: { readonly low: number; readonly high: number } | null = null,
): Answer {
  return { kind: 'proposed', threshold, reason, plateau };
}

export function refused(reason: Message): Answer {
  return { kind: 'refused', reason };
}

/** Why a method that compares the classes cannot work on this set; `null` where it can. */
export function missingClass({ cuts, scale }: Pick<MethodInput, 'cuts' | 'scale'>): Message | null {
  const missing = missingKind(scale, { mated: cuts.matedCount, nonMated: cuts.nonMatedCount });
  if (missing !== null || cuts.distance.length !== 1) return missing;
  const score = scoreText(scale, cuts.distance[0] as number);
  return message('refusal.allEqual', { noun: scale.noun, score });
}

/**
 * Why no threshold follows from scores that run the wrong way: with an AUC below 1/2 a mated
 * distance is more often the larger one, and "match at or below" is worse than guessing wherever it
 * is put. `null` where they run the right way, or a class is missing.
 * @param auc 0 to 1, ties counting half; `null` without both classes.
 */
export function reversedScores(auc: number | null): Message | null {
  return auc === null || auc >= 1 / 2 ? null : message('refusal.reversed', { auc: indexText(auc) });
}

/**
 * Proposes a threshold for a row of the cut table, in the position that the user chose, and tells
 * of the plateau where the classes separate perfectly.
 * @param reason from the threshold as it is shown.
 */
export function proposeRow(
  input: MethodInput<Splitting>,
  row: number,
  reason: (at: string) => Message,
): Answer {
  const { cuts, scale } = input;
  const gap = gapAboveRow(cuts, row);
  const threshold = thresholdInGap(input, gap);
  const why = reason(thresholdText(scale, threshold));
  if (!Number.isFinite(gap.high) || separatingRow(cuts) !== row) {
    return proposed(threshold, why);
  }
  const [low, high] = spanEnds(scale, gap.low, gap.high);
  return proposed(threshold, message('proposal.separated', { reason: why, low, high }), gap);
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
  reason: Message,
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
  reason: (at: string) => Message,
): Answer {
  const threshold =
    parameters.splitPosition === 'inside'
      ? decimalNear(scale, gapAround(cuts, computed), computed)
      : computed;
  return proposed(threshold, reason(thresholdText(scale, threshold)));
}

/** How many pairs match at a row, of how many: what a reason says beside its objective. */
export function decisionsAt(
  { matedAtOrBelow, nonMatedAtOrBelow, matedCount, nonMatedCount }: CutTable,
  row: number,
) {
  return {
    mated: countOnly(matedAtOrBelow[row] as number),
    allMated: countOnly(matedCount),
    nonMated: countOnly(nonMatedAtOrBelow[row] as number),
    allNonMated: countOnly(nonMatedCount),
  };
}
