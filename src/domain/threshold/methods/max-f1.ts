import { percentText } from '#domain/shared/wording.ts';
import { bestCut } from '#domain/threshold/best-cut.ts';
import { decisionsAt, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { numberParameter } from '#domain/threshold/parameter.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

const BETA = numberParameter({
  name: 'beta',
  label: 'parameter.beta',
  unit: null,
  least: 0.1,
  most: 10,
  step: 0.5,
  initial: 1,
  help: 'Max F1 generalised to F-beta; 1 is F1.',
  range: { exclusiveMinimum: 0 },
});

export const maxF1 = defineMethod({
  id: 'max-f1',
  words: {
    name: 'method.maxF1',
    meaning: 'method.maxF1Meaning',
    ties: 'ties.strictest',
  },
  parameters: [BETA, SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { cuts, parameters } = input;
    const { beta } = parameters;
    const weight = beta ** 2;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) {
      return refused(message('refusal.beta'));
    }
    const best = bestCut(
      cuts,
      (mated, nonMated) => ((1 + weight) * mated) / (weight * cuts.matedCount + mated + nonMated),
    );
    if (best === null) return refused(message('refusal.noF1'));
    const found = { value: percentText(best.value), ...decisionsAt(cuts, best.row) };
    return proposeRow(input, best.row, (at) =>
      beta === 1
        ? message('proposal.maxF1', { at, ...found })
        : message('proposal.maxFBeta', { at, beta: String(beta), ...found }),
    );
  },
});
