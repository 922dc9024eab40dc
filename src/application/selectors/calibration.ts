import { createSelector } from 'reselect';
import type { Calibration } from '#domain/calibration/calibrate.ts';
import { isotonicProbability } from '#domain/calibration/isotonic.ts';
import { matedProbability } from '#domain/threshold/logistic-fit.ts';
import { selectThreshold, selectThresholdRange } from '#application/selectors/threshold.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';

/** Points at which the curves are drawn. */
const POINTS = 241;

export const selectCalibration = (state: AppState): Calibration | null =>
  readyValue(pendingOf(state, 'calibration'));

/** The logistic curve that may be used for probabilities: fitted, and falling with distance. */
function usable({ logistic }: Calibration) {
  return logistic.kind === 'fitted' && logistic.slope < 0 ? logistic : null;
}

/** P(same person | distance) by both fits, at the share of mated attempts that the user set. */
export const selectProbabilityCurves = createSelector(
  [selectCalibration, selectThresholdRange],
  (calibration, { min, max }) => {
    if (calibration === null) return null;
    const { isotonic, matedShare } = calibration;
    const logistic = usable(calibration);
    const distance = Float64Array.from(
      { length: POINTS },
      (_, i) => min + ((max - min) * i) / (POINTS - 1),
    );
    return {
      distance,
      logistic:
        logistic === null ? null : distance.map((d) => matedProbability(logistic, d, matedShare)),
      isotonic:
        isotonic === null
          ? null
          : distance.map((d) => isotonicProbability(isotonic, d, matedShare)),
    };
  },
);

/** P(same person) at any distance, by the logistic curve; `null` without one. */
export const selectProbabilityAt = createSelector(
  [selectCalibration],
  (calibration): ((distance: number) => number) | null => {
    const logistic = calibration === null ? null : usable(calibration);
    if (calibration === null || logistic === null) return null;
    return (distance) => matedProbability(logistic, distance, calibration.matedShare);
  },
);

/** P(same person) at the threshold in force; `null` without a curve. */
export const selectProbabilityAtThreshold = createSelector(
  [selectProbabilityAt, selectThreshold],
  (probabilityAt, threshold): number | null =>
    probabilityAt === null || threshold === null ? null : probabilityAt(threshold.value),
);
