import { thresholdText } from '#domain/comparison/score-scale.ts';
import { proposed, refused } from '#domain/threshold/proposal.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const libraryDefault = defineMethod({
  id: 'library-default',
  name: 'Library default',
  description:
    "The threshold that the model's library itself uses; it was chosen on other photos and ignores yours.",
  tieRule: 'It is one stated value; there are no ties.',
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
