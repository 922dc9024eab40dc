import { bandwidthOf } from '#domain/distribution/bandwidth.ts';
import type { Density, DensitySettings } from '#domain/distribution/density.ts';
import { minimumOf, type ScoreClass } from '#domain/distribution/score-set.ts';
import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import { type Aim, allowedErrors, settledParameters } from '#domain/threshold/supportable-rate.ts';
import { byMethod, proposalOf, type ThresholdChoice } from '#domain/threshold/threshold-choice.ts';
import type { LibraryDefault, MethodInput } from '#domain/threshold/threshold-method.ts';
import {
  type MethodId,
  type MethodParameters,
  THRESHOLD_METHODS,
} from '#domain/threshold/threshold-methods.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateCeiling } from '#domain/uncertainty/rate-table.ts';
import type { Replicate } from '#domain/uncertainty/replicate.ts';

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

/**
 * Rows of a cut table that are corners of its convex hull in the ROC plane, ascending; the first
 * and the last row are among them.
 *
 * Every objective that a threshold method maximises is a quasi-convex function of (false matches,
 * true matches): cost, accuracy and Youden's J are linear, F-beta is a ratio of linear functions,
 * MCC a linear over a concave one, information gain is convex, gain ratio a convex over a concave
 * one. So each attains its maximum at a corner of the hull, and if several rows are equally good,
 * the lowest of them is a corner too. Of 100,000 rows some hundred are corners, which makes a
 * bootstrap of all methods affordable and keeps it exact. (Fayyad and Irani 1992 for entropy;
 * Provost and Fawcett 2001 for ROC hulls.)
 */
function rocHullRows(cuts: CutTable): readonly number[] {
  const { matedAtOrBelow: y, nonMatedAtOrBelow: x } = cuts;
  const last = x.length - 1;
  if (last < 0) return [];
  const upper = new Chain(x, y, 1);
  const lower = new Chain(x, y, -1);
  upper.add(0);
  lower.add(0);
  for (let row = 1; row < last; row++) {
    // Going on straight to the right or straight up, a row lies between its neighbours.
    const before = x[row] === x[row - 1] ? 1 : y[row] === y[row - 1] ? 2 : 0;
    const after = x[row + 1] === x[row] ? 1 : y[row + 1] === y[row] ? 2 : 3;
    if (before === after) continue;
    upper.add(row);
    lower.add(row);
  }
  if (last > 0) {
    upper.add(last);
    lower.add(last);
  }
  return [...new Set([...upper.rows, ...lower.rows])].toSorted((a, b) => a - b);
}

/** Andrew's monotone chain. `side` 1 keeps it concave, -1 convex. */
class Chain {
  readonly rows: number[] = [];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #side: 1 | -1;

  constructor(x: Float64Array, y: Float64Array, side: 1 | -1) {
    this.#x = x;
    this.#y = y;
    this.#side = side;
  }

  add(row: number): void {
    const { rows } = this;
    while (rows.length >= 2 && !this.#turns(rows[rows.length - 2]!, rows[rows.length - 1]!, row)) {
      rows.pop();
    }
    rows.push(row);
  }

  /** Whether b lies on the outer side of the straight line from a to c. */
  #turns(a: number, b: number, c: number): boolean {
    const x = this.#x;
    const y = this.#y;
    const rise = (y[b]! - y[a]!) * (x[c]! - x[a]!) - (y[c]! - y[a]!) * (x[b]! - x[a]!);
    return this.#side * rise > 0;
  }
}

/**
 * A smaller cut table on which every threshold method finds what it would find on the whole one:
 * the corners above, the given further rows, and the row after each, which bounds the gap in which
 * a threshold may stand.
 */
function reduceCuts(cuts: CutTable, furtherRows: readonly number[]): CutTable {
  const count = cuts.distance.length;
  const wanted = new Set<number>();
  for (const row of [...rocHullRows(cuts), ...furtherRows]) {
    if (row >= 0 && row < count) wanted.add(row);
    if (row + 1 >= 0 && row + 1 < count) wanted.add(row + 1);
  }
  const rows = Uint32Array.from(wanted).sort();
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  return {
    ...cuts,
    distance: pick(cuts.distance),
    matedAtOrBelow: pick(cuts.matedAtOrBelow),
    nonMatedAtOrBelow: pick(cuts.nonMatedAtOrBelow),
  };
}
