import { expect, it } from 'vitest';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { appFixture } from '#tests/support/app-fixture.ts';

it('evaluates seldom while photos stream in, and at once when the last one is there', async () => {
  const app = appFixture({ tick: 100 });
  const { ask } = app.background;
  let evaluations = 0;
  app.background.ask = (kind, request) => {
    if (kind === 'evaluation') {
      app.statisticsClock.time += 1000;
      evaluations += 1;
    }
    return ask(kind, request);
  };
  // Each photo takes half a second; an evaluation a whole one.
  app.gate.wait = async () => {
    app.statisticsClock.time += 500;
    await app.settled();
  };
  const photos = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`Person ${i % 6}/${i}.jpg`, `face ${i % 6} ${i / 60}`]),
  );
  await app.add(photos);
  await app.settled();
  // 30 seconds of photos: one evaluation in ten seconds, the first, and the last.
  expect(evaluations).toBeGreaterThanOrEqual(3);
  expect(evaluations).toBeLessThanOrEqual(6);
  const { evaluation } = app.state().session;
  expect(evaluation).toMatchObject({ kind: 'ready', stale: false });
  expect(selectOperatingPoint(app.state())?.confusion.truePositive).toBeGreaterThan(0);
  expect(evaluation.kind === 'ready' && evaluation.set.evaluation.pairs.count).toBe((60 * 59) / 2);
});
