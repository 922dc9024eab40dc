import { thresholdText } from '#domain/comparison/score-scale.ts';
import { proposed, refused } from '#domain/threshold/proposal.ts';
import type { ThresholdMethod } from '#domain/threshold/threshold-method.ts';

export const manual: ThresholdMethod = {
  id: 'manual',
  name: 'Manual',
  description: 'The number that you set by dragging, by keyboard or by typing.',
  tieRule: 'It is one stated value; there are no ties.',
  propose({ parameters, scale }) {
    const value = parameters.manual;
    return value === null || !Number.isFinite(value)
      ? refused(manual.id, 'No threshold has been set by hand yet: drag the line or type a number.')
      : proposed(manual.id, value, `Set by hand to ${thresholdText(scale, value)}.`);
  },
};
