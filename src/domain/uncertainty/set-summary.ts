import { missingKind } from '#domain/comparison/missing-kind.ts';
import { spanEnds, type ScoreScale, thresholdText } from '#domain/comparison/score-scale.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';
import { invariant } from '#domain/shared/invariant.ts';
import { percentText } from '#domain/shared/wording.ts';
import { message, type Message } from '#words/message.ts';

import type { BootstrapResult } from './bootstrap-result.ts';
import type { RateIntervals } from './rate-intervals.ts';
import { peopleNeededForFmr } from './people-needed.ts';

/** What is known so far; parts that take longer are `null` until they are there. */
export interface SummaryInput {
  readonly evaluation: Evaluation;
  /** Faces, or photos of an import, that take part. */
  readonly faces: number;
  /**
   * False for scores that do not say whose they are: each pair is then one trial, of people of its
   * own.
   */
  readonly arePeopleKnown: boolean;
  readonly threshold: number;
  readonly intervals: RateIntervals;
  /**
   * How the threshold of the method that gave it varies with the people; `null` for a manual one or
   * before the bootstrap has run.
   */
  readonly thresholdSpread: BootstrapResult['thresholds'][number] | null;
  /**
   * Error rates of that method on people who were left out while it chose; `null` where another
   * method was tried, or none yet.
   */
  readonly heldOut: { readonly fmr: number | null; readonly fnmr: number | null } | null;
}

/** An FMR that people commonly ask for, to say how many people it takes. */
const COMMON_TARGET = 0.001;
/**
 * Doddington's rule: 30 independent errors give the rate to within 30 % with 90 % confidence
 * (Speech Communication 31, 2000).
 */
const RULE_OF_30 = 30;

/**
 * "What does this set tell me?": the result as sentences, each true as it stands. For somebody who
 * has never read a paper; nothing in it is simplified to the point of being wrong.
 */
export function setSummary(input: SummaryInput): readonly Message[] {
  const { evaluation, threshold, intervals, arePeopleKnown } = input;
  const { mated, nonMated } = evaluation.scores;
  const counts = { mated: mated.count, nonMated: nonMated.count };
  const set = arePeopleKnown
    ? message('summary.set', { faces: input.faces, people: evaluation.people, ...counts })
    : message('summary.setOfPairs', { pairs: mated.count + nonMated.count, ...counts });
  const missing = missingKind(evaluation.scale, counts);
  if (missing !== null) {
    const isOfPhotos = evaluation.scale.source === 'photos';
    return [
      set,
      isOfPhotos ? message('summary.oneKind') : message('summary.oneKindOfImport', { missing }),
    ];
  }
  const confusion = confusionAt(evaluation.scores, threshold);
  return [
    set,
    separation(evaluation),
    decisions(confusion, thresholdText(evaluation.scale, threshold)),
    ...rateSentences(confusion, intervals, arePeopleKnown ? 'people' : 'pairs'),
    ...limits(intervals, confusion),
    ...spread(input),
    ...unseen(input),
    message('summary.scope'),
  ];
}

function separation({ scale, summary: { greyArea, auc } }: Evaluation): Message {
  if (greyArea === null) return message('summary.separate');
  invariant(auc !== null, 'classes that overlap are both there');
  return message('summary.overlap', { ...ends(scale, greyArea), auc: percentText(auc) });
}

/** Both ends of a stretch of distances, as they are written. */
function ends(scale: ScoreScale, range: { readonly low: number; readonly high: number }) {
  const [low, high] = spanEnds(scale, range.low, range.high);
  return { low, high };
}

function decisions(confusion: Confusion, threshold: string): Message {
  const { truePositive, falsePositive, falseNegative, trueNegative } = confusion;
  return message('summary.decisions', {
    threshold,
    falseMatches: falsePositive,
    nonMated: falsePositive + trueNegative,
    misses: falseNegative,
    mated: truePositive + falseNegative,
  });
}

function rateSentences(
  confusion: Confusion,
  intervals: RateIntervals,
  sample: 'people' | 'pairs',
): readonly Message[] {
  const sentence = (rate: 'fmr' | 'fnmr', errors: number, comparisons: number): Message => {
    const interval = intervals[rate];
    const because = intervals.reasons[rate];
    if (interval === null) {
      const reason = because?.code === 'rate.onePersonInAll' ? 'onePerson' : 'fewPeople';
      return message('summary.noInterval', { rate, reason });
    }
    const high = percentText(interval.high);
    if (errors === 0) return message('summary.noError', { rate, high, sample });
    return message('summary.interval', {
      rate,
      value: percentText(errors / comparisons),
      low: percentText(interval.low),
      high,
      kind: because === null ? 'interval' : 'bounds',
      sample,
    });
  };
  const { truePositive, falsePositive, falseNegative, trueNegative } = confusion;
  return [
    sentence('fmr', falsePositive, falsePositive + trueNegative),
    sentence('fnmr', falseNegative, truePositive + falseNegative),
  ];
}

function limits({ fmr, fnmr, errorFree }: RateIntervals, confusion: Confusion): readonly Message[] {
  const sentences: Message[] = [];
  if (fmr !== null && errorFree.fmr !== null) {
    const bound = percentText(errorFree.fmr);
    sentences.push(
      errorFree.fmr > COMMON_TARGET
        ? message('summary.errorFreeAndFurther', {
            bound,
            target: percentText(COMMON_TARGET),
            people: peopleNeededForFmr(COMMON_TARGET),
          })
        : message('summary.errorFree', { bound }),
    );
  }
  const { falsePositive: falseMatches, falseNegative: misses } = confusion;
  const isFmrRare = fmr !== null && falseMatches < RULE_OF_30;
  const isFnmrRare = fnmr !== null && misses < RULE_OF_30;
  const needed = RULE_OF_30;
  if (isFmrRare && isFnmrRare) {
    sentences.push(message('summary.fewErrors', { needed, falseMatches, misses }));
  } else if (isFmrRare) {
    sentences.push(message('summary.fewFalseMatches', { needed, falseMatches }));
  } else if (isFnmrRare) {
    sentences.push(message('summary.fewMisses', { needed, misses }));
  }
  return sentences;
}

function spread({ evaluation, thresholdSpread }: SummaryInput): readonly Message[] {
  if (thresholdSpread === null) return [];
  const { interval, confidence, refusedShare } = thresholdSpread;
  if (interval === null) {
    return [message(refusedShare > 1 / 2 ? 'summary.seldomThreshold' : 'summary.noSpread')];
  }
  return [
    ...(confidence === null
      ? []
      : [message('summary.confidence', ends(evaluation.scale, confidence))]),
    message('summary.prediction', ends(evaluation.scale, interval)),
  ];
}

function unseen({ heldOut }: SummaryInput): readonly Message[] {
  if (heldOut === null || heldOut.fmr === null || heldOut.fnmr === null) return [];
  const { fmr, fnmr } = heldOut;
  return [message('summary.unseen', { fmr: percentText(fmr), fnmr: percentText(fnmr) })];
}
