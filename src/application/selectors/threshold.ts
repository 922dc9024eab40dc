import { createSelector } from 'reselect';
import { PLAIN_SCALE, type ScoreScale } from '#domain/comparison/score-scale.ts';
import type { EvaluatedSet } from '#domain/evaluation/evaluated-set.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import type { Confusion, MetricValue } from '#domain/metrics/metric-value.ts';
import type { PersonMeans } from '#domain/groups/zoo.ts';
import type { DrawnCurves } from '#domain/metrics/drawn-curves.ts';
import { metricsFromConfusion, useOf } from '#domain/metrics/metrics-at.ts';
import type { Note } from '#domain/shared/note.ts';
import {
  type ChoiceId,
  choiceId,
  manualProposal,
  type Proposal,
  thresholdNote,
} from '#domain/threshold/threshold-choice.ts';
import { decimalNear, gapAround } from '#domain/threshold/threshold-decimal.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import {
  cautionsOf,
  intervalOfMetric,
  prepareRateIntervals,
} from '#domain/uncertainty/rate-intervals.ts';
import { selectFailureToAcquire } from '#application/selectors/failure-to-acquire.ts';
import type { AppState } from '#application/state/store.ts';
import { manualThreshold } from '#application/state/study-threshold.ts';
import { message, type Message } from '#words/message.ts';

const selectSet = (state: AppState): EvaluatedSet | null =>
  state.session.evaluation.kind === 'ready' ? state.session.evaluation.set : null;

/** The evaluation that is shown; while newer inputs are being evaluated, the one before. */
export const selectEvaluation = (state: AppState): Evaluation | null =>
  selectSet(state)?.evaluation ?? null;

/** How scores are shown and typed; plain distances before the first evaluation. */
export const selectScoreScale = (state: AppState): ScoreScale =>
  selectEvaluation(state)?.scale ?? PLAIN_SCALE;

/**
 * Makes a threshold of a place that somebody pointed at: a decimal as fine as the resolution
 * deserves, on the same side of every pair and safely between two where there is room.
 * @param resolution a power of ten: the last decimal that the place can mean.
 */
export const selectThresholdAt = createSelector(
  [selectEvaluation],
  (evaluation) =>
    (place: number, resolution: number): number => {
      if (evaluation === null) return place;
      const decimals = Math.round(-Math.log10(resolution));
      return decimalNear(evaluation.scale, gapAround(evaluation.cuts, place), place, decimals);
    },
);

/** Pairs by person: what figures start from that take people as the sample. */
export const selectPersonPairs = (state: AppState): PersonPairs | null =>
  selectSet(state)?.people ?? null;

/** Mean distances by person; `null` before the first evaluation. */
export const selectPersonMeans = (state: AppState): readonly PersonMeans[] | null =>
  selectSet(state)?.personMeans ?? null;

export const selectDrawnCurves = (state: AppState): DrawnCurves | null =>
  selectSet(state)?.curves ?? null;

/** What the shown evaluation's rows and people are called, and the distance that it is of. */
export const selectEvaluationInputs = (state: AppState) =>
  state.session.evaluation.kind === 'ready' ? state.session.evaluation.inputs : null;

/**
 * What every method says, in the order of the list, and behind them the threshold set by hand. Does
 * not depend on the threshold in force. The methods were asked in the worker; only what was set by
 * hand is looked up here, so that it follows at once.
 */
export const selectProposals = createSelector(
  [
    selectEvaluation,
    (state: AppState) => selectSet(state)?.proposals ?? null,
    (state: AppState) => manualThreshold(state.study),
  ],
  (evaluation, proposals, manual): readonly Proposal[] =>
    evaluation === null || proposals === null
      ? []
      : [...proposals, manualProposal(manual, evaluation.scale)],
);

/** Takes the place of a method that refuses, so that there is always a threshold to look at. */
const FALLBACKS: readonly ChoiceId[] = ['information-gain', 'equal-error-rate', 'mean-2sd'];

export interface CurrentThreshold {
  readonly value: number;
  /** What gave it. */
  readonly method: ChoiceId;
  readonly reason: Message;
  /** Set when the chosen method refused and another stands in. */
  readonly refusal: Message | null;
}

function saidBy(proposals: readonly Proposal[], method: ChoiceId): Proposal | undefined {
  return proposals.find((proposal) => proposal.method === method);
}

/** The threshold in force when nobody is dragging; `null` while no method can propose one. */
export const selectCommittedThreshold = createSelector(
  [selectProposals, (state: AppState) => choiceId(state.study.choice)],
  (proposals, method): CurrentThreshold | null => {
    const chosen = saidBy(proposals, method);
    const refusal = chosen?.kind === 'refused' ? chosen.reason : null;
    for (const id of [method, ...FALLBACKS]) {
      const proposal = saidBy(proposals, id);
      if (proposal?.kind === 'proposed') {
        return { value: proposal.threshold, method: id, reason: proposal.reason, refusal };
      }
    }
    return null;
  },
);

/**
 * Why there is no threshold although pairs were compared: neither the chosen method nor one in its
 * place gives any.
 */
export const selectNoThresholdReason = createSelector(
  [selectProposals, selectCommittedThreshold, (state: AppState) => choiceId(state.study.choice)],
  (proposals, threshold, method): Message | null =>
    threshold === null ? (saidBy(proposals, method)?.reason ?? null) : null,
);

/** Whether the threshold is safe to copy; `null` where it is. */
export const selectThresholdNote = createSelector(
  [selectEvaluation, (state: AppState) => selectCommittedThreshold(state)?.value ?? null],
  (evaluation, threshold): Note | null =>
    evaluation === null || threshold === null
      ? null
      : thresholdNote(evaluation.cuts, evaluation.scale, threshold),
);

/** The threshold in force, under the pointer while it is dragged. */
export const selectThreshold = createSelector(
  [selectCommittedThreshold, (state: AppState) => state.session.thresholdDraft],
  (committed, draft): CurrentThreshold | null =>
    draft === null
      ? committed
      : { value: draft, method: 'manual', reason: message('proposal.dragged'), refusal: null },
);

/** Which radio is on: the chosen method, even if another stands in for it. */
export const selectChosenMethod = (state: AppState): ChoiceId =>
  state.session.thresholdDraft === null ? choiceId(state.study.choice) : 'manual';

/**
 * A little beyond the observed distances on both sides, in steps that do not change with every
 * photo added; from 0 where that is near, as for all true distances.
 */
export const selectThresholdRange = createSelector(
  [selectEvaluation],
  (evaluation): { readonly min: number; readonly max: number } => {
    const least = evaluation?.cuts.distance[0] ?? 0;
    const greatest = evaluation?.cuts.distance.at(-1) ?? 1;
    const fromZero = least >= 0 && least <= 2 * (greatest - least);
    const span = greatest - (fromZero ? 0 : least) || Math.abs(greatest) || 1;
    const unit = 10 ** Math.floor(Math.log10(span)) / 10;
    return {
      min: fromZero ? 0 : times(unit, Math.floor((least - 0.02 * span) / unit)),
      max: times(unit, Math.ceil((greatest + 0.02 * span) / unit)),
    };
  },
);

/** A multiple of a power of ten without what multiplying leaves behind the last digit. */
function times(unit: number, whole: number): number {
  return Number((unit * whole).toPrecision(12));
}

/** Methods' proposals as ticks on the axis. */
export const selectProposalTicks = createSelector(
  [selectProposals, (state: AppState) => choiceId(state.study.choice)],
  (proposals, chosen) =>
    proposals.flatMap((proposal) =>
      proposal.kind === 'proposed'
        ? [
            {
              id: proposal.method,
              threshold: proposal.threshold,
              chosen: proposal.method === chosen,
            },
          ]
        : [],
    ),
);

/** Mean distance of each class; `null` for an empty one. */
export const selectMeans = createSelector([selectEvaluation], (evaluation) => ({
  mated: evaluation && evaluation.scores.mated.count > 0 ? evaluation.scores.mated.mean : null,
  nonMated:
    evaluation && evaluation.scores.nonMated.count > 0 ? evaluation.scores.nonMated.mean : null,
}));

/** Prepared once an evaluation: what makes intervals cheap enough to follow a drag. */
export const selectIntervalsAt = createSelector([selectPersonPairs], (people) =>
  people === null ? null : prepareRateIntervals(people),
);

export interface OperatingPoint {
  readonly threshold: number;
  readonly confusion: Confusion;
  readonly metrics: readonly MetricValue[];
  /**
   * Why intervals are missing, or are cautious bounds only: sentences, with how many people it
   * takes.
   */
  readonly cautions: readonly Message[];
}

/**
 * Everything known at the threshold in force. The only thing, with the lists of errors, that a drag
 * computes anew.
 */
export const selectOperatingPoint = createSelector(
  [
    selectEvaluation,
    selectThreshold,
    selectIntervalsAt,
    selectFailureToAcquire,
    (state: AppState) => state.study.parameters.matedShare,
    (state: AppState) => state.study.gallerySize,
    (state: AppState) => selectEvaluationInputs(state)?.templates === null,
  ],
  (
    evaluation,
    threshold,
    intervalsAt,
    acquisition,
    matedShare,
    gallerySize,
    isImport,
  ): OperatingPoint | null => {
    if (evaluation === null || threshold === null || intervalsAt === null) return null;
    const confusion = confusionAt(evaluation.scores, threshold.value);
    const intervals = intervalsAt(threshold.value);
    const context = {
      failureToAcquire: isImport
        ? null
        : { count: acquisition.failed, attempts: acquisition.failed + acquisition.acquired },
      matedShare,
      gallerySize,
    };
    const use = useOf(context);
    return {
      threshold: threshold.value,
      confusion,
      metrics: metricsFromConfusion(confusion, context, (id) =>
        intervalOfMetric(intervals, id, use),
      ),
      cautions: cautionsOf(intervals),
    };
  },
);
