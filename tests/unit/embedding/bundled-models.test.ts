import { expect, test } from 'vitest';
import { EMBEDDING_MODELS } from '#domain/embedding/embedding-model.ts';
import { BUNDLED_MODELS } from '#vision/model-digests.ts';

test('every model beside face-api.js’s own has its files, their digests and a known answer', () => {
  expect(BUNDLED_MODELS.map(({ model }) => model)).toEqual(
    EMBEDDING_MODELS.filter(({ format }) => format !== 'face-api').map(({ id }) => id),
  );
  for (const { model, files, knownAnswer } of BUNDLED_MODELS) {
    const { dimensions } = EMBEDDING_MODELS.find(({ id }) => id === model)!;
    expect(knownAnswer.length, model).toBeGreaterThanOrEqual(16);
    expect(knownAnswer.length, model).toBeLessThanOrEqual(dimensions);
    expect(
      knownAnswer.some((value) => value !== 0),
      model,
    ).toBe(true);
    for (const { sha256 } of files) expect(sha256, model).toMatch(/^[0-9a-f]{64}$/);
  }
});
