import { percentText } from '#domain/shared/wording.ts';
import { bestCut, TIE_TOLERANCE } from '#domain/threshold/best-cut.ts';
import { decisionsAt, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

export const maxAccuracy = defineMethod({
  id: 'max-accuracy',
  words: {
    name: 'method.maxAccuracy',
    meaning: 'method.maxAccuracyMeaning',
    ties: 'ties.strictest',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { cuts } = input;
    const total = cuts.matedCount + cuts.nonMatedCount;
    const best = bestCut(
      cuts,
      (mated, nonMated) => (mated + cuts.nonMatedCount - nonMated) / total,
    );
    const acceptNothing = cuts.nonMatedCount / total;
    if (best === null || best.value < acceptNothing - TIE_TOLERANCE) {
      const accuracy = percentText(acceptNothing);
      return refused(message('refusal.nothingIsMostAccurate', { accuracy }));
    }
    const found = { value: percentText(best.value), ...decisionsAt(cuts, best.row) };
    return proposeRow(input, best.row, (at) => message('proposal.maxAccuracy', { at, ...found }));
  },
});
