import { percentText } from '#domain/shared/wording.ts';
import { bestCut } from '#domain/threshold/best-cut.ts';
import { decisionsText, missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { numberParameter } from '#domain/threshold/parameter.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';

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
  propose(input) {
    const { cuts, parameters } = input;
    const missing = missingClass(input);
    if (missing !== null) return refused(missing);
    const weight = parameters.beta ** 2;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) {
      return refused('Beta must be a number above 0; 1 gives F1.');
    }
    const best = bestCut(
      cuts,
      (mated, nonMated) => ((1 + weight) * mated) / (weight * cuts.matedCount + mated + nonMated),
    );
    if (best === null) return refused('F1 is not defined at any threshold.');
    const name = parameters.beta === 1 ? 'F1' : `F-beta (beta ${parameters.beta})`;
    return proposeRow(
      input,
      best.row,
      (at) =>
        `${name} is largest, ${percentText(best.value)}, at ${at}: ${decisionsText(cuts, best.row)}.`,
    );
  },
});
