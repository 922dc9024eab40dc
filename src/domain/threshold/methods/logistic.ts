import { spanEnds, scoreText } from '#domain/comparison/score-scale.ts';
import { percentText } from '#domain/shared/wording.ts';
import { fitLogistic } from '#domain/threshold/logistic-fit.ts';
import { logOdds, priorRefusal } from '#domain/threshold/prior.ts';
import { proposed, proposeGap, proposeNumber, refused } from '#domain/threshold/proposal.ts';
import { MATED_SHARE, SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

export const logistic = defineMethod({
  id: 'logistic',
  words: {
    name: 'method.logistic',
    meaning: 'method.logisticMeaning',
    ties: 'ties.fit',
  },
  parameters: [MATED_SHARE, SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { scores, parameters, scale } = input;
    const problem = priorRefusal(parameters.matedShare);
    if (problem !== null) return refused(problem);
    const fit = fitLogistic(scores);
    if (fit.kind === 'refused') return refused(fit.reason);
    if (fit.kind === 'separated') {
      const { low, high } = fit.gap;
      if (low === high) {
        return proposed(low, message('proposal.logisticTouching', { at: scoreText(scale, low) }));
      }
      const [from, to] = spanEnds(scale, low, high);
      const reason = message('proposal.logisticSeparated', { low: from, high: to });
      return proposeGap(input, fit.gap, reason);
    }
    if (fit.slope >= 0) {
      return refused(message('refusal.logisticRises'));
    }
    const threshold = -(fit.intercept + logOdds(parameters.matedShare)) / fit.slope;
    const share = percentText(parameters.matedShare);
    return proposeNumber(input, threshold, (at) =>
      message('proposal.logistic', { noun: scale.noun, at, share }),
    );
  },
});
