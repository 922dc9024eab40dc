import { valueText, scoreText } from '#domain/comparison/score-scale.ts';
import { countAtOrBelow } from '#domain/distribution/score-set.ts';
import { percentText, shownCount } from '#domain/shared/wording.ts';
import { numberParameter } from '#domain/threshold/parameter.ts';
import { proposeNumber, refused } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION, type Splitting } from '#domain/threshold/shared-parameters.ts';
import { type Answer, defineMethod, type MethodInput } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';
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

function proposeMeanSd(input: MethodInput<Splitting>, k: number): Answer {
  const { mated, nonMated } = input.scores;
  if (!Number.isFinite(k)) {
    return refused(message('refusal.noDeviations'));
  }
  if (mated.count < 2) {
    const { source } = input.scale;
    return refused(message('refusal.onePairToSpread', { pairs: mated.count, source }));
  }
  const threshold = mated.mean + k * mated.standardDeviation;
  const { scale } = input;
  const terms = {
    polarity: scale.polarity,
    mean: scoreText(scale, mated.mean),
    k: String(k),
    sd: valueText(scale, mated.standardDeviation),
    pairs: shownCount(mated.count),
  };
  return proposeNumber(input, threshold, (at) => {
    const reason = message('proposal.meanSd', { at, ...terms });
    if (nonMated.count === 0) return reason;
    const fmr = percentText(countAtOrBelow(nonMated, threshold) / nonMated.count);
    return message('proposal.ignoresNonMated', { reason, fmr });
  });
}

function meanSd<const Id extends string>(id: Id, name: NameCode, k: number) {
  return defineMethod({
    id,
    words: { name, ...WORDS },
    parameters: [SPLIT_POSITION],
    dependsOn: 'mated',
    comparesClasses: false,
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
  comparesClasses: false,
  estimand: ({ k }) => ({ kind: 'mean-sd', k }),
  propose: (input) => proposeMeanSd(input, input.parameters.k),
});
