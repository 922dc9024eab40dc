import { densityCrossing } from '#domain/threshold/methods/density-crossing.ts';
import { equalErrorRate } from '#domain/threshold/methods/equal-error-rate.ts';
import { fmrAtMost } from '#domain/threshold/methods/fmr-at-most.ts';
import { fnmrAtMost } from '#domain/threshold/methods/fnmr-at-most.ts';
import { gainRatio } from '#domain/threshold/methods/gain-ratio.ts';
import { informationGain } from '#domain/threshold/methods/information-gain.ts';
import { libraryDefault } from '#domain/threshold/methods/library-default.ts';
import { logistic } from '#domain/threshold/methods/logistic.ts';
import { manual } from '#domain/threshold/methods/manual.ts';
import { maxAccuracy } from '#domain/threshold/methods/max-accuracy.ts';
import { maxF1 } from '#domain/threshold/methods/max-f1.ts';
import { maxMcc } from '#domain/threshold/methods/max-mcc.ts';
import { meanKSd, meanThreeSd, meanTwoSd } from '#domain/threshold/methods/mean-sd.ts';
import { minCost } from '#domain/threshold/methods/min-cost.ts';
import { youden } from '#domain/threshold/methods/youden.ts';
import { refused, reversedScores } from '#domain/threshold/proposal.ts';
import type {
  MethodId,
  MethodInput,
  Proposal,
  ThresholdMethod,
} from '#domain/threshold/threshold-method.ts';

const BY_ID: Readonly<Record<MethodId, ThresholdMethod>> = {
  'mean-2sd': meanTwoSd,
  'mean-3sd': meanThreeSd,
  'mean-ksd': meanKSd,
  'information-gain': informationGain,
  'gain-ratio': gainRatio,
  'equal-error-rate': equalErrorRate,
  'fmr-at-most': fmrAtMost,
  'fnmr-at-most': fnmrAtMost,
  'max-f1': maxF1,
  'max-accuracy': maxAccuracy,
  youden,
  'max-mcc': maxMcc,
  'min-cost': minCost,
  'density-crossing': densityCrossing,
  logistic,
  'library-default': libraryDefault,
  manual,
};

/** The methods as they are asked: none proposes anything of scores that run the wrong way. A number that somebody set stands. */
const ASKED = Object.fromEntries(
  Object.entries(BY_ID).map(([id, method]) => [id, unlessReversed(method)]),
) as Readonly<Record<MethodId, ThresholdMethod>>;

function unlessReversed(method: ThresholdMethod): ThresholdMethod {
  return {
    ...method,
    propose(input) {
      const isStated = method.id === 'manual' && input.parameters.manual !== null;
      const reversed = isStated ? null : reversedScores(input.auc);
      return reversed === null ? method.propose(input) : refused(method.id, reversed);
    },
  };
}

/** Every method, in the order of the interface. */
export const THRESHOLD_METHODS: readonly ThresholdMethod[] = Object.values(ASKED);

export function thresholdMethod(id: MethodId): ThresholdMethod {
  return ASKED[id];
}

/** What every method says about a set, in the order of `THRESHOLD_METHODS`. */
export function proposeAll(input: MethodInput): readonly Proposal[] {
  return THRESHOLD_METHODS.map((method) => method.propose(input));
}
