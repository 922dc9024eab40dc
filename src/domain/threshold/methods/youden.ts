import { indexText } from '#domain/shared/wording.ts';
import { bestCut } from '#domain/threshold/best-cut.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import type { ThresholdMethod } from '#domain/threshold/threshold-method.ts';

export const youden: ThresholdMethod = {
  id: 'youden',
  name: "Youden's J",
  description:
    'The largest 1 - FMR - FNMR, which is also the largest balanced accuracy. It gives both error rates the same weight, however many pairs each class has.',
  tieRule: 'Of equally good thresholds it takes the strictest.',
  propose(input) {
    const { cuts } = input;
    const missing = missingClass(input);
    if (missing !== null) return refused(youden.id, missing);
    const best = bestCut(
      cuts,
      (mated, nonMated) => mated / cuts.matedCount - nonMated / cuts.nonMatedCount,
    );
    if (best === null || best.value <= 0) {
      return refused(
        youden.id,
        'No threshold does better than chance: mated distances are not smaller than non-mated ones.',
      );
    }
    return proposeRow(
      youden.id,
      input,
      best.row,
      (at) =>
        `J = 1 - FMR - FNMR is largest, ${indexText(best.value)}, at ${at}: ${decisionsText(cuts, best.row)}.`,
    );
  },
};
