import { valueText, scoreText } from '#domain/comparison/score-scale.ts';
import { countAtOrBelow } from '#domain/distribution/score-class.ts';
import { countText, percentText } from '#domain/shared/wording.ts';
import { proposeNumber, refused } from '#domain/threshold/proposal.ts';
import type {
  MethodId,
  MethodInput,
  Proposal,
  ThresholdMethod,
} from '#domain/threshold/threshold-method.ts';

const DESCRIPTION =
  'The mean of the mated distances plus a number of their standard deviations (n - 1); of similarities it is less. It ignores the non-mated pairs.';
const TIE_RULE = 'It is a formula with one value; there are no ties.';

function proposeMeanSd(method: MethodId, input: MethodInput, k: number): Proposal {
  const { mated, nonMated } = input.scores;
  if (!Number.isFinite(k)) {
    return refused(method, 'Enter the number of standard deviations, for example 2.');
  }
  if (mated.count < 2) {
    return refused(
      method,
      `A standard deviation needs two mated pairs, and there ${mated.count === 1 ? 'is one' : 'are none'}: add photos of people who are already in the set.`,
    );
  }
  const threshold = mated.mean + k * mated.standardDeviation;
  const { scale } = input;
  const isSimilarity = scale.polarity === 'similarity';
  const [sign, word] = isSimilarity ? ['-', 'less'] : ['+', 'plus'];
  return proposeNumber(method, input, threshold, (at) => {
    const formula = `${scoreText(scale, mated.mean)} ${sign} ${k} × ${valueText(scale, mated.standardDeviation)} = ${at}, the mean of ${countText(mated.count, 'mated pair')} ${word} ${k} standard deviations.`;
    if (nonMated.count === 0) return formula;
    const fmr = countAtOrBelow(nonMated, threshold) / nonMated.count;
    return `${formula} It ignores the non-mated pairs, of which ${percentText(fmr)} match here.`;
  });
}

function meanSd(id: MethodId, name: string, k: number): ThresholdMethod {
  return {
    id,
    name,
    description: DESCRIPTION,
    tieRule: TIE_RULE,
    propose: (input) => proposeMeanSd(id, input, k),
  };
}

export const meanTwoSd = meanSd('mean-2sd', 'Mean + 2σ', 2);
export const meanThreeSd = meanSd('mean-3sd', 'Mean + 3σ', 3);
export const meanKSd: ThresholdMethod = {
  ...meanSd('mean-ksd', 'Mean + kσ', 1),
  propose: (input) => proposeMeanSd('mean-ksd', input, input.parameters.k),
};
