import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { embeddingTable } from '#tests/support/generated-embeddings.ts';
import { fileOf, inspected } from '#tests/unit/import/reading.ts';

const CASES = 2000;
/** Share of tables about which a person may be asked. Measured with other seeds: hardly any. */
const ASKED_AT_MOST = 0.01;

let asked = 0;

afterAll(() => {
  console.info(`Asked of generated embeddings: ${((100 * asked) / CASES).toFixed(2)} %.`);
});

it('generated tables of embeddings are read right, or asked about', async () => {
  await fc.assert(
    fc.asyncProperty(embeddingTable, async ({ text, ...right }) => {
      const inspection = await inspected(fileOf('table.csv', text));
      if (inspection.kind === 'refused' || inspection.question !== null) {
        asked += 1;
        return;
      }
      const { mated, people, photos, dimensions, leftOut } = inspection.readings[0]!.forecast;
      expect({ mated, people, photos, dimensions, leftOut }).toEqual({ ...right, leftOut: 0 });
    }),
    { numRuns: CASES, seed: 20_261_129, endOnFailure: true },
  );
  expect(asked / CASES).toBeLessThan(ASKED_AT_MOST);
}, 120_000);
