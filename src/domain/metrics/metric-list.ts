import {
  accuracy,
  balancedAccuracy,
  f1,
  fmr,
  fnmr,
  mcc,
  negativePredictiveValue,
  precision,
  recall,
  specificity,
} from '#domain/metrics/count-rows.ts';
import { far, fpir, frr, precisionOfUse } from '#domain/metrics/use-rows.ts';

/**
 * The rows of the metrics table, in its order. A new one is a record and a line here
 * (docs/how-to-add.md).
 */
export const METRIC_LIST = [
  precision,
  recall,
  f1,
  accuracy,
  balancedAccuracy,
  mcc,
  fmr,
  fnmr,
  far,
  frr,
  specificity,
  negativePredictiveValue,
  precisionOfUse,
  fpir,
] as const;
