import { expect, test } from 'vitest';
import { selectEvaluationInputs, selectOperatingPoint } from '#application/selectors/threshold.ts';
import { appFixture } from '#tests/support/app-fixture.ts';
import { said } from '#tests/support/said.ts';

const SET = {
  'set/Ada/1.jpg': 'face 0 0',
  'set/Ada/2.jpg': 'face 0.1 0',
  'set/Ada/3.jpg': 'face 0.4 0',
  'set/Bob/1.jpg': 'face 1 0',
  'set/Bob/2.jpg': 'face 1 0.1',
};

test('a photo can be compared with a person instead of with each photo', async () => {
  const app = appFixture();
  await app.add(SET);
  await app.settled();
  const pairs = (): { mated: number; nonMated: number } => {
    const { truePositive, falsePositive, falseNegative, trueNegative } = selectOperatingPoint(
      app.state(),
    )!.confusion;
    return { mated: truePositive + falseNegative, nonMated: falsePositive + trueNegative };
  };
  expect(pairs()).toEqual({ mated: 4, nonMated: 6 });

  app.actions.setAggregation('minimum');
  await app.settled();
  // Five probes against their own person, and against the other one.
  expect(pairs()).toEqual({ mated: 5, nonMated: 5 });
  const items = selectEvaluationInputs(app.state())!.items;
  expect(items.size).toBe(5);
  expect([0, 5, 6].map((index) => said(items.at(index)?.fileName))).toEqual([
    '1.jpg',
    'all photos of Ada',
    'all photos of Bob',
  ]);
  expect(items.at(7)).toBeUndefined();

  app.actions.undo();
  await app.settled();
  expect(pairs()).toEqual({ mated: 4, nonMated: 6 });
});
