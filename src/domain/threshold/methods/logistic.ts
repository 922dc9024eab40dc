import { middleOf } from '#domain/threshold/best-cut.ts';
import { distanceText, percentText } from '#domain/shared/wording.ts';
import { fitLogistic } from '#domain/threshold/logistic-fit.ts';
import { logOdds, priorRefusal } from '#domain/threshold/prior.ts';
import { missingClass, proposed, refused } from '#domain/threshold/proposal.ts';
import type { ThresholdMethod } from '#domain/threshold/threshold-method.ts';

export const logistic: ThresholdMethod = {
  id: 'logistic',
  name: 'Logistic',
  description:
    "Where a logistic regression of mated on distance gives probability one half at the stated share of mated attempts; the set's own mix is corrected for.",
  tieRule: 'It is a fit with one value; where the classes separate it takes the middle of the gap.',
  propose({ scores, cuts, parameters }) {
    const problem = missingClass(cuts) ?? priorRefusal(parameters.matedShare);
    if (problem !== null) return refused(logistic.id, problem);
    const fit = fitLogistic(scores);
    if (fit.kind === 'refused') return refused(logistic.id, fit.reason);
    if (fit.kind === 'separated') {
      const { low, high } = fit.gap;
      return proposed(
        logistic.id,
        middleOf(fit.gap),
        low < high
          ? `The classes separate perfectly, so the curve has no finite slope: it is a step, put in the middle of the gap from ${distanceText(low)} to ${distanceText(high)} at any share.`
          : `The classes only touch, at ${distanceText(low)}, so the curve has no finite slope: it is a step there at any share.`,
        low < high ? fit.gap : null,
      );
    }
    if (fit.slope >= 0) {
      return refused(
        logistic.id,
        'The fitted probability of a mated pair does not fall with distance, so no threshold follows from it.',
      );
    }
    const threshold = -(fit.intercept + logOdds(parameters.matedShare)) / fit.slope;
    return proposed(
      logistic.id,
      threshold,
      `By the fitted curve P(mated | distance) = 1/2 at ${distanceText(threshold)} if ${percentText(parameters.matedShare)} of attempts are mated.`,
    );
  },
};
