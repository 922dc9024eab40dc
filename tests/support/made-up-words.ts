import type { NameCode } from '#words/names.ts';
import type { PlainCode } from '#words/message.ts';

/** English words of records that the app does not have, as `words/en` would have them. */
export const MADE_UP_NAMES = {
  'method.weighedMiddle': 'Weighed middle of means',
  'metric.falseOmissionRate': 'FOR',
  'distance.halfSquared': 'Half squared',
  'scale.halfSquared': 'half squared',
  'proposal.weighedMiddle': 'The weighed middle of the means is {at}.',
};

/** Their codes, which the type system does not know. */
export const MADE_UP = {
  method: 'method.weighedMiddle' as NameCode,
  metric: 'metric.falseOmissionRate' as NameCode,
  distance: 'distance.halfSquared' as NameCode,
  scale: 'scale.halfSquared' as PlainCode,
  /** With the placeholder that this one has. */
  reason: 'proposal.weighedMiddle' as 'proposal.manual',
  meaning: 'method.weighedMiddleMeaning' as PlainCode,
  parameter: 'parameter.matedWeight' as PlainCode,
};
