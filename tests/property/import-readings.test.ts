import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { scoreClassFromSorted } from '#domain/distribution/score-class.ts';
import type { Inspection } from '#domain/import/reading.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { buildCutTable } from '#domain/threshold/build-cut-table.ts';
import { embeddingTable } from '#tests/support/generated-embeddings.ts';
import { type GeneratedTable, scoreTable } from '#tests/support/generated-scores.ts';
import { fileOf, inspected } from '#tests/unit/import/reading.ts';

/** Tables of each kind. */
const CASES = 2000;
/** Share of them about which a person may be asked. Measured with other seeds: about 1 % of scores, hardly any of embeddings. */
const ASKED_AT_MOST = 0.03;

const asked = { scores: 0, embeddings: 0 };
const settled = { numRuns: CASES, seed: 20_261_129, endOnFailure: true } as const;

afterAll(() => {
  const share = (count: number): string => `${((100 * count) / CASES).toFixed(2)} %`;
  console.info(
    `Asked: ${share(asked.scores)} of scores, ${share(asked.embeddings)} of embeddings.`,
  );
});

/** Whether a person is asked, or the files are refused, instead of anything being taken. */
function isAsked(inspection: Inspection): boolean {
  return inspection.kind === 'refused' || inspection.question !== null;
}

function equalErrorRate({ distances }: GeneratedTable): number {
  const ofClass = (values: readonly number[]) =>
    scoreClassFromSorted(Float64Array.from(values).toSorted());
  const cuts = buildCutTable({
    mated: ofClass(distances.mated),
    nonMated: ofClass(distances.nonMated),
  });
  return equalErrorRateOf(cuts)!.rate;
}

describe('generated tables', () => {
  it('of scores are read right, or asked about', async () => {
    await fc.assert(
      fc.asyncProperty(scoreTable, async (table) => {
        const inspection = await inspected(fileOf('table.csv', table.text));
        if (isAsked(inspection)) {
          asked.scores += 1;
          return;
        }
        if (inspection.kind === 'refused') return;
        const { forecast } = inspection.readings[0]!;
        expect([forecast.mated, forecast.nonMated]).toEqual([table.mated, table.nonMated]);
        if (table.people > 0) expect(forecast.people).toBe(table.people);
        expect(forecast.columns.length).toBeGreaterThan(0);
        const eer = equalErrorRate(table);
        // Similarities and confidences are rounded, which may tie what distances do not.
        for (const column of forecast.columns)
          expect(Math.abs(column.eer! - eer)).toBeLessThan(0.02);
      }),
      settled,
    );
    expect(asked.scores / CASES).toBeLessThan(ASKED_AT_MOST);
  }, 120_000);

  it('of embeddings are read right, or asked about', async () => {
    await fc.assert(
      fc.asyncProperty(embeddingTable, async ({ text, ...right }) => {
        const inspection = await inspected(fileOf('table.csv', text));
        if (isAsked(inspection)) {
          asked.embeddings += 1;
          return;
        }
        if (inspection.kind === 'refused') return;
        const { mated, people, photos, dimensions, leftOut } = inspection.readings[0]!.forecast;
        expect({ mated, people, photos, dimensions, leftOut }).toEqual({ ...right, leftOut: 0 });
      }),
      settled,
    );
    expect(asked.embeddings / CASES).toBeLessThan(ASKED_AT_MOST);
  }, 120_000);
});
