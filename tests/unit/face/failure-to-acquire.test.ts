import { expect, test } from 'vitest';
import { countAcquisitions } from '#domain/face/acquisition.ts';

test('software failures take no part in the rate', () => {
  const kinds = [
    'acquired',
    'acquired',
    'acquired',
    'failed',
    'unprocessed',
    'unprocessed',
  ] as const;
  expect(countAcquisitions(kinds.map((kind) => ({ kind })))).toEqual({
    acquired: 3,
    failed: 1,
    unprocessed: 2,
    failureToAcquireRate: 0.25,
  });
});

test('there is no rate without an attempt', () => {
  expect(countAcquisitions([{ kind: 'unprocessed' }]).failureToAcquireRate).toBeNull();
  expect(countAcquisitions([]).failureToAcquireRate).toBeNull();
});
