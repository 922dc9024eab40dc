import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { embeddingTable } from '#tests/support/generated-embeddings.ts';
import { deep } from '#tests/support/deep.ts';
import { fileOf, inspected } from '#tests/unit/import/reading.ts';

/** All of them in the deep run; every run draws the same first ones. */
const CASES = deep ? 2000 : 400;
/** Those of the nightly run found faults that one seed in ten shows. */
const SEEDS = deep
  ? [20_261_129, 4243, 7006, 7007, 7009, 7010, 8002, 9001, 9002, 9003]
  : [20_261_129];
/** Share of tables about which a person may be asked. Measured with other seeds: 0.05 to 0.3 %. */
const ASKED_AT_MOST = 0.01;

/** By seed. */
const asked = new Map<number, number>();

afterAll(() => {
  const shares = [...asked.values()].map((count) => `${((100 * count) / CASES).toFixed(2)} %`);
  console.info(`Asked of generated embeddings: ${shares.join(', ')}.`);
});

it.each(SEEDS)(
  'generated tables of embeddings are read right, or asked about: seed %i',
  async (seed) => {
    asked.set(seed, 0);
    await fc.assert(
      fc.asyncProperty(embeddingTable, async ({ text, ...right }) => {
        const inspection = await inspected(fileOf('table.csv', text));
        if (inspection.kind === 'refused' || inspection.question !== null) {
          asked.set(seed, asked.get(seed)! + 1);
          return;
        }
        const { mated, people, photos, dimensions, leftOut } = inspection.readings[0]!.forecast;
        expect({ mated, people, photos, dimensions, leftOut }).toEqual({ ...right, leftOut: 0 });
      }),
      { numRuns: CASES, seed, endOnFailure: true },
    );
    expect(asked.get(seed)! / CASES).toBeLessThan(ASKED_AT_MOST);
  },
);
