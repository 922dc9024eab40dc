import { countOnly, distanceText } from '#domain/shared/wording.ts';
import { gapAbove, middleOf, separatingRow } from '#domain/threshold/best-cut.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import type { MethodId, MethodInput, Proposal } from '#domain/threshold/threshold-method.ts';

export function proposed(
  method: MethodId,
  threshold: number,
  reason: string,
  plateau: { readonly low: number; readonly high: number } | null = null,
): Proposal {
  return { kind: 'proposed', method, threshold, reason, plateau };
}

export function refused(method: MethodId, reason: string): Proposal {
  return { kind: 'refused', method, reason };
}

/** Why a method that weighs both classes cannot work on this set; `null` where it can. */
export function missingClass(cuts: CutTable): string | null {
  if (cuts.matedCount === 0 && cuts.nonMatedCount === 0) {
    return 'There are no pairs to compare: add photos of at least two people, two or more of each.';
  }
  if (cuts.matedCount === 0) {
    return 'There are no mated pairs: add a second photo of at least one person.';
  }
  if (cuts.nonMatedCount === 0) {
    return 'There are no non-mated pairs: add photos of at least one other person.';
  }
  if (cuts.distance.length === 1) {
    return `All pairs have the same distance, ${distanceText(cuts.distance[0] as number)}: no threshold can tell them apart.`;
  }
  return null;
}

/**
 * Proposes the threshold of a row, in the position that the user chose, and tells of the plateau where the classes separate
 * perfectly.
 */
export function proposeRow(
  method: MethodId,
  input: MethodInput,
  row: number,
  reason: string,
): Proposal {
  const { cuts, parameters } = input;
  const gap = gapAbove(cuts, row);
  const observed = cuts.distance[row] as number;
  const threshold = parameters.splitPosition === 'middle' && gap ? middleOf(gap) : observed;
  if (gap === null || separatingRow(cuts) !== row) return proposed(method, threshold, reason);
  const telling = ` The classes separate perfectly: every threshold from ${distanceText(gap.low)} up to ${distanceText(gap.high)} decides these pairs alike.`;
  return proposed(method, threshold, reason + telling, gap);
}

/** "matches 138 of 140 mated and 5 of 140 non-mated pairs". */
export function decisionsText(cuts: CutTable, row: number): string {
  const mated = cuts.matedAtOrBelow[row] as number;
  const nonMated = cuts.nonMatedAtOrBelow[row] as number;
  return `it matches ${countOnly(mated)} of ${countOnly(cuts.matedCount)} mated and ${countOnly(nonMated)} of ${countOnly(cuts.nonMatedCount)} non-mated pairs`;
}
