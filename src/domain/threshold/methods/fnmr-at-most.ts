import { scaleWords, scoreText } from '#domain/comparison/score-scale.ts';
import { maximumOf } from '#domain/distribution/score-set.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';
import { countText } from '#domain/shared/wording.ts';
import { missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import {
  type Aim,
  errorsWithin,
  unsupportedText,
  withinText,
} from '#domain/threshold/supportable-rate.ts';
import {
  type Aiming,
  limitParameter,
  SPLIT_POSITION,
  TARGET,
} from '#domain/threshold/shared-parameters.ts';
import { defineMethod, type MethodInput } from '#domain/threshold/threshold-method.ts';

const MAX_FNMR = limitParameter({
  name: 'maxFnmr',
  label: 'parameter.maxFnmr',
  rate: 'FNMR',
  step: 0.5,
  initial: 0.05,
});

export const fnmrAtMost = defineMethod({
  id: 'fnmr-at-most',
  words: {
    name: 'method.fnmrAtMost',
    meaning: 'method.fnmrAtMostMeaning',
    ties: 'ties.strictestWithin',
  },
  parameters: [MAX_FNMR, TARGET, SPLIT_POSITION],
  dependsOn: 'mated',
  estimand: ({ maxFnmr }) => ({ kind: 'rate', rate: 'fnmr', target: maxFnmr }),
  propose(input) {
    const { cuts } = input;
    const limit = input.parameters.maxFnmr;
    const missing = missingClass(input);
    if (missing !== null) return refused(missing);
    if (!(limit >= 0 && limit < 1)) {
      return refused('The target FNMR must lie between 0 and 100%.');
    }
    const aim = { rate: 'fnmr', target: limit } as const;
    const allowed = errorsWithin(input, aim);
    if (allowed === null) return refused(unsupported(input, aim));
    const row = countBelow(cuts.matedAtOrBelow, cuts.matedCount - allowed);
    const errors = cuts.matedCount - (cuts.matedAtOrBelow[row] as number);
    return proposeRow(input, row, withinText(input, aim, errors, 'strictest'));
  },
});

function unsupported(input: MethodInput<Aiming>, aim: Aim): string {
  const { cuts, people, scale, scores } = input;
  return `${unsupportedText(input, aim, countText(cuts.matedCount, 'mated pair'), countText(people, 'person', 'people'))} From ${scoreText(scale, maximumOf(scores.mated))} ${scaleWords(scale).onwards} every mated pair of this set matches.`;
}
