import type { ScoreScale } from '#domain/comparison/score-scale.ts';
import { methodInput } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { countMetric } from '#domain/metrics/metric-rows.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import {
  choiceId,
  type Proposal,
  proposalOf,
  type ThresholdChoice,
} from '#domain/threshold/threshold-choice.ts';
import type { BootstrapResult } from '#domain/uncertainty/bootstrap-result.ts';
import { heldInterval, prepareCurveFigures } from '#domain/uncertainty/curve-figures.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareRateIntervals, type RateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { prepareRateTable, rateCeiling } from '#domain/uncertainty/rate-table.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';

/** What a threshold costs on this set. Rates are fractions; `null` where a class is empty. */
export interface CostHere {
  readonly threshold: number;
  readonly fmr: number | null;
  readonly fnmr: number | null;
  readonly f1: number | null;
  readonly intervals: RateIntervals;
}

/**
 * How one model under one distance (and alignment) does on a set of people: a row of the comparison
 * of contenders.
 */
export interface ContenderFigures {
  /** How this contender's thresholds are written. */
  readonly scale: ScoreScale;
  readonly matedPairs: number;
  readonly nonMatedPairs: number;
  readonly auc: number | null;
  readonly equalErrorRate: number | null;
  /**
   * At `atFmr`, the same for all contenders, because rates at different FMRs say nothing about each
   * other.
   */
  readonly fnmrAtFmr: number | null;
  readonly fnmrInterval: Interval | null;
  readonly atFmr: number;
  readonly dPrime: number | null;
  /** What the chosen method says for this contender. */
  readonly proposal: Proposal;
  /** Cost of that threshold; `null` where the method refuses. */
  readonly chosen: CostHere | null;
  /**
   * The library's own threshold for this model and distance, and what it would have cost here;
   * `null` where none is known.
   */
  readonly libraryDefault: (CostHere & { readonly source: string }) | null;
}

/**
 * Figures with their intervals; `null` where there is none. `threshold` is the confidence interval
 * of the chosen method's threshold, `anotherSet` its prediction (`ThresholdSpread`).
 */
export interface ContenderResult {
  readonly figures: ContenderFigures;
  readonly intervals: Readonly<
    Record<'threshold' | 'anotherSet' | 'auc' | 'equalErrorRate' | 'dPrime', Interval | null>
  >;
}

export function contenderResult(
  figures: ContenderFigures,
  { thresholds, auc, equalErrorRate, dPrime }: BootstrapResult,
  choice: ThresholdChoice,
): ContenderResult {
  const method = choiceId(choice);
  const spread = thresholds.find((one) => one.method === method);
  const threshold = spread?.confidence ?? null;
  const anotherSet = spread?.interval ?? null;
  return { figures, intervals: { threshold, anotherSet, auc, equalErrorRate, dPrime } };
}

export interface ContenderRequest extends MethodContext {
  readonly choice: ThresholdChoice;
  readonly atFmr: number;
}

export function contenderFigures(
  evaluation: Evaluation,
  request: ContenderRequest,
  pairs: PersonPairs,
): ContenderFigures {
  const { scores, cuts, summary } = evaluation;
  const { parameters, libraryDefault, atFmr } = request;
  const prepared = prepareRateTable(pairs);
  const intervalsAt = prepareRateIntervals(pairs, prepared);
  const costAt = (threshold: number): CostHere => {
    const confusion = confusionAt(scores, threshold);
    return {
      threshold,
      fmr: countMetric('fmr', confusion),
      fnmr: countMetric('fnmr', confusion),
      f1: countMetric('f1', confusion),
      intervals: intervalsAt(threshold),
    };
  };
  const proposal = proposalOf(
    request.choice,
    methodInput(evaluation, parameters, libraryDefault, rateCeiling(pairs, prepared)),
  );
  const hasBoth = scores.mated.count > 0 && scores.nonMated.count > 0;
  return {
    scale: evaluation.scale,
    matedPairs: scores.mated.count,
    nonMatedPairs: scores.nonMated.count,
    auc: summary.auc,
    equalErrorRate: summary.equalErrorRate?.rate ?? null,
    fnmrAtFmr: hasBoth ? fnmrAtFmr(cuts, atFmr) : null,
    fnmrInterval: heldInterval(prepareCurveFigures(prepared)?.fnmrAtFmr(atFmr) ?? null),
    atFmr,
    dPrime: summary.dPrime,
    proposal,
    chosen: proposal.kind === 'proposed' ? costAt(proposal.threshold) : null,
    libraryDefault: libraryDefault && {
      ...costAt(libraryDefault.threshold),
      source: libraryDefault.source,
    },
  };
}

/**
 * FNMR at the largest observed threshold whose FMR does not exceed the given one (0 to 1): the
 * operating-point figure in which vendors and evaluations compare models (FNMR @ FMR in ISO/IEC
 * 19795-1's terms). 1 where even the smallest distance exceeds it; NaN for an empty class.
 */
function fnmrAtFmr(cuts: CutTable, fmr: number): number {
  // A hair more, so that k / n found as a rate counts as k errors again.
  const row = countAtMost(cuts.nonMatedAtOrBelow, fmr * cuts.nonMatedCount * (1 + 1e-12)) - 1;
  return 1 - (row < 0 ? 0 : (cuts.matedAtOrBelow[row] as number)) / cuts.matedCount;
}
