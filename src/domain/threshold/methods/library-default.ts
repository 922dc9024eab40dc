import { thresholdText } from '#domain/comparison/score-scale.ts';
import { proposed, refused } from '#domain/threshold/proposal.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

export const libraryDefault = defineMethod({
  id: 'library-default',
  words: {
    name: 'method.libraryDefault',
    meaning: 'method.libraryDefaultMeaning',
    ties: 'ties.stated',
  },
  parameters: [],
  dependsOn: 'none',
  comparesClasses: false,
  propose({ libraryDefault: stated, scale }) {
    if (stated === null) {
      return refused(message('refusal.noLibraryDefault'));
    }
    const { threshold, source, remark } = stated;
    const at = thresholdText(scale, threshold);
    const reason = message('proposal.libraryDefault', { source, at });
    return proposed(
      threshold,
      remark === undefined ? reason : message('proposal.remarked', { reason, remark }),
    );
  },
});
