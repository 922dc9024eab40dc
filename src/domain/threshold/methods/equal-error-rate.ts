import { spanText } from '#domain/comparison/score-scale.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { percentText } from '#domain/shared/wording.ts';
import { missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const equalErrorRate = defineMethod({
  id: 'equal-error-rate',
  words: {
    name: 'method.equalErrorRate',
    meaning: 'method.equalErrorRateMeaning',
    ties: 'ties.nearestEqual',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  estimand: () => ({ kind: 'equal-error-rate' }),
  propose(input) {
    const { cuts } = input;
    const missing = missingClass(input);
    const crossing = equalErrorRateOf(cuts);
    if (missing !== null || crossing === null) {
      return refused(missing ?? 'The error rates do not cross.');
    }
    const { rate, fmr, fnmr, threshold, bracket } = crossing;
    const where = (at: string): string =>
      fmr === fnmr
        ? `FMR and FNMR are both ${percentText(rate)} at ${at}.`
        : `FMR (${percentText(fmr)}) and FNMR (${percentText(fnmr)}) come closest at ${at}; they cross between ${spanText(input.scale, bracket.low, bracket.high, ' and ')}, equal error rate ${percentText(rate)}.`;
    return proposeRow(input, countBelow(cuts.distance, threshold), where);
  },
});
