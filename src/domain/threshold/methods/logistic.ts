import { spanText, scoreText } from '#domain/comparison/score-scale.ts';
import { percentText } from '#domain/shared/wording.ts';
import { fitLogistic } from '#domain/threshold/logistic-fit.ts';
import { logOdds, priorRefusal } from '#domain/threshold/prior.ts';
import {
  missingClass,
  proposed,
  proposeGap,
  proposeNumber,
  refused,
} from '#domain/threshold/proposal.ts';
import { MATED_SHARE, SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

export const logistic = defineMethod({
  id: 'logistic',
  words: {
    name: 'method.logistic',
    meaning: 'method.logisticMeaning',
    ties: 'ties.fit',
  },
  parameters: [MATED_SHARE, SPLIT_POSITION],
  dependsOn: 'both',
  propose(input) {
    const { scores, parameters, scale } = input;
    const problem = missingClass(input) ?? priorRefusal(parameters.matedShare);
    if (problem !== null) return refused(problem);
    const fit = fitLogistic(scores);
    if (fit.kind === 'refused') return refused(fit.reason);
    if (fit.kind === 'separated') {
      const { low, high } = fit.gap;
      if (low === high) {
        return proposed(
          low,
          `The classes only touch, at ${scoreText(scale, low)}, so the curve has no finite slope: it is a step there at any share.`,
        );
      }
      return proposeGap(
        input,
        fit.gap,
        `The classes separate perfectly, so the curve has no finite slope: it is a step, put in the gap from ${spanText(scale, low, high)} at any share.`,
      );
    }
    if (fit.slope >= 0) {
      return refused(
        'The fitted probability of a mated pair does not fall with distance, so no threshold follows from it.',
      );
    }
    const threshold = -(fit.intercept + logOdds(parameters.matedShare)) / fit.slope;
    return proposeNumber(
      input,
      threshold,
      (at) =>
        `By the fitted curve P(mated | ${scale.noun}) = 1/2 at ${at} if ${percentText(parameters.matedShare)} of attempts are mated.`,
    );
  },
});
