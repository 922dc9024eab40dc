import { scaleWords, scoreText } from '#domain/comparison/score-scale.ts';
import { countText, percentText } from '#domain/shared/wording.ts';
import { missingClass, proposeRow, refused } from '#domain/threshold/proposal.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import { supportableFmr } from '#domain/threshold/supportable-rate.ts';
import type { MethodInput, ThresholdMethod } from '#domain/threshold/threshold-method.ts';
import { allowedErrors } from '#domain/threshold/allowed-errors.ts';

export const fmrAtMost: ThresholdMethod = {
  id: 'fmr-at-most',
  name: 'FMR at most',
  description:
    'The most lenient threshold at which the observed FMR does not exceed the target, never the nearest to it; it ignores the mated pairs.',
  tieRule: 'Of all thresholds within the target it takes the most lenient.',
  propose(input) {
    const { cuts, scale } = input;
    const target = input.parameters.maxFmr;
    const missing = missingClass(input);
    if (missing !== null) return refused(fmrAtMost.id, missing);
    if (!(target >= 0 && target < 1)) {
      return refused(fmrAtMost.id, 'The target FMR must lie between 0 and 100%.');
    }
    const allowed = allowedErrors(target, cuts.nonMatedCount);
    if (allowed < 1) return refused(fmrAtMost.id, unsupported(input));
    // Non-mated counts ascend, so the rows within the target come first.
    const row = countAtMost(cuts.nonMatedAtOrBelow, allowed) - 1;
    if (row < 0) {
      const first = (cuts.nonMatedAtOrBelow[0] as number) / cuts.nonMatedCount;
      return refused(
        fmrAtMost.id,
        `Already at the ${scaleWords(scale).least} ${scale.noun}, ${scoreText(scale, cuts.distance[0] as number)}, FMR is ${percentText(first)}: no observed ${scale.noun} keeps it at ${percentText(target)} or below.`,
      );
    }
    return proposeRow(fmrAtMost.id, input, row, reasonAt(input, row));
  },
};

function reasonAt({ cuts, people, parameters }: MethodInput, row: number) {
  const errors = cuts.nonMatedAtOrBelow[row] as number;
  const { bestCase } = supportableFmr(people, cuts.nonMatedCount);
  const observed = (at: string): string =>
    `Observed FMR is ${percentText(errors / cuts.nonMatedCount)} (${errors.toLocaleString('en-GB')} of ${countText(cuts.nonMatedCount, 'non-mated pair')}) at ${at}, the most lenient threshold within ${percentText(parameters.maxFmr)}.`;
  return bestCase <= parameters.maxFmr
    ? observed
    : (at: string): string =>
        `${observed(at)} With ${countText(people, 'person', 'people')} it is not shown to hold for others: without any error this set would support ${percentText(bestCase)} at best.`;
}

function unsupported(input: MethodInput): string {
  const { cuts, people, parameters } = input;
  const pairs = countText(cuts.nonMatedCount, 'non-mated pair');
  const rate = supportableFmr(people, cuts.nonMatedCount);
  const refusal = `FMR ${percentText(parameters.maxFmr)} cannot be shown with ${pairs} of ${countText(people, 'person', 'people')}: the best this set can support is ${percentText(rate.ifPairsWereIndependent)} if pairs were independent`;
  const byPeople =
    rate.bestCaseTrials < cuts.nonMatedCount
      ? `, and ${percentText(rate.bestCase)} if each of the ${countText(rate.bestCaseTrials, 'pair of people', 'pairs of people')} counts once (rule of 3).`
      : ' (rule of 3).';
  return `${refusal}${byPeople} ${withoutFalseMatch(input)}`;
}

function withoutFalseMatch({ cuts, scale }: MethodInput): string {
  const last = cuts.distance[countAtMost(cuts.nonMatedAtOrBelow, 0) - 1];
  return last === undefined
    ? `Even the ${scaleWords(scale).least} ${scale.noun} is a false match.`
    : `${scaleWords(scale).upTo} ${scoreText(scale, last)} no non-mated pair of this set matches.`;
}
