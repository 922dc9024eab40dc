import { spanText } from '#domain/comparison/score-scale.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { percentText } from '#domain/shared/wording.ts';
import { missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const equalErrorRate = defineMethod({
  id: 'equal-error-rate',
  name: 'Equal error rate',
  description:
    'Where the rising FMR meets the falling FNMR: each kind of error is as frequent among its own pairs. It knows nothing of what either costs, nor how often it will come up.',
  tieRule:
    'Where the rates are nowhere equal, it takes the side with the smaller difference, the stricter one of equals.',
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
