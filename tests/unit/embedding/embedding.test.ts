import { describe, expect, test } from 'vitest';
import { buildTemplateTable } from '#domain/embedding/template-table.ts';
import { embeddingModel, FACE_API_RESNET_128 } from '#domain/embedding/embedding-model.ts';
import { lengthOf, meanVector, toUnitLength } from '#domain/embedding/unit-length.ts';
import { embeddingFault } from '#domain/embedding/validity.ts';

describe('embeddingFault', () => {
  test.each([
    { vector: [0.1, -0.2], fault: null },
    { vector: [0.1], fault: 'wrong-length' },
    { vector: [], fault: 'wrong-length' },
    { vector: [0.1, NaN], fault: 'not-finite' },
    { vector: [Infinity, 0], fault: 'not-finite' },
    { vector: [0, -0], fault: 'all-zero' },
  ])('$vector: $fault', ({ vector, fault }) => {
    expect(embeddingFault(Float32Array.from(vector), 2)).toBe(fault);
  });
});

test('unit length keeps the direction', () => {
  expect([...toUnitLength([3, -4])]).toEqual([0.6, -0.8]);
  expect(lengthOf(toUnitLength([1e-20, 2e-20, 3e-20]))).toBeCloseTo(1, 12);
});

test('the mean of vectors, component by component', () => {
  expect([...meanVector([Float32Array.of(1, 2), Float32Array.of(3, -2)])]).toEqual([2, 0]);
  expect(meanVector([]).length).toBe(0);
});

describe('buildTemplateTable', () => {
  test('numbers people in the order of their first face', () => {
    const { table, subjects } = buildTemplateTable([
      { embedding: [1, 2], subject: 'jack' },
      { embedding: [3, 4], subject: 'elon' },
      { embedding: [5, 6], subject: 'jack' },
    ]);
    expect(subjects).toEqual(['jack', 'elon']);
    expect(table).toEqual({
      count: 3,
      dimensions: 2,
      vectors: Float32Array.of(1, 2, 3, 4, 5, 6),
      subject: Uint32Array.of(0, 1, 0),
      subjectCount: 2,
    });
  });

  test('of nothing is empty', () => {
    expect(buildTemplateTable([]).table).toMatchObject({ count: 0, subjectCount: 0 });
  });

  test('refuses embeddings of different models', () => {
    const mixed = [
      { embedding: [1, 2], subject: 'a' },
      { embedding: [1, 2, 3], subject: 'b' },
    ];
    expect(() => buildTemplateTable(mixed)).toThrow('2 and of 3 dimensions');
  });
});

test('models are found by their id', () => {
  expect(embeddingModel('face-api-resnet-128')).toBe(FACE_API_RESNET_128);
  expect(embeddingModel('brought by a user')).toBeUndefined();
});
