import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { embeddingArrays } from '#tests/support/generated-arrays.ts';
import { deep } from '#tests/support/deep.ts';
import { fileOf, inspected } from '#tests/unit/import/reading.ts';

/** All of them in the deep run; every run draws the same first ones. */
const CASES = deep ? 2000 : 400;
const SEEDS = deep ? [20_261_130, 71, 72, 73] : [20_261_130];
/** Share of sets about which a person may be asked. */
const ASKED_AT_MOST = 0.01;

/** By seed. */
const asked = new Map<number, number>();

afterAll(() => {
  const shares = [...asked.values()].map((count) => `${((100 * count) / CASES).toFixed(2)} %`);
  console.info(`Asked of generated arrays: ${shares.join(', ')}.`);
});

it.each(SEEDS)(
  'labels are put beside the embeddings that they are of, or asked about: seed %i',
  async (seed) => {
    asked.set(seed, 0);
    await fc.assert(
      fc.asyncProperty(embeddingArrays, async ({ files, ...right }) => {
        const inspection = await inspected(
          ...files.map(([name, content]) => fileOf(name, content)),
        );
        if (inspection.kind === 'refused' || inspection.question !== null) {
          asked.set(seed, asked.get(seed)! + 1);
          return;
        }
        const { mated, people, photos, leftOut, columns } = inspection.readings[0]!.forecast;
        expect({ mated, people, photos, leftOut }).toEqual({ ...right, leftOut: 0 });
        // Labels of another set would leave few pairs of one person near.
        expect(columns[0]!.eer).toBeLessThan(0.05);
      }),
      { numRuns: CASES, seed, endOnFailure: true },
    );
    expect(asked.get(seed)! / CASES).toBeLessThan(ASKED_AT_MOST);
  },
);
