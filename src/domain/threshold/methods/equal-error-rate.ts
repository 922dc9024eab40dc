import { spanEnds } from '#domain/comparison/score-scale.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { percentText } from '#domain/shared/wording.ts';
import { proposeRow, refused } from '#domain/threshold/proposal.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

export const equalErrorRate = defineMethod({
  id: 'equal-error-rate',
  words: {
    name: 'method.equalErrorRate',
    meaning: 'method.equalErrorRateMeaning',
    ties: 'ties.nearestEqual',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  estimand: () => ({ kind: 'equal-error-rate' }),
  propose(input) {
    const { cuts, scale } = input;
    const crossing = equalErrorRateOf(cuts);
    if (crossing === null) return refused(message('refusal.ratesDoNotCross'));
    const { rate, fmr, fnmr, threshold, bracket } = crossing;
    const [low, high] = spanEnds(scale, bracket.low, bracket.high);
    const rates = { fmr: percentText(fmr), fnmr: percentText(fnmr), rate: percentText(rate) };
    return proposeRow(input, countBelow(cuts.distance, threshold), (at) =>
      fmr === fnmr
        ? message('proposal.ratesEqual', { rate: rates.rate, at })
        : message('proposal.ratesClosest', { ...rates, at, low, high }),
    );
  },
});
