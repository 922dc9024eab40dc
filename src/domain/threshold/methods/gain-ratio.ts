import { bestBoundaryCut } from '#domain/threshold/best-cut.ts';
import { splitWorth } from '#domain/threshold/entropy.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const gainRatio = defineMethod({
  id: 'gain-ratio',
  words: {
    name: 'method.gainRatio',
    meaning: 'method.gainRatioMeaning',
    ties: 'ties.strictestSplit',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  propose(input) {
    const { cuts } = input;
    const missing = missingClass(input);
    if (missing !== null) return refused(missing);
    const best = bestBoundaryCut(cuts, splitWorth(cuts).ratio);
    if (best === null || best.value <= 0) {
      return refused('No split tells anything about whether a pair is mated.');
    }
    return proposeRow(
      input,
      best.row,
      (at) =>
        `Splitting at ${at} has gain ratio ${best.value.toFixed(3)}, the largest of all splits; ${decisionsText(cuts, best.row)}.`,
    );
  },
});
