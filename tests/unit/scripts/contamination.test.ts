import { expect, test } from 'vitest';
import { biasReport } from '#tests/support/bias-report.ts';
import { contaminationReport } from '#tests/support/contamination-report.ts';
import { type FoundPhoto, whyNothingToPlant } from '#tests/support/contamination.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';

/** People with one face in each photo, as `npm run contaminate` finds them. */
function found(people: number, perPerson: number, seed: number, name: string): FoundPhoto[] {
  const { vectors, dimensions, count, subject } = simulatedTemplates(people, perPerson, {
    seed,
    noise: 0.4,
  });
  return Array.from({ length: count }, (_, photo) => ({
    path: `${name}/${photo}.jpg`,
    subject: `${name} ${subject[photo]}`,
    width: 100,
    height: 100,
    faces: [
      {
        box: { x: 40, y: 40, width: 20, height: 20 },
        embedding: vectors.slice(photo * dimensions, (photo + 1) * dimensions),
      },
    ],
  }));
}

const SET = found(12, 4, 1, 'person');
const STRANGERS = found(80, 1, 2, 'stranger');
const OPTIONS = { metric: 'euclidean', draws: 1, seed: 1 } as const;

test('the table of planted mistakes has a row for each kind, the same for the same seed', () => {
  const lines: string[] = [];
  const table = contaminationReport(SET, STRANGERS, OPTIONS, (line) => lines.push(line));
  expect(table).toContain('48 photos of 12 people, 80 strangers');
  expect(lines).toHaveLength(12);
  expect(lines[0]).toMatch(/^\| 0 % of photos are of strangers \| 0 \| - \| - \| 0\.00 \|/);
  const options = { ...OPTIONS, only: 'show somebody larger' };
  const again: string[] = [];
  contaminationReport(SET, STRANGERS, options, (line) => again.push(line));
  expect(again).toEqual(lines.filter((line) => line.includes('show somebody larger')));
});

test('the table of what is hidden compares the chosen faces with the right ones', () => {
  const table = biasReport(SET, STRANGERS, OPTIONS, () => undefined);
  expect(table.split('\n').filter((line) => /^\| \d/.test(line))).toHaveLength(9 + 4 + 5);
});

test('a set too small for figures, and strangers who are of the set, are told in a sentence', () => {
  expect(whyNothingToPlant(SET, STRANGERS)).toBeNull();
  expect(whyNothingToPlant(found(2, 2, 1, 'person'), STRANGERS)).toBeNull();
  for (const few of [[], found(1, 4, 1, 'person'), found(4, 1, 1, 'person')]) {
    expect(whyNothingToPlant(few, STRANGERS)).toContain('two people at least');
  }
  const faceless = STRANGERS.map((photo) => ({ ...photo, faces: [] }));
  for (const nobody of [[], SET, faceless]) {
    expect(whyNothingToPlant(SET, nobody)).toContain('Choose a folder of other people');
  }
  // As few as can be: figures, or dashes, for every kind.
  const smallest = contaminationReport(
    found(2, 2, 1, 'person'),
    found(1, 1, 2, 'stranger'),
    OPTIONS,
    () => undefined,
  );
  expect(smallest.split('\n').filter((line) => line.startsWith('| ')).length).toBe(13);
});
