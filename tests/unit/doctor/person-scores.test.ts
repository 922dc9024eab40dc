import { describe, expect, it } from 'vitest';
import { personScores } from '#domain/doctor/person-scores.ts';
import { buildTemplateTable } from '#domain/embedding/template-table.ts';
import { evaluateTemplates } from '#domain/evaluation/evaluate.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';

const DIMENSIONS = 64;

interface Photo {
  readonly subject: string;
  readonly embedding: readonly number[];
}

/** Photos of simulated people. */
function people(count: number, photos: number, seed: number): readonly Photo[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, person) => {
    const centre = Array.from({ length: DIMENSIONS }, () => random.normal());
    return Array.from({ length: photos }, () => ({
      subject: `person ${person}`,
      embedding: centre.map((value) => value + 0.5 * random.normal()),
    }));
  }).flat();
}

/** The score of an item with a person. */
function scored(
  photos: readonly Photo[],
  agreeing: (item: number) => boolean,
): (item: number, person: number) => number {
  const { table } = buildTemplateTable(photos);
  const { pairs } = evaluateTemplates(table, 'euclidean');
  const counts = Uint8Array.from(photos, (_, item) => (agreeing(item) ? 1 : 0));
  const scores = personScores(pairs, counts);
  if (scores === null) throw new Error('A small set has scores.');
  return (item, person) => scores.score[item * scores.people + person]!;
}

describe('scores of faces against people', () => {
  it('are about normal for strangers also in a set of few people, whoever the few are', () => {
    const own: number[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const set = people(5, 8, seed);
      const strangers = people(5, 1, 1000 + seed);
      const at = scored([...set, ...strangers], (item) => item < set.length);
      for (let person = 0; person < 5; person++) own.push(at(set.length + person, person));
    }
    // Of four others nobody knows how wide strangers lie: by their own widths alone these would be
    // 1.4 wide.
    const width = Math.sqrt(own.reduce((sum, score) => sum + score ** 2, 0) / own.length);
    expect(width).toBeGreaterThan(0.8);
    expect(width).toBeLessThan(1.25);
  });
});
