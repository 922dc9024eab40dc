import { missingPairsText } from '#domain/comparison/missing-pairs-text.ts';
import { spanText, thresholdText } from '#domain/comparison/score-scale.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import type { Confusion, Interval } from '#domain/metrics/metric-value.ts';
import { countText, listText, percentText } from '#domain/shared/wording.ts';

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
export function setSummary(input: SummaryInput): readonly string[] {
  const { evaluation, threshold } = input;
  const { mated, nonMated } = evaluation.scores;
  const { people } = evaluation;
  const kinds = `${countText(mated.count, 'mated pair')} (same person) and ${countText(nonMated.count, 'non-mated pair')} (different people)`;
  const sentences = [
    input.arePeopleKnown
      ? `This set has ${countText(input.faces, 'face')} of ${countText(people, 'person', 'people')}: ${kinds}.`
      : `This set has ${countText(mated.count + nonMated.count, 'pair')}: ${kinds}. Who is who is not known, so each pair counts as one trial, as if no two shared a person.`,
  ];
  const counts = { mated: mated.count, nonMated: nonMated.count };
  const missing = missingPairsText(evaluation.scale, counts);
  if (missing !== null) {
    sentences.push(
      evaluation.scale.source === 'photos'
        ? 'It takes both kinds of pairs to choose a threshold: two people, and two photos of at least one of them.'
        : `It takes both kinds of pairs to choose a threshold. ${missing}`,
    );
    return sentences;
  }
  const confusion = confusionAt(evaluation.scores, threshold);
  sentences.push(
    separation(evaluation),
    decisions(confusion, thresholdText(evaluation.scale, threshold)),
    ...rateSentences(confusion, input.intervals, input.arePeopleKnown),
    ...limits(input.intervals, confusion),
    ...spread(input),
    ...unseen(input),
    'All of this is for people and photos like these: other cameras, ages, poses or light need a set of their own.',
  );
  return sentences;
}

function separation({ scale, summary }: Evaluation): string {
  if (summary.greyArea === null) {
    return 'Every mated pair is closer than every non-mated pair, so that this set alone has a threshold without errors.';
  }
  const auc =
    summary.auc === null
      ? ''
      : ` Of a mated and a non-mated pair taken at random, the mated one is the closer in ${percentText(summary.auc)} of cases (AUC, ties counting half).`;
  return `Mated and non-mated pairs overlap between ${spanText(scale, summary.greyArea.low, summary.greyArea.high, ' and ')}, where no threshold is right for all.${auc}`;
}

function decisions(confusion: Confusion, threshold: string): string {
  const { truePositive, falsePositive, falseNegative, trueNegative } = confusion;
  return `At the threshold ${threshold}, ${falsePositive.toLocaleString('en-GB')} of ${countText(falsePositive + trueNegative, 'non-mated pair')} would be taken for the same person, and ${falseNegative.toLocaleString('en-GB')} of ${countText(truePositive + falseNegative, 'mated pair')} for different people.`;
}

function rateSentences(
  confusion: Confusion,
  intervals: RateIntervals,
  arePeopleKnown: boolean,
): readonly string[] {
  const sample = arePeopleKnown ? 'people being the sample' : 'pairs being the sample';
  const sentence = (
    name: string,
    errors: number,
    comparisons: number,
    interval: Interval | null,
    because: string | null,
  ): string => {
    if (interval === null) {
      return `How far the ${name} of other people may lie from this cannot be said: ${lowerFirst(because ?? 'there are too few people.')}`;
    }
    if (errors === 0) {
      return `No ${name === 'FMR' ? 'false match' : 'false non-match'} was seen, which does not mean that there are none: for other people like these ${name} may be as high as ${percentText(interval.high)} (cautious bound, ${sample}).`;
    }
    return `That is ${name} ${percentText(errors / comparisons)}; for other people like these it may lie anywhere from ${percentText(interval.low)} to ${percentText(interval.high)} (${because === null ? '95% interval' : 'cautious bounds'}, ${sample}).`;
  };
  const { truePositive, falsePositive, falseNegative, trueNegative } = confusion;
  return [
    sentence(
      'FMR',
      falsePositive,
      falsePositive + trueNegative,
      intervals.fmr,
      intervals.reasons.fmr,
    ),
    sentence(
      'FNMR',
      falseNegative,
      truePositive + falseNegative,
      intervals.fnmr,
      intervals.reasons.fnmr,
    ),
  ];
}

function limits({ fmr, fnmr, errorFree }: RateIntervals, confusion: Confusion): readonly string[] {
  const sentences: string[] = [];
  if (fmr !== null && errorFree.fmr !== null) {
    const needed =
      errorFree.fmr > COMMON_TARGET
        ? ` ${percentText(COMMON_TARGET)} takes about ${peopleNeededForFmr(COMMON_TARGET)} people with four photos each.`
        : '';
    sentences.push(
      `Even where it has no error, this set cannot show that FMR is below ${percentText(errorFree.fmr)} for other people.${needed}`,
    );
  }
  const { falsePositive, falseNegative } = confusion;
  const rare = [
    ...(fmr !== null && falsePositive < RULE_OF_30
      ? [countText(falsePositive, 'false match', 'false matches')]
      : []),
    ...(fnmr !== null && falseNegative < RULE_OF_30
      ? [countText(falseNegative, 'false non-match', 'false non-matches')]
      : []),
  ];
  if (rare.length > 0) {
    sentences.push(
      `It takes ${RULE_OF_30} errors before a rate is known to within 30% of itself, and that only if they do not depend on each other (rule of 30); here there ${falsePositive + falseNegative === 1 && rare.length === 1 ? 'is' : 'are'} ${listText(rare)}.`,
    );
  }
  return sentences;
}

function spread({ evaluation, thresholdSpread }: SummaryInput): readonly string[] {
  if (thresholdSpread === null) return [];
  const { interval, confidence, refusedShare } = thresholdSpread;
  if (interval === null) {
    return [
      refusedShare > 1 / 2
        ? 'When people are drawn anew from this set, the method gives no threshold more often than not: that it gives one here is not to be relied on.'
        : 'Where the method would put the threshold on another set cannot be said: it has too few people, or gives none too often when people are drawn anew.',
    ];
  }
  const forAll =
    confidence === null
      ? []
      : [
          `For all people like these the threshold of this method lies between ${spanText(evaluation.scale, confidence.low, confidence.high, ' and ')} (95% interval).`,
        ];
  return [
    ...forAll,
    `On another set of as many people like these the method would put the threshold between ${spanText(evaluation.scale, interval.low, interval.high, ' and ')} (95% prediction interval).`,
  ];
}

function unseen({ heldOut }: SummaryInput): readonly string[] {
  if (heldOut === null || heldOut.fmr === null || heldOut.fnmr === null) return [];
  return [
    `Tried on people who were left out while it chose, the method came to FMR ${percentText(heldOut.fmr)} and FNMR ${percentText(heldOut.fnmr)}. These figures are less biased than those above, which are of the people it was chosen on; in a single set they can still be farther from the truth.`,
  ];
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
