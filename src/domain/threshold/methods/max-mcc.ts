import { indexText } from '#domain/shared/wording.ts';
import { bestCut } from '#domain/threshold/best-cut.ts';
import { decisionsAt, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { matthewsCorrelation } from '#domain/metrics/confusion.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

export const maxMcc = defineMethod({
  id: 'max-mcc',
  words: {
    name: 'method.maxMcc',
    meaning: 'method.maxMccMeaning',
    ties: 'ties.strictest',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { cuts } = input;
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
      return refused(message('refusal.noBetterThanChance'));
    }
    const found = { value: indexText(best.value), ...decisionsAt(cuts, best.row) };
    return proposeRow(input, best.row, (at) => message('proposal.maxMcc', { at, ...found }));
  },
});
