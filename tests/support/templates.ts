import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';

/**
 * A template table from rows of `person: numbers`, for example `['0: 1 0', '0: 0 1', '1: 3 4']`.
 */
export function templatesFromRows(rows: readonly string[]): TemplateTable {
  const parsed = rows.map((row) => {
    const [person = '', numbers = ''] = row.split(':');
    return { person: Number(person), vector: numbers.trim().split(/\s+/).map(Number) };
  });
  return {
    count: rows.length,
    dimensions: parsed[0]?.vector.length ?? 0,
    vectors: Float32Array.from(parsed.flatMap(({ vector }) => vector)),
    subject: Uint32Array.from(parsed, ({ person }) => person),
    subjectCount: new Set(parsed.map(({ person }) => person)).size,
  };
}

/**
 * Random embeddings around a centre for each person, of length about 1.4 as face-api.js gives them;
 * the same for the same seed.
 */
export function simulatedTemplates(
  people: number,
  perPerson: number,
  { seed = 1, dimensions = 32, noise = 0.8 } = {},
): TemplateTable {
  const random = seededRandom(seed);
  const scale = 1.4 / Math.sqrt(dimensions);
  const count = people * perPerson;
  const vectors = new Float32Array(count * dimensions);
  for (let person = 0; person < people; person++) {
    const centre = Array.from({ length: dimensions }, () => random.normal());
    for (let photo = 0; photo < perPerson; photo++) {
      const from = (person * perPerson + photo) * dimensions;
      centre.forEach((value, k) => {
        vectors[from + k] = scale * (value + noise * random.normal());
      });
    }
  }
  const subject = Uint32Array.from({ length: count }, (_, i) => Math.floor(i / perPerson));
  return { count, dimensions, vectors, subject, subjectCount: people };
}
