import { defineDistance } from '#domain/comparison/distance.ts';
import { defineMetric } from '#domain/metrics/metric.ts';
import { MADE_UP } from '#tests/support/made-up-words.ts';

/**
 * A metric and a distance that the app does not have: what it takes to add one, as
 * `docs/how-to-add.md` has it.
 */

export const falseOmissionRate = defineMetric({
  kind: 'ratio',
  id: 'false-omission-rate',
  words: { name: MADE_UP.metric, meaning: MADE_UP.meaning, noFigure: 'noFigure.allMatch' },
  help: 'False omission rate: of the pairs that do not match, the share that is mated.',
  isProportion: true,
  ratio: ({ falseNegative: fn, trueNegative: tn }) => [fn, tn + fn],
});

export const halfSquared = defineDistance({
  id: 'half_squared',
  words: { name: MADE_UP.distance, choice: MADE_UP.scale, scale: MADE_UP.scale },
  help: 'Half the squared distance of the unit vectors, 0 to 2.',
  bounds: { low: 0, high: 2 },
  unitLength: true,
  fromSquared: (squared) => squared / 2,
  toSquared: (distance) => 2 * distance,
  degree: 2,
  error: (_distance, { ofCosine }) => ofCosine,
  otherScales: [],
  spelling: 'half[ _-]?squared',
  javascript: 'return 1 - dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));',
  python: 'return 1 - a @ b / np.sqrt((a @ a) * (b @ b))',
});
