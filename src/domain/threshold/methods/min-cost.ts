import { percentText } from '#domain/shared/wording.ts';
import { detectionCost } from '#domain/metrics/confusion.ts';
import { bestCut, TIE_TOLERANCE } from '#domain/threshold/best-cut.ts';
import { decisionsAt, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { priorRefusal } from '#domain/threshold/prior.ts';
import { numberParameter } from '#domain/threshold/parameter.ts';
import { MATED_SHARE, SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';

const COST = {
  unit: null,
  least: 0,
  most: 1e6,
  step: 1,
  initial: 1,
  range: { minimum: 0 },
} as const;
const COST_MISS = numberParameter({
  ...COST,
  name: 'costMiss',
  label: 'parameter.costMiss',
  help: 'Cost of a false non-match, in any unit shared with `costFalseMatch`.',
});
const COST_FALSE_MATCH = numberParameter({
  ...COST,
  name: 'costFalseMatch',
  label: 'parameter.costFalseMatch',
  help: 'Cost of a false match.',
});

export const minCost = defineMethod({
  id: 'min-cost',
  words: {
    name: 'method.minCost',
    meaning: 'method.minCostMeaning',
    ties: 'ties.strictestCheapest',
  },
  parameters: [COST_MISS, COST_FALSE_MATCH, MATED_SHARE, SPLIT_POSITION],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { cuts, parameters } = input;
    const { costMiss, costFalseMatch, matedShare } = parameters;
    const problem = priorRefusal(matedShare);
    if (problem !== null) return refused(problem);
    if (!(costMiss > 0 && costFalseMatch > 0 && costMiss + costFalseMatch < Infinity)) {
      return refused(message('refusal.costs'));
    }
    const cost = (fmr: number, fnmr: number) =>
      detectionCost({ fmr, fnmr }, { costMiss, costFalseMatch, matedShare });
    const best = bestCut(
      cuts,
      (mated, nonMated) =>
        -cost(nonMated / cuts.nonMatedCount, 1 - mated / cuts.matedCount).normalised,
    );
    // Normalised by the cheaper of never and always matching.
    if (best === null || -best.value >= 1 - TIE_TOLERANCE) {
      const never = cost(0, 1).normalised <= 1;
      const always = cost(1, 0).normalised <= 1;
      const cheapest = never && always ? 'either' : never ? 'never' : 'always';
      const share = percentText(matedShare);
      return refused(message('refusal.cheaperWithoutModel', { share, cheapest }));
    }
    const fmr = (cuts.nonMatedAtOrBelow[best.row] as number) / cuts.nonMatedCount;
    const fnmr = 1 - (cuts.matedAtOrBelow[best.row] as number) / cuts.matedCount;
    const least = cost(fmr, fnmr);
    const found = {
      cost: String(Number(least.cost.toPrecision(3))),
      normalised: percentText(least.normalised),
      ...decisionsAt(cuts, best.row),
    };
    return proposeRow(input, best.row, (at) => message('proposal.minCost', { at, ...found }));
  },
});
