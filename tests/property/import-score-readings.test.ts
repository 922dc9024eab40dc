import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { scoreClassFromSorted } from '#domain/distribution/score-set.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import { type GeneratedTable, scoreTable } from '#tests/support/generated-scores.ts';
import { deep } from '#tests/support/deep.ts';
import { fileOf, inspected } from '#tests/unit/import/reading.ts';

/** All of them in the deep run; every run draws the same first ones. */
const CASES = deep ? 2000 : 400;
/** Those of the nightly run found faults that one seed in ten shows. */
const SEEDS = deep
  ? [20_261_129, 4243, 7006, 7007, 7009, 7010, 8002, 9001, 9002, 9003]
  : [20_261_129];
/**
 * Share of tables about which a person may be asked. Measured with other seeds: 1.3 to 2.3 %, most
 * of them of 0 and 1 with nothing to tell what they mean.
 */
const ASKED_AT_MOST = 0.03;

/** By seed. */
const asked = new Map<number, number>();

afterAll(() => {
  const shares = [...asked.values()].map((count) => `${((100 * count) / CASES).toFixed(2)} %`);
  console.info(`Asked of generated scores: ${shares.join(', ')}.`);
});

function equalErrorRate({ distances }: GeneratedTable): number {
  const ofClass = (values: readonly number[]) =>
    scoreClassFromSorted(Float64Array.from(values).toSorted());
  const cuts = buildCutTable({
    mated: ofClass(distances.mated),
    nonMated: ofClass(distances.nonMated),
  });
  return equalErrorRateOf(cuts)!.rate;
}

it.each(SEEDS)(
  'generated tables of scores are read right, or asked about: seed %i',
  async (seed) => {
    asked.set(seed, 0);
    await fc.assert(
      fc.asyncProperty(scoreTable, async (table) => {
        const inspection = await inspected(fileOf('table.csv', table.text));
        if (inspection.kind === 'refused' || inspection.question !== null) {
          asked.set(seed, asked.get(seed)! + 1);
          return;
        }
        const { forecast } = inspection.readings[0]!;
        expect([forecast.mated, forecast.nonMated]).toEqual([table.mated, table.nonMated]);
        if (table.people > 0) expect(forecast.people).toBe(table.people);
        expect(forecast.columns.length).toBeGreaterThan(0);
        const eer = equalErrorRate(table);
        // Similarities and confidences are rounded, which may tie what distances do not.
        for (const column of forecast.columns)
          expect(Math.abs(column.eer! - eer)).toBeLessThan(0.02);
      }),
      { numRuns: CASES, seed, endOnFailure: true },
    );
    expect(asked.get(seed)! / CASES).toBeLessThan(ASKED_AT_MOST);
  },
);
