import { choiceParameter, numberParameter, type ValuesOf } from '#domain/threshold/parameter.ts';
import type { PlainCode } from '#words/message.ts';

/**
 * Parameters that several methods read; one that a single method reads stands in that method's
 * file.
 */

/**
 * Where in the gap between two observed distances a threshold is put: as a short decimal safely
 * inside it, at its lower end (C4.5), or in its exact middle. Formulas and curves give the decimal
 * nearest to their value under `inside`, else the value with all its digits.
 */
export const SPLIT_POSITION = choiceParameter({
  name: 'splitPosition',
  label: 'parameter.split',
  options: [
    {
      value: 'inside',
      label: 'parameter.splitInside',
      hint: 'parameter.splitInsideHint',
    },
    {
      value: 'observed',
      label: 'parameter.splitObserved',
      hint: 'parameter.splitObservedHint',
    },
    {
      value: 'middle',
      label: 'parameter.splitMiddle',
      hint: 'parameter.splitMiddleHint',
      retired: true,
    },
  ],
  initial: 'inside',
  help: 'Where between two observed scores the threshold is put: as a short decimal safely inside the gap, on the edge of it (C4.5; formulas with all their digits), or in its exact middle.',
});
export type Splitting = ValuesOf<typeof SPLIT_POSITION>;

/**
 * Whether a target rate is to hold as observed in the set, or with 95 % confidence for all people
 * like these.
 */
export const TARGET = choiceParameter({
  name: 'target',
  label: 'parameter.target',
  options: [
    { value: 'observed', label: 'parameter.targetObserved' },
    { value: 'confident', label: 'parameter.targetConfident' },
  ],
  initial: 'observed',
  help: 'FMR and FNMR at most: whether the target holds as observed in the set, or with 95 % confidence for all people like these.',
});
export type Aiming = ValuesOf<typeof TARGET>;

/** The rate that is not to be exceeded; a fraction, 0 to 1. */
export function limitParameter<const Name extends string>({
  rate,
  ...own
}: {
  readonly name: Name;
  readonly label: PlainCode;
  readonly rate: 'FMR' | 'FNMR';
  readonly step: number;
  readonly initial: number;
}) {
  return numberParameter({
    ...own,
    unit: 'percent',
    least: 0,
    most: 100,
    help: `${rate} at most: the target, a fraction.`,
    range: { minimum: 0, maximum: 1 },
  });
}

/** Share of mated attempts in use; 0 < share < 1. */
export const MATED_SHARE = numberParameter({
  name: 'matedShare',
  label: 'parameter.matedShare',
  unit: 'percent',
  least: 0.001,
  most: 99.999,
  step: 5,
  initial: 0.5,
  help: 'Share of mated attempts in use, a fraction.',
  range: { exclusiveMinimum: 0, exclusiveMaximum: 1 },
});
