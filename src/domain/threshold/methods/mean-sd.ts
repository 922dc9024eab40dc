import { type ScoreOrigin, valueText, scoreText } from '#domain/comparison/score-scale.ts';
import { countAtOrBelow } from '#domain/distribution/score-set.ts';
import { countText, percentText } from '#domain/shared/wording.ts';
import { numberParameter } from '#domain/threshold/parameter.ts';
import { proposeNumber, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION, type Splitting } from '#domain/threshold/shared-parameters.ts';
import { type Answer, defineMethod, type MethodInput } from '#domain/threshold/threshold-method.ts';
import type { NameCode } from '#words/names.ts';

const WORDS = { meaning: 'method.meanSdMeaning', ties: 'ties.formula' } as const;

const K = numberParameter({
  name: 'k',
  label: 'parameter.k',
  unit: null,
  least: -10,
  most: 10,
  step: 0.5,
  initial: 1,
  help: 'Mean + k sd: number of standard deviations.',
  range: {},
});

const MORE_MATED: Readonly<Record<ScoreOrigin['source'], string>> = {
  photos: 'add photos of people who are already in the set',
  embeddings: 'import a file with more embeddings of the same people',
  scores: 'import a list with more pairs of the same person',
};

function proposeMeanSd(input: MethodInput<Splitting>, k: number): Answer {
  const { mated, nonMated } = input.scores;
  if (!Number.isFinite(k)) {
    return refused('Enter the number of standard deviations, for example 2.');
  }
  if (mated.count < 2) {
    return refused(
      `A standard deviation needs two mated pairs, and there ${mated.count === 1 ? 'is one' : 'are none'}: ${MORE_MATED[input.scale.source]}.`,
    );
  }
  const threshold = mated.mean + k * mated.standardDeviation;
  const { scale } = input;
  const isSimilarity = scale.polarity === 'similarity';
  const [sign, word] = isSimilarity ? ['-', 'less'] : ['+', 'plus'];
  return proposeNumber(input, threshold, (at) => {
    const formula = `${scoreText(scale, mated.mean)} ${sign} ${k} × ${valueText(scale, mated.standardDeviation)} = ${at}, the mean of ${countText(mated.count, 'mated pair')} ${word} ${k} standard deviations.`;
    if (nonMated.count === 0) return formula;
    const fmr = countAtOrBelow(nonMated, threshold) / nonMated.count;
    return `${formula} It ignores the non-mated pairs, of which ${percentText(fmr)} match here.`;
  });
}

function meanSd<const Id extends string>(id: Id, name: NameCode, k: number) {
  return defineMethod({
    id,
    words: { name, ...WORDS },
    parameters: [SPLIT_POSITION],
    dependsOn: 'mated',
    constants: { k },
    estimand: () => ({ kind: 'mean-sd', k }),
    propose: (input) => proposeMeanSd(input, k),
  });
}

export const meanTwoSd = meanSd('mean-2sd', 'method.meanTwoSd', 2);
export const meanThreeSd = meanSd('mean-3sd', 'method.meanThreeSd', 3);
export const meanKSd = defineMethod({
  id: 'mean-ksd',
  words: { name: 'method.meanKSd', ...WORDS },
  parameters: [K, SPLIT_POSITION],
  dependsOn: 'mated',
  estimand: ({ k }) => ({ kind: 'mean-sd', k }),
  propose: (input) => proposeMeanSd(input, input.parameters.k),
});
