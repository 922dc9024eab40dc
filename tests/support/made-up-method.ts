import { numberParameter } from '#domain/threshold/parameter.ts';
import { proposeNumber } from '#domain/threshold/proposal.ts';
import { SPLIT_POSITION } from '#domain/threshold/shared-parameters.ts';
import { defineMethod } from '#domain/threshold/threshold-method.ts';
import { message } from '#words/message.ts';
import { MADE_UP } from '#tests/support/made-up-words.ts';

/**
 * A method that the app does not have: what it takes to add one, as `docs/how-to-add.md` has it.
 */
export const weighedMiddle = defineMethod({
  id: 'weighed-middle',
  words: { name: MADE_UP.method, meaning: MADE_UP.meaning, ties: 'ties.formula' },
  parameters: [
    numberParameter({
      name: 'matedWeight',
      label: MADE_UP.parameter,
      unit: 'percent',
      least: 0,
      most: 100,
      step: 10,
      initial: 0.25,
      help: 'Weighed middle of means: the weight of the mated mean, a fraction.',
      range: { minimum: 0, maximum: 1 },
    }),
    SPLIT_POSITION,
  ],
  dependsOn: 'both',
  comparesClasses: true,
  propose(input) {
    const { mated, nonMated } = input.scores;
    const { matedWeight } = input.parameters;
    const middle = matedWeight * mated.mean + (1 - matedWeight) * nonMated.mean;
    return proposeNumber(input, middle, (at) => message(MADE_UP.reason, { at }));
  },
});
