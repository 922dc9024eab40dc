import { compareAll } from '#domain/comparison/compare-all.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { PLAIN_DISTANCES, scoreScaleOf } from '#domain/comparison/score-scale.ts';
import {
  type DensitySettings,
  kernelDensity,
  PANDAS_DENSITY,
} from '#domain/distribution/density.ts';
import { scoreClassFromSorted, type ScoreSet } from '#domain/distribution/score-set.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { evaluationNotes, takingPart } from '#domain/evaluation/evaluation-notes.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { separationOf } from '#domain/metrics/separation.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import type { RateCeiling } from '#domain/threshold/supportable-rate.ts';
import type { LibraryDefault, MethodInput } from '#domain/threshold/threshold-method.ts';
import type { MethodParameters } from '#domain/threshold/threshold-methods.ts';

/** Compares all templates and evaluates the distances. */
export function evaluateTemplates(
  templates: TemplateTable,
  metric: MetricId,
  density: DensitySettings = PANDAS_DENSITY,
): Evaluation {
  return evaluatePairs(compareAll(templates, metric), density);
}

/**
 * Everything that depends on the distances alone: order, classes, cuts, densities, separation.
 * Never throws for bad data: pairs whose distance is not finite are left out of the result's
 * `pairs`, what cannot be computed is `null`, and `notes` say so.
 */
export function evaluatePairs(
  given: PairTable,
  density: DensitySettings = PANDAS_DENSITY,
): Evaluation {
  const pairs = finitePairs(given);
  const order = ascendingOrder(pairs.distance);
  const scores = scoresInOrder(pairs, order);
  const cuts = buildCutTable(scores);
  const scale = scoreScaleOf(pairs.origin ?? PLAIN_DISTANCES, cuts.distance);
  const summary = separationOf(scores, cuts);
  const { people } = takingPart(pairs);
  return {
    pairs,
    scale,
    people,
    order,
    scores,
    cuts,
    densities: {
      mated: kernelDensity(scores.mated, density),
      nonMated: kernelDensity(scores.nonMated, density),
    },
    summary,
    notes: evaluationNotes(pairs, scores, scale, people, summary.auc, given.count - pairs.count),
  };
}

/** What the threshold methods need, from an evaluation. */
export function methodInput(
  evaluation: Evaluation,
  parameters: MethodParameters,
  libraryDefault: LibraryDefault | null = null,
  ceiling: RateCeiling | null = null,
): MethodInput<MethodParameters> {
  const { scores, cuts, scale, densities, people, summary } = evaluation;
  const { auc } = summary;
  return { scores, cuts, scale, auc, densities, people, ceiling, libraryDefault, parameters };
}

/** Both classes, each in ascending order, from one walk over all pairs in that order. */
function scoresInOrder(pairs: PairTable, order: Uint32Array): ScoreSet {
  const mated = new Float64Array(pairs.count);
  const nonMated = new Float64Array(pairs.count);
  let matedCount = 0;
  let nonMatedCount = 0;
  for (let i = 0; i < order.length; i++) {
    const pair = order[i] as number;
    const distance = pairs.distance[pair] as number;
    if (pairs.mated[pair] === 1) mated[matedCount++] = distance;
    else nonMated[nonMatedCount++] = distance;
  }
  return {
    mated: scoreClassFromSorted(mated.subarray(0, matedCount)),
    nonMated: scoreClassFromSorted(nonMated.subarray(0, nonMatedCount)),
  };
}

/**
 * Squares of larger numbers, and sums of such squares, would no longer be finite. No real distance
 * comes near.
 */
const LARGEST = 1e100;

/**
 * The same table where all distances can be computed with, else a copy without the rows that
 * cannot: NaN, infinite, absurdly large.
 */
function finitePairs(pairs: PairTable): PairTable {
  if (pairs.distance.every(isUsable)) return pairs;
  const kept: number[] = [];
  for (let row = 0; row < pairs.count; row++) {
    if (isUsable(pairs.distance[row] as number)) kept.push(row);
  }
  const at = (column: Uint32Array | Uint8Array | Float64Array) => (_: unknown, i: number) =>
    column[kept[i] as number] as number;
  const shape = { length: kept.length };
  return {
    ...pairs,
    count: kept.length,
    left: Uint32Array.from(shape, at(pairs.left)),
    right: Uint32Array.from(shape, at(pairs.right)),
    mated: Uint8Array.from(shape, at(pairs.mated)),
    distance: Float64Array.from(shape, at(pairs.distance)),
  };
}

function isUsable(distance: number): boolean {
  return Math.abs(distance) <= LARGEST;
}
