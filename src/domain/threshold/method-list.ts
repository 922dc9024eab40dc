import { densityCrossing } from '#domain/threshold/methods/density-crossing.ts';
import { equalErrorRate } from '#domain/threshold/methods/equal-error-rate.ts';
import { gainRatio } from '#domain/threshold/methods/gain-ratio.ts';
import { informationGain } from '#domain/threshold/methods/information-gain.ts';
import { libraryDefault } from '#domain/threshold/methods/library-default.ts';
import { logistic } from '#domain/threshold/methods/logistic.ts';
import { maxAccuracy } from '#domain/threshold/methods/max-accuracy.ts';
import { maxF1 } from '#domain/threshold/methods/max-f1.ts';
import { maxMcc } from '#domain/threshold/methods/max-mcc.ts';
import { meanKSd, meanThreeSd, meanTwoSd } from '#domain/threshold/methods/mean-sd.ts';
import { minCost } from '#domain/threshold/methods/min-cost.ts';
import { fmrAtMost, fnmrAtMost } from '#domain/threshold/methods/rate-at-most.ts';
import { youden } from '#domain/threshold/methods/youden.ts';

/**
 * Every method, in the order of the interface. A new one is a file in `methods/` and a line here
 * (docs/how-to-add.md).
 */
export const METHOD_LIST = [
  meanTwoSd,
  meanThreeSd,
  meanKSd,
  informationGain,
  gainRatio,
  equalErrorRate,
  fmrAtMost,
  fnmrAtMost,
  maxF1,
  maxAccuracy,
  youden,
  maxMcc,
  minCost,
  densityCrossing,
  logistic,
  libraryDefault,
] as const;
