import { describe, expect, test } from 'vitest';
import type { SourceFile } from '#workers/import/row-source.ts';
import { fileOf, inspected } from '#tests/unit/import/reading.ts';

const PEOPLE = ['Ann', 'Ann', 'Ann', 'Bob', 'Bob', 'Bob', 'Cy', 'Cy', 'Cy'];

/** Rows of every pair of nine photos. */
function rows() {
  return PEOPLE.flatMap((left, i) =>
    PEOPLE.slice(i + 1).map((right, k) => {
      const j = i + 1 + k;
      const noise = ((i * 7 + j * 3) % 10) / 50;
      return {
        left: `${left}/${i}.jpg`,
        right: `${right}/${j}.jpg`,
        same: left === right ? 'yes' : 'no',
        distance: Number(((left === right ? 0.3 : 0.7) + noise).toFixed(3)),
      };
    }),
  );
}

function csv(): string {
  const lines = rows().map((row) => Object.values(row).join(','));
  return `left,right,same,distance\n${lines.join('\n')}\n`;
}

async function offered(...files: readonly SourceFile[]) {
  const inspection = await inspected(...files);
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  return inspection;
}

describe('files that may be put together in several ways', () => {
  test('are not asked about where every way gives the same figures', async () => {
    for (const other of [
      fileOf('scores.json', JSON.stringify(rows())),
      fileOf('copy of scores.csv', csv()),
    ]) {
      const { question, readings } = await offered(fileOf('scores.csv', csv()), other);
      expect(question).toBeNull();
      expect(readings[0]?.forecast).toMatchObject({ mated: 9, nonMated: 27, people: 3 });
    }
  });
});
