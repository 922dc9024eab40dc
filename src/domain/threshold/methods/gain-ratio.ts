import { bestBoundaryCut } from '#domain/threshold/best-cut.ts';
import { splitWorth } from '#domain/threshold/entropy.ts';
import { decisionsAt, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

export const gainRatio = defineMethod({
  id: 'gain-ratio',
  words: {
    name: 'method.gainRatio',
    meaning: 'method.gainRatioMeaning',
    ties: 'ties.strictestSplit',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { cuts } = input;
    const best = bestBoundaryCut(cuts, splitWorth(cuts).ratio);
    if (best === null || best.value <= 0) {
      return refused(message('refusal.nothingToSplit'));
    }
    const found = { ratio: best.value.toFixed(3), ...decisionsAt(cuts, best.row) };
    return proposeRow(input, best.row, (at) => message('proposal.gainRatio', { at, ...found }));
  },
});
