import { bandwidthOf } from '#domain/distribution/bandwidth.ts';
import { minimumOf, type ScoreClass } from '#domain/distribution/score-set.ts';
import type { Density, DensitySettings } from '#domain/distribution/density.ts';
import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import { allowedErrors } from '#domain/threshold/allowed-errors.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import type { LibraryDefault, MethodInput } from '#domain/threshold/threshold-method.ts';
import { byMethod, proposalOf, type ThresholdChoice } from '#domain/threshold/threshold-choice.ts';
import {
  type MethodId,
  type MethodParameters,
  THRESHOLD_METHODS,
} from '#domain/threshold/threshold-methods.ts';
import { type Aim, settledParameters } from '#domain/threshold/supportable-rate.ts';

import type { PersonPairs } from './person-pairs.ts';
import { rateCeiling } from './rate-table.ts';
import type { Replicate } from './replicate.ts';
import { reduceCuts } from './roc-hull.ts';

/** What the methods need to know beside the distances. */
export interface MethodContext {
  readonly parameters: MethodParameters;
  readonly libraryDefault: LibraryDefault | null;
  readonly density: DensitySettings;
}

/**
 * Every method's input for a replicate, small enough to ask all of them a thousand times: the cut
 * table reduced to rows that can win, exact; densities and the logistic curve from binned
 * distances.
 */
export function methodInputOf(
  replicate: Replicate,
  people: number,
  context: MethodContext,
): MethodInput<MethodParameters> {
  const { cuts, scores, scale, auc } = replicate;
  return {
    scores,
    scale,
    auc,
    cuts: reduceCuts(cuts, rowsAtTargets(cuts, context.parameters)),
    densities: {
      mated: undrawnDensity(scores.mated, context.density),
      nonMated: undrawnDensity(scores.nonMated, context.density),
    },
    people,
    ceiling: null,
    libraryDefault: context.libraryDefault,
    parameters: context.parameters,
  };
}

/**
 * The same request with what the set itself asks for with confidence (`settledParameters`), for
 * replicates and parts of it.
 */
export function settled<T extends MethodContext>(pairs: PersonPairs, request: T): T {
  const sum = (from: number, to: number): number =>
    pairs.size.subarray(from, to).reduce((total, n) => total + n, 0);
  return {
    ...request,
    parameters: settledParameters(request.parameters, rateCeiling(pairs), {
      mated: sum(0, pairs.subjectCount),
      nonMated: sum(pairs.subjectCount, pairs.unitCount),
    }),
  };
}

/**
 * A density with its bandwidth but no grid: methods evaluate it where they need it, and nobody
 * draws a replicate.
 */
function undrawnDensity(scores: ScoreClass, settings: DensitySettings): Density | null {
  const bandwidth = bandwidthOf(scores, settings.bandwidth);
  if (bandwidth === null) return null;
  const empty = new Float64Array();
  const reflected = settings.reflectAtZero && minimumOf(scores) >= 0;
  return { at: empty, density: empty, bandwidth, reflected };
}

/** Thresholds of the methods; NaN where one refuses. */
export function thresholdsOf(
  input: MethodInput<MethodParameters>,
  methods: readonly MethodId[],
): Float64Array {
  return Float64Array.from(methods, (method) => thresholdOf(input, byMethod(method)));
}

/** The threshold of a choice; NaN where it refuses. */
export function thresholdOf(input: MethodInput<MethodParameters>, choice: ThresholdChoice): number {
  const proposal = proposalOf(choice, input);
  return proposal.kind === 'proposed' ? proposal.threshold : Number.NaN;
}

/**
 * Rows at which a rate meets a method's target or the two rates cross: these need not be corners of
 * the hull.
 */
function rowsAtTargets(cuts: CutTable, parameters: MethodParameters): readonly number[] {
  return THRESHOLD_METHODS.flatMap((method) => {
    const estimand = method.estimand?.(parameters);
    if (estimand === undefined || estimand.kind === 'mean-sd') return [];
    const row = estimand.kind === 'rate' ? rowWithin(cuts, estimand) : crossingRow(cuts);
    return [row - 1, row];
  });
}

/** The last row within a target of FMR, the first within one of FNMR. */
function rowWithin(cuts: CutTable, { rate, target }: Aim): number {
  return rate === 'fmr'
    ? countAtMost(cuts.nonMatedAtOrBelow, allowedErrors(target, cuts.nonMatedCount)) - 1
    : countBelow(cuts.matedAtOrBelow, cuts.matedCount - allowedErrors(target, cuts.matedCount));
}

/** First row with FMR >= FNMR: FMR - FNMR rises from row to row. */
function crossingRow(cuts: CutTable): number {
  const { matedAtOrBelow, nonMatedAtOrBelow, matedCount, nonMatedCount } = cuts;
  let low = 0;
  let high = cuts.distance.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const fmr = (nonMatedAtOrBelow[middle] as number) / nonMatedCount;
    const fnmr = (matedCount - (matedAtOrBelow[middle] as number)) / matedCount;
    if (fmr >= fnmr) high = middle;
    else low = middle + 1;
  }
  return low;
}
