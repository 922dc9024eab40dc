import { indexText } from '#domain/shared/wording.ts';
import { bestCut } from '#domain/threshold/best-cut.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const youden = defineMethod({
  id: 'youden',
  words: {
    name: 'method.youden',
    meaning: 'method.youdenMeaning',
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
      (mated, nonMated) => mated / cuts.matedCount - nonMated / cuts.nonMatedCount,
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
        `J = 1 - FMR - FNMR is largest, ${indexText(best.value)}, at ${at}: ${decisionsText(cuts, best.row)}.`,
    );
  },
});
