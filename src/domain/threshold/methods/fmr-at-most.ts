import { scaleWords, scoreText } from '#domain/comparison/score-scale.ts';
import { countText, percentText } from '#domain/shared/wording.ts';
import { missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
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

const MAX_FMR = limitParameter({
  name: 'maxFmr',
  label: 'parameter.maxFmr',
  rate: 'FMR',
  step: 0.1,
  initial: 0.01,
});

export const fmrAtMost = defineMethod({
  id: 'fmr-at-most',
  words: {
    name: 'method.fmrAtMost',
    meaning: 'method.fmrAtMostMeaning',
    ties: 'ties.lenientWithin',
  },
  parameters: [MAX_FMR, TARGET, SPLIT_POSITION],
  dependsOn: 'both',
  estimand: ({ maxFmr }) => ({ kind: 'rate', rate: 'fmr', target: maxFmr }),
  propose(input) {
    const { cuts, scale } = input;
    const limit = input.parameters.maxFmr;
    const missing = missingClass(input);
    if (missing !== null) return refused(missing);
    if (!(limit >= 0 && limit < 1)) {
      return refused('The target FMR must lie between 0 and 100%.');
    }
    const aim = { rate: 'fmr', target: limit } as const;
    const allowed = errorsWithin(input, aim);
    if (allowed === null) return refused(unsupported(input, aim));
    // Non-mated counts ascend, so the rows within the target come first.
    const row = countAtMost(cuts.nonMatedAtOrBelow, allowed) - 1;
    if (row < 0) {
      const first = (cuts.nonMatedAtOrBelow[0] as number) / cuts.nonMatedCount;
      return refused(
        `Already at the ${scaleWords(scale).least} ${scale.noun}, ${scoreText(scale, cuts.distance[0] as number)}, FMR is ${percentText(first)}: no observed ${scale.noun} keeps it at ${percentText(limit)} or below.`,
      );
    }
    const errors = cuts.nonMatedAtOrBelow[row] as number;
    return proposeRow(input, row, withinText(input, aim, errors, 'most lenient'));
  },
});

function unsupported(input: MethodInput<Aiming>, aim: Aim): string {
  const { cuts, people } = input;
  return `${unsupportedText(input, aim, countText(cuts.nonMatedCount, 'non-mated pair'), countText(people, 'person', 'people'))} ${withoutFalseMatch(input)}`;
}

function withoutFalseMatch({ cuts, scale }: MethodInput): string {
  const last = cuts.distance[countAtMost(cuts.nonMatedAtOrBelow, 0) - 1];
  return last === undefined
    ? `Even the ${scaleWords(scale).least} ${scale.noun} is a false match.`
    : `${scaleWords(scale).upTo} ${scoreText(scale, last)} no non-mated pair of this set matches.`;
}
