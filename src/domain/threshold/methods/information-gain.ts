import { bestBoundaryCut } from '#domain/threshold/best-cut.ts';
import { splitWorth } from '#domain/threshold/entropy.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const informationGain = defineMethod({
  id: 'information-gain',
  words: {
    name: 'method.informationGain',
    meaning: 'method.informationGainMeaning',
    ties: 'ties.strictestSplit',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  propose(input) {
    const { cuts } = input;
    const missing = missingClass(input);
    if (missing !== null) return refused(missing);
    const best = bestBoundaryCut(cuts, splitWorth(cuts).gain);
    if (best === null || best.value <= 0) {
      return refused('No split tells anything about whether a pair is mated.');
    }
    return proposeRow(
      input,
      best.row,
      (at) =>
        `Splitting at ${at} gains ${best.value.toFixed(3)} bits, the most of all splits; ${decisionsText(cuts, best.row)}.`,
    );
  },
});
