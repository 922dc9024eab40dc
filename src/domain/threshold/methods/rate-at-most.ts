import { scoreText } from '#domain/comparison/score-scale.ts';
import { maximumOf } from '#domain/distribution/score-set.ts';
import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import { percentText, shownCount } from '#domain/shared/wording.ts';
import { proposeRow, refused } from '#domain/threshold/proposal.ts';
import { type Aim, comparisonsOf, errorsWithin } from '#domain/threshold/supportable-rate.ts';
import {
  type Aiming,
  limitParameter,
  SPLIT_POSITION,
  type Splitting,
  TARGET,
} from '#domain/threshold/shared-parameters.ts';
import { type Answer, defineMethod, type MethodInput } from '#domain/threshold/threshold-method.ts';
import { message, type Message } from '#words/message.ts';

const MAX_FMR = limitParameter({
  name: 'maxFmr',
  label: 'parameter.maxFmr',
  rate: 'FMR',
  step: 0.1,
  initial: 0.01,
});

const MAX_FNMR = limitParameter({
  name: 'maxFnmr',
  label: 'parameter.maxFnmr',
  rate: 'FNMR',
  step: 0.5,
  initial: 0.05,
});

/** The most lenient threshold with so few false matches. */
export const fmrAtMost = defineMethod({
  id: 'fmr-at-most',
  words: {
    name: 'method.fmrAtMost',
    meaning: 'method.fmrAtMostMeaning',
    ties: 'ties.lenientWithin',
  },
  parameters: [MAX_FMR, TARGET, SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  estimand: ({ maxFmr }) => ({ kind: 'rate', rate: 'fmr', target: maxFmr }),
  propose: (input) => proposeWithin(input, { rate: 'fmr', target: input.parameters.maxFmr }),
});

/** The strictest threshold with so few misses. */
export const fnmrAtMost = defineMethod({
  id: 'fnmr-at-most',
  words: {
    name: 'method.fnmrAtMost',
    meaning: 'method.fnmrAtMostMeaning',
    ties: 'ties.strictestWithin',
  },
  parameters: [MAX_FNMR, TARGET, SPLIT_POSITION],
  dependsOn: 'mated',
  comparesClasses: true,
  estimand: ({ maxFnmr }) => ({ kind: 'rate', rate: 'fnmr', target: maxFnmr }),
  propose: (input) => proposeWithin(input, { rate: 'fnmr', target: input.parameters.maxFnmr }),
});

function proposeWithin(input: MethodInput<Aiming & Splitting>, aim: Aim): Answer {
  const { rate, target } = aim;
  const { cuts } = input;
  if (!(target >= 0 && target < 1)) return refused(message('refusal.targetOutside', { rate }));
  const allowed = errorsWithin(input, aim);
  if (allowed === null) return refused(notShown(input, aim));
  // Counts ascend with the rows: false matches rise along them, misses fall.
  const row =
    rate === 'fmr'
      ? countAtMost(cuts.nonMatedAtOrBelow, allowed) - 1
      : countBelow(cuts.matedAtOrBelow, cuts.matedCount - allowed);
  if (row < 0) return refused(aboveAlready(input, target));
  const errors =
    rate === 'fmr'
      ? (cuts.nonMatedAtOrBelow[row] as number)
      : cuts.matedCount - (cuts.matedAtOrBelow[row] as number);
  return proposeRow(input, row, (at) =>
    elsewhere(input, aim, errors, within(input, aim, errors, at)),
  );
}

function within(input: MethodInput<Aiming>, aim: Aim, errors: number, at: string): Message {
  const { rate, target } = aim;
  const count = comparisonsOf(input, rate);
  return message('proposal.within', {
    rate,
    observed: percentText(errors / count),
    errors,
    pairs: shownCount(count),
    at,
    target: percentText(target),
    holds: input.parameters.target,
  });
}

/** With what the rate at the proposed threshold may be elsewhere, where that is known. */
function elsewhere(
  { ceiling }: MethodInput,
  { rate, target }: Aim,
  errors: number,
  reason: Message,
): Message {
  const highest = ceiling?.(rate, errors) ?? Number.NaN;
  if (Number.isNaN(highest)) return reason;
  return highest <= target
    ? message('proposal.keptElsewhere', { reason, rate, target: percentText(target) })
    : message('proposal.exceededElsewhere', { reason, rate, highest: percentText(highest) });
}

/** Why the target cannot be kept, and where the set has no error of the kind. */
function notShown(input: MethodInput<Aiming>, { rate, target }: Aim): Message {
  const { parameters, ceiling, people, scores, scale } = input;
  const terms = {
    rate,
    target: percentText(target),
    holds: parameters.target,
    pairs: shownCount(comparisonsOf(input, rate)),
    people,
  };
  const highest = ceiling?.(rate, 0) ?? Number.NaN;
  const reason = Number.isNaN(highest)
    ? message('refusal.notShown', terms)
    : message('refusal.notShownElsewhere', { ...terms, highest: percentText(highest) });
  if (rate === 'fmr') return withoutFalseMatch(input, reason);
  const score = scoreText(scale, maximumOf(scores.mated));
  return message('refusal.allMatedFrom', { reason, score, polarity: scale.polarity });
}

function withoutFalseMatch({ cuts, scale }: MethodInput, reason: Message): Message {
  const { polarity, noun } = scale;
  const last = cuts.distance[countAtMost(cuts.nonMatedAtOrBelow, 0) - 1];
  return last === undefined
    ? message('refusal.nearestIsFalse', { reason, polarity, noun })
    : message('refusal.noFalseMatchUpTo', { reason, polarity, score: scoreText(scale, last) });
}

/** Why no observed distance has so few false matches. */
function aboveAlready({ cuts, scale }: MethodInput, target: number): Message {
  const { polarity, noun } = scale;
  return message('refusal.fmrAboveAlready', {
    polarity,
    noun,
    score: scoreText(scale, cuts.distance[0] as number),
    fmr: percentText((cuts.nonMatedAtOrBelow[0] as number) / cuts.nonMatedCount),
    target: percentText(target),
  });
}
