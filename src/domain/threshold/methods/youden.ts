import { indexText } from '#domain/shared/wording.ts';
import { bestCut } from '#domain/threshold/best-cut.ts';
import { decisionsAt, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

export const youden = defineMethod({
  id: 'youden',
  words: {
    name: 'method.youden',
    meaning: 'method.youdenMeaning',
    ties: 'ties.strictest',
  },
  parameters: [SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { cuts } = input;
    const best = bestCut(
      cuts,
      (mated, nonMated) => mated / cuts.matedCount - nonMated / cuts.nonMatedCount,
    );
    if (best === null || best.value <= 0) {
      return refused(message('refusal.noBetterThanChance'));
    }
    const found = { value: indexText(best.value), ...decisionsAt(cuts, best.row) };
    return proposeRow(input, best.row, (at) => message('proposal.youden', { at, ...found }));
  },
});
