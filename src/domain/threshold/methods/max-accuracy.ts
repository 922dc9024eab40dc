import { percentText } from '#domain/shared/wording.ts';
import { bestCut, TIE_TOLERANCE } from '#domain/threshold/best-cut.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const maxAccuracy = defineMethod({
  id: 'max-accuracy',
  words: {
    name: 'method.maxAccuracy',
    meaning: 'method.maxAccuracyMeaning',
    ties: 'ties.strictest',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  propose(input) {
    const { cuts } = input;
    const missing = missingClass(input);
    if (missing !== null) return refused(missing);
    const total = cuts.matedCount + cuts.nonMatedCount;
    const best = bestCut(
      cuts,
      (mated, nonMated) => (mated + cuts.nonMatedCount - nonMated) / total,
    );
    const acceptNothing = cuts.nonMatedCount / total;
    if (best === null || best.value < acceptNothing - TIE_TOLERANCE) {
      return refused(
        `Accuracy is highest, ${percentText(acceptNothing)}, if nothing ever matches: mated pairs are too rare and too much like the others here for accuracy to place a threshold.`,
      );
    }
    return proposeRow(
      input,
      best.row,
      (at) =>
        `Accuracy is largest, ${percentText(best.value)}, at ${at}: ${decisionsText(cuts, best.row)}.`,
    );
  },
});
