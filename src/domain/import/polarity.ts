import { distanceText } from '#domain/shared/wording.ts';

import type { Polarity } from './score-name.ts';
import { message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/** Which way a column of scores points, and how that is known. */
export interface PolarityFinding {
  /** What is assumed until somebody says otherwise. */
  readonly polarity: Polarity;
  /** `unclear`: a person must be asked. `stated`: a person has said so. */
  readonly basis: 'stated' | 'name' | 'measured' | 'unclear';
  /** One sentence; a text where it comes out of a project. */
  readonly text: Reason;
}

/**
 * Mean difference in standard errors, and in standard deviations, from which the data speak for
 * themselves.
 */
const CLEAR_ERRORS = 4;
const CLEAR_DEVIATIONS = 0.2;

interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Finds which way scores point: by what a person said, else by the name, else by which class has
 * the larger mean. A name that the data contradict clearly, and data that do not say, are
 * `unclear`.
 *
 * @param scores NaN where a pair has none. Aligned with `mated`.
 */
export function findPolarity(
  scores: Float64Array,
  mated: Uint8Array,
  byName: Polarity | null,
  stated: Polarity | null = null,
): PolarityFinding {
  const ofMated = momentsOf(scores, mated, 1);
  const ofNonMated = momentsOf(scores, mated, 0);
  const measured = measuredPolarity(ofMated, ofNonMated);
  const means =
    ofMated.count > 0 && ofNonMated.count > 0
      ? message('polarity.means', {
          mated: distanceText(ofMated.mean),
          nonMated: distanceText(ofNonMated.mean),
        })
      : message('polarity.noMeans');
  if (stated !== null) {
    const contradicted = measured !== null && measured !== stated;
    return {
      polarity: stated,
      basis: 'stated',
      text: contradicted
        ? message('polarity.statedAgainst', { polarity: stated, means })
        : message('polarity.stated', { polarity: stated }),
    };
  }
  if (byName !== null && (measured === null || measured === byName)) {
    return {
      polarity: byName,
      basis: 'name',
      text: message('polarity.byName', { polarity: byName }),
    };
  }
  if (byName !== null) {
    return {
      polarity: byName,
      basis: 'unclear',
      text: message('polarity.nameAgainst', { polarity: byName, means }),
    };
  }
  if (measured !== null) {
    const text = message('polarity.measured', { polarity: measured, means });
    return { polarity: measured, basis: 'measured', text };
  }
  return {
    polarity: 'distance',
    basis: 'unclear',
    text: message('polarity.unclear', { means }),
  };
}

/** The finding of a column that was kept with its words in English, as a message again. */
export function renewedFinding(
  kept: PolarityFinding,
  scores: Float64Array,
  mated: Uint8Array,
): PolarityFinding {
  const { polarity, basis } = kept;
  const found =
    basis === 'stated'
      ? [findPolarity(scores, mated, null, polarity)]
      : [findPolarity(scores, mated, polarity), findPolarity(scores, mated, null)];
  return found.find((one) => one.basis === basis && one.polarity === polarity) ?? kept;
}

function measuredPolarity(mated: Moments, nonMated: Moments): Polarity | null {
  if (mated.count < 2 || nonMated.count < 2) return null;
  const difference = nonMated.mean - mated.mean;
  const error = Math.sqrt(mated.variance / mated.count + nonMated.variance / nonMated.count);
  const deviation = Math.sqrt((mated.variance + nonMated.variance) / 2);
  const isClear =
    Math.abs(difference) > CLEAR_ERRORS * error &&
    Math.abs(difference) > CLEAR_DEVIATIONS * deviation;
  if (!isClear) return null;
  return difference > 0 ? 'distance' : 'similarity';
}

function momentsOf(scores: Float64Array, mated: Uint8Array, side: 0 | 1): Moments {
  let count = 0;
  let sum = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    if (mated[row] !== side || !Number.isFinite(score)) continue;
    count += 1;
    sum += score;
  }
  const mean = sum / count;
  let squares = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    if (mated[row] !== side || !Number.isFinite(score)) continue;
    squares += (score - mean) ** 2;
  }
  return { count, mean, variance: squares / (count - 1) };
}
