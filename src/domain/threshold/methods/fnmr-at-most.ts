import { scaleWords, scoreText } from '#domain/comparison/score-scale.ts';
import { maximumOf } from '#domain/distribution/score-class.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';
import { countText, percentText } from '#domain/shared/wording.ts';
import { allowedErrors } from '#domain/threshold/allowed-errors.ts';
import { missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { supportableFnmr } from '#domain/threshold/supportable-rate.ts';
import type { MethodInput, ThresholdMethod } from '#domain/threshold/threshold-method.ts';

export const fnmrAtMost: ThresholdMethod = {
  id: 'fnmr-at-most',
  name: 'FNMR at most',
  description:
    'The strictest threshold at which the observed FNMR does not exceed the target, never the nearest to it; it ignores the non-mated pairs.',
  tieRule: 'Of all thresholds within the target it takes the strictest.',
  propose(input) {
    const { cuts } = input;
    const target = input.parameters.maxFnmr;
    const missing = missingClass(input);
    if (missing !== null) return refused(fnmrAtMost.id, missing);
    if (!(target >= 0 && target < 1)) {
      return refused(fnmrAtMost.id, 'The target FNMR must lie between 0 and 100%.');
    }
    const allowed = allowedErrors(target, cuts.matedCount);
    if (allowed < 1) return refused(fnmrAtMost.id, unsupported(input));
    const row = countBelow(cuts.matedAtOrBelow, cuts.matedCount - allowed);
    return proposeRow(fnmrAtMost.id, input, row, reasonAt(input, row));
  },
};

function reasonAt({ cuts, people, parameters }: MethodInput, row: number) {
  const errors = cuts.matedCount - (cuts.matedAtOrBelow[row] as number);
  const { bestCase } = supportableFnmr(people, cuts.matedCount);
  const observed = (at: string): string =>
    `Observed FNMR is ${percentText(errors / cuts.matedCount)} (${errors.toLocaleString('en-GB')} of ${countText(cuts.matedCount, 'mated pair')}) at ${at}, the strictest threshold within ${percentText(parameters.maxFnmr)}.`;
  return bestCase <= parameters.maxFnmr
    ? observed
    : (at: string): string =>
        `${observed(at)} With ${countText(people, 'person', 'people')} it is not shown to hold for others: without any error this set would support ${percentText(bestCase)} at best.`;
}

function unsupported({ cuts, people, parameters, scale, scores }: MethodInput): string {
  const rate = supportableFnmr(people, cuts.matedCount);
  const refusal = `FNMR ${percentText(parameters.maxFnmr)} cannot be shown with ${countText(cuts.matedCount, 'mated pair')} of ${countText(people, 'person', 'people')}: the best this set can support is ${percentText(rate.ifPairsWereIndependent)} if pairs were independent`;
  const byPeople =
    rate.bestCaseTrials < cuts.matedCount
      ? `, and ${percentText(rate.bestCase)} if each person counts once (rule of 3).`
      : ' (rule of 3).';
  return `${refusal}${byPeople} From ${scoreText(scale, maximumOf(scores.mated))} ${scaleWords(scale).onwards} every mated pair of this set matches.`;
}
