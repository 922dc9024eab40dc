import { choiceParameter, numberParameter, type ValuesOf } from '#domain/threshold/parameter.ts';

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
  label: 'Where in the gap',
  options: [
    {
      value: 'inside',
      label: 'Inside the gap',
      hint: 'A short number between two pairs, safe to copy.',
    },
    {
      value: 'observed',
      label: 'Edge of the gap',
      hint: 'On a pair, or a formula’s value, with all digits: as C4.5 has it.',
    },
    {
      value: 'middle',
      label: 'Exact middle',
      hint: 'Half way between two pairs, with all digits.',
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
  label: 'The target holds',
  options: [
    { value: 'observed', label: 'For this set' },
    { value: 'confident', label: 'For all such people (95% sure)' },
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
  readonly rate: 'FMR' | 'FNMR';
  readonly step: number;
  readonly initial: number;
}) {
  return numberParameter({
    ...own,
    label: `${rate} at most`,
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
  label: 'Share of mated attempts',
  unit: 'percent',
  least: 0.001,
  most: 99.999,
  step: 5,
  initial: 0.5,
  help: 'Share of mated attempts in use, a fraction.',
  range: { exclusiveMinimum: 0, exclusiveMaximum: 1 },
});
