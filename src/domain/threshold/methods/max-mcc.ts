import { indexText } from '#domain/shared/wording.ts';
import { bestCut } from '#domain/threshold/best-cut.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { matthewsCorrelation } from '#domain/metrics/confusion.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const maxMcc = defineMethod({
  id: 'max-mcc',
  words: {
    name: 'method.maxMcc',
    meaning: 'method.maxMccMeaning',
    ties: 'ties.strictest',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  propose(input) {
    const { cuts } = input;
    const missing = missingClass(input);
    if (missing !== null) return refused(missing);
    const best = bestCut(
      cuts,
      (mated, nonMated) =>
        matthewsCorrelation(
          mated,
          nonMated,
          cuts.matedCount - mated,
          cuts.nonMatedCount - nonMated,
        ) ?? Number.NaN,
    );
    if (best === null || best.value <= 0) {
      return refused(
        'No threshold does better than chance: mated distances are not smaller than non-mated ones.',
      );
    }
    return proposeRow(
      input,
      best.row,
      (at) =>
        `MCC is largest, ${indexText(best.value)}, at ${at}: ${decisionsText(cuts, best.row)}.`,
    );
  },
});
