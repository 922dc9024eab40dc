import { scaleWords, scoreText } from '#domain/comparison/score-scale.ts';
import { maximumOf } from '#domain/distribution/score-class.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';
import { countText } from '#domain/shared/wording.ts';
import { missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { errorsWithin, unsupportedText, withinText } from '#domain/threshold/supportable-rate.ts';
import type { MethodInput, ThresholdMethod } from '#domain/threshold/threshold-method.ts';

export const fnmrAtMost: ThresholdMethod = {
  id: 'fnmr-at-most',
  name: 'FNMR at most',
  description:
    'The strictest threshold at which the observed FNMR does not exceed the target, never the nearest to it; it ignores the non-mated pairs.',
  tieRule: 'Of all thresholds within the target it takes the strictest.',
  propose(input) {
    const { cuts } = input;
    const limit = input.parameters.maxFnmr;
    const missing = missingClass(input);
    if (missing !== null) return refused(fnmrAtMost.id, missing);
    if (!(limit >= 0 && limit < 1)) {
      return refused(fnmrAtMost.id, 'The target FNMR must lie between 0 and 100%.');
    }
    const allowed = errorsWithin(input, 'fnmr');
    if (allowed === null) return refused(fnmrAtMost.id, unsupported(input));
    const row = countBelow(cuts.matedAtOrBelow, cuts.matedCount - allowed);
    const errors = cuts.matedCount - (cuts.matedAtOrBelow[row] as number);
    return proposeRow(fnmrAtMost.id, input, row, withinText(input, 'fnmr', errors, 'strictest'));
  },
};

function unsupported(input: MethodInput): string {
  const { cuts, people, scale, scores } = input;
  return `${unsupportedText(input, 'fnmr', countText(cuts.matedCount, 'mated pair'), countText(people, 'person', 'people'))} From ${scoreText(scale, maximumOf(scores.mated))} ${scaleWords(scale).onwards} every mated pair of this set matches.`;
}
