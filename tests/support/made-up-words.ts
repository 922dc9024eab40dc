import type { NameCode } from '#words/names.ts';
import type { PlainCode } from '#words/message.ts';

/** English names of records that the app does not have, as `words/en/names.ts` would have them. */
export const MADE_UP_NAMES = {
  'method.weighedMiddle': 'Weighed middle of means',
  'metric.falseOmissionRate': 'FOR',
  'distance.halfSquared': 'Half squared',
};

/** Their codes, which the type system does not know. */
export const MADE_UP = {
  method: 'method.weighedMiddle' as NameCode,
  metric: 'metric.falseOmissionRate' as NameCode,
  distance: 'distance.halfSquared' as NameCode,
  meaning: 'method.weighedMiddleMeaning' as PlainCode,
  parameter: 'parameter.matedWeight' as PlainCode,
};
