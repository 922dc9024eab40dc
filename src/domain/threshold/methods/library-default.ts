import { thresholdText } from '#domain/comparison/score-scale.ts';
import { proposed, refused } from '#domain/threshold/proposal.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const libraryDefault = defineMethod({
  id: 'library-default',
  words: {
    name: 'method.libraryDefault',
    meaning: 'method.libraryDefaultMeaning',
    ties: 'ties.stated',
  },
  parameters: [],
  dependsOn: 'none',
  propose({ libraryDefault: stated, scale }) {
    if (stated === null) {
      return refused(
        'No library states a threshold for this model under this distance. Try another distance, or set one by hand.',
      );
    }
    const reason = `${stated.source} uses ${thresholdText(scale, stated.threshold)} for this model and distance, whatever the photos.`;
    return proposed(
      stated.threshold,
      stated.remark === undefined ? reason : `${reason} ${stated.remark}`,
    );
  },
});
