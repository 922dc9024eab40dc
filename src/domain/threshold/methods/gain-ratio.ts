import { bestBoundaryCut } from '#domain/threshold/best-cut.ts';
import { splitWorth } from '#domain/threshold/entropy.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import type { ThresholdMethod } from '#domain/threshold/threshold-method.ts';

export const gainRatio: ThresholdMethod = {
  id: 'gain-ratio',
  name: 'Gain ratio',
  description:
    "Information gain divided by the split's own entropy, C4.5's correction for many-valued attributes. On models that separate people badly it runs to the extremes of the distances.",
  tieRule: 'Of equally good splits it takes the strictest.',
  propose(input) {
    const { cuts } = input;
    const missing = missingClass(input);
    if (missing !== null) return refused(gainRatio.id, missing);
    const best = bestBoundaryCut(cuts, splitWorth(cuts).ratio);
    if (best === null || best.value <= 0) {
      return refused(gainRatio.id, 'No split tells anything about whether a pair is mated.');
    }
    return proposeRow(
      gainRatio.id,
      input,
      best.row,
      (at) =>
        `Splitting at ${at} has gain ratio ${best.value.toFixed(3)}, the largest of all splits; ${decisionsText(cuts, best.row)}.`,
    );
  },
};
