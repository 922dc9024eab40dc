import { expect, test } from 'vitest';
import { checkEmbeddings, type CheckedFace } from '#domain/embedding/check-embeddings.ts';
import { said } from '#tests/support/said.ts';

function face(subject: string, ...values: readonly number[]): CheckedFace {
  const embedding = Float32Array.from(values);
  return { subject, embedding, again: embedding };
}
const verdicts = (faces: readonly CheckedFace[]) =>
  Object.fromEntries(checkEmbeddings(faces, 3, 'cosine').map(({ id, verdict }) => [id, verdict]));

const people = [
  face('Ann', 1, 0, 0),
  face('Ann', 1, 0.1, 0),
  face('Ben', 0, 1, 0),
  face('Ben', 0, 1, 0.1),
];

test('embeddings that tell people apart pass', () => {
  expect(verdicts(people)).toEqual({
    finite: 'passed',
    varied: 'passed',
    repeatable: 'passed',
    separates: 'passed',
  });
  const text = said(checkEmbeddings(people, 3, 'cosine').at(-1)!.text);
  expect(text).toMatch(/100 ?% of all cases \(2 mated pairs, 4 non-mated pairs/);
});

test('values that are no numbers, and zeros, fail and stop the rest', () => {
  expect(verdicts([...people, face('Cy', NaN, 0, 0)])).toEqual({ finite: 'failed' });
  expect(verdicts([face('Cy', 0, 0, 0)])).toEqual({ finite: 'failed' });
  expect(verdicts([face('Cy', 1, 2)])).toEqual({ finite: 'failed' });
});

test('a constant fails', () => {
  const same = [face('Ann', 1, 2, 3), face('Ben', 1, 2, 3)];
  expect(verdicts(same)).toMatchObject({ varied: 'failed', separates: 'unknown' });
});

test('noise from one run to the next fails', () => {
  const noisy = people.map((one) => ({ ...one, again: one.embedding.map((v) => v + 0.02) }));
  expect(verdicts(noisy)).toMatchObject({ repeatable: 'failed' });
  expect(said(checkEmbeddings(noisy, 3, 'cosine')[2]?.text)).toMatch(/dropout/);
});

test('embeddings that do not tell people apart fail', () => {
  const crossed = people.map((one, i) => ({ ...one, subject: ['Ann', 'Ben', 'Ann', 'Ben'][i]! }));
  expect(verdicts(crossed)).toMatchObject({ separates: 'failed' });
});

test('without photos, or with one, what cannot be known is unknown', () => {
  expect(verdicts([])).toEqual({ finite: 'unknown' });
  expect(verdicts([face('Ann', 1, 0, 0)])).toMatchObject({
    varied: 'unknown',
    separates: 'unknown',
  });
});
