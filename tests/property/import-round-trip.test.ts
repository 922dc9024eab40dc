import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { importedItem } from '#domain/import/imported-scores.ts';
import { pairNumbers } from '#domain/import/pair-numbers.ts';
import { columnFacts } from '#domain/import/column-facts.ts';
import { proposeScores } from '#domain/import/propose-scores.ts';
import { scoreAssembler } from '#domain/import/score-assembler.ts';
import { mappingGaps, type ScoreMapping } from '#domain/import/score-mapping.ts';
import { packTexts, textAt } from '#domain/import/text-table.ts';
import { toPairTable } from '#domain/import/to-pair-table.ts';
import { pairsCsv } from '#domain/report/pairs-csv.ts';
import { batchOfRows } from '#workers/import/row-source.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';
import { fileOf, scoresOf } from '#tests/unit/import/reading.ts';
import { said } from '#tests/support/said.ts';

/** Names with all that a CSV or a spreadsheet takes for something else. */
const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      'a,b',
      'say "hi"',
      'zwei\nZeilen',
      '-',
      '@me',
      'Ünï',
      '1',
      'null',
      'NaN',
    ),
  )
  // White space around names is not kept, by anybody who reads CSV.
  .map((text) => text.replaceAll('\r', ' ').trim())
  .filter((text) => text !== '');

describe('what leaves the app as a pairs CSV', () => {
  it('comes back with the same people, photos and numbers', async () => {
    const set = fc.record({
      seed: fc.nat(1000),
      people: fc.uniqueArray(name, { minLength: 2, maxLength: 5 }),
      model: fc.constantFrom('VGG-Face', 'face-api-resnet-128', 'my_model', 'OpenFace'),
      metrics: fc.shuffledSubarray([...METRIC_IDS], { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(
        set,
        fc.array(name, { minLength: 15, maxLength: 15 }),
        async (given, files) => {
          const templates = simulatedTemplates(given.people.length, 3, {
            seed: given.seed,
            dimensions: 8,
          });
          const items = Array.from(templates.subject, (person, i) => ({
            subject: given.people[person]!,
            file: `${i}${files[i]}`,
          }));
          const columns = given.metrics.map((metric) => ({
            model: given.model,
            metric,
            pairs: compareAll(templates, metric),
          }));
          const scores = await scoresOf([
            fileOf('pairs.csv', [...pairsCsv(items, columns)].join('')),
          ]);
          expect(scores.problems).toEqual([]);
          expect(scores.people).toBe('named');
          expect(items.map((_, item) => importedItem(scores, item))).toEqual(items);
          expect(scores.columns.map(({ model, metricId }) => [model, metricId])).toEqual(
            given.metrics.map((metric) => [given.model, metric]),
          );
          columns.forEach(({ pairs }, i) => {
            // A file does not say of how many dimensions a distance is, only to how many digits.
            const { origin: _, ...back } = toPairTable(scores, scores.columns[i]!);
            const { origin, ...pairsAlone } = pairs;
            expect(back).toEqual(pairsAlone);
            const again = evaluatePairs({ ...back, ...(origin && { origin }) });
            expect(again).toEqual(evaluatePairs(pairs));
          });
        },
      ),
      {
        numRuns: 40,
        examples: [
          [
            { seed: 0, people: ['null', 'NaN'], model: 'VGG-Face', metrics: ['cosine'] },
            Array.from({ length: 15 }, () => '!'),
          ],
        ],
      },
    );
  });
});

describe('any table at all', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.double().map(String),
    fc.constantFrom('', 'Yes', 'No', '1', '0', 'a', 'b', 'NaN', 'Infinity', '0,5'),
  );
  const header = fc.constantFrom(
    'file_x',
    'file_y',
    'subject_x',
    'subject_y',
    'decision',
    'model',
    'metric',
    'score',
    'A_cosine',
    'x',
    '',
  );
  const table = fc.record({
    columns: fc.array(header, { minLength: 1, maxLength: 7 }),
    rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }),
    hasHeader: fc.boolean(),
    isSpaced: fc.boolean(),
  });

  it('is mapped without a crash, and read without one: what comes out is sound', () => {
    fc.assert(
      fc.property(table, ({ columns, rows, hasHeader, isSpaced }) => {
        const batch = batchOfRows(rows);
        const sample = { columns, hasHeader, isSpaced, rows: batch };
        const [best] = proposeScores(sample, columnFacts(sample), ['x.csv']);
        if (best?.content.kind !== 'scores') return;
        const proposed = best.content.mapping;
        // Rows say what a person would: that the file is of one class, where nothing else does.
        const mapping: ScoreMapping = mappingGaps(proposed).some((gap) =>
          said(gap).includes('one person'),
        )
          ? { ...proposed, files: ['mated'] }
          : proposed;
        if (mappingGaps(mapping).length > 0) return;
        const assembler = scoreAssembler(mapping);
        assembler.startFile(0, 2);
        assembler.add(batch);
        const scores = assembler.finish();
        expect(scores.subject).toHaveLength(scores.itemCount);
        for (let row = 0; row < scores.count; row++) {
          const [left, right] = [scores.left[row]!, scores.right[row]!];
          expect(left).not.toBe(right);
          expect(Math.max(left, right)).toBeLessThan(scores.itemCount);
          expect(scores.mated[row]).toBe(scores.subject[left] === scores.subject[right] ? 1 : 0);
        }
        for (const column of scores.columns) {
          expect(column.scores).toHaveLength(scores.count);
          const { distance } = toPairTable(scores, column);
          expect(distance.every(Number.isFinite)).toBe(true);
          expect(distance).toHaveLength(scores.count - column.missing);
        }
      }),
    );
  });
});

describe('pair numbers', () => {
  it('are those of a map', () => {
    const pair = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 400 }), fc.boolean(), (pairs, unordered) => {
        const numbers = pairNumbers(unordered);
        const map = new Map<string, number>();
        const first: (readonly [number, number])[] = [];
        for (const [a, b] of pairs) {
          const key = unordered ? [a, b].toSorted((x, y) => x - y).join() : `${a},${b}`;
          if (!map.has(key)) {
            map.set(key, map.size);
            first.push([a, b]);
          }
          expect(numbers.numberOf(a, b)).toBe(map.get(key));
        }
        const { a, b } = numbers.take();
        expect(Array.from(a, (x, i) => [x, b[i]])).toEqual(first);
      }),
    );
  });

  it('hold through growth', () => {
    const numbers = pairNumbers(true);
    for (let i = 0; i < 200_000; i++) numbers.numberOf(i % 1000, 1000 + Math.floor(i / 1000));
    for (let i = 0; i < 200_000; i += 97) {
      expect(numbers.numberOf(1000 + Math.floor(i / 1000), i % 1000)).toBe(i);
    }
  });
});

describe('a text table', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const table = packTexts(texts);
        expect(texts.map((_, i) => textAt(table, i))).toEqual(texts);
      }),
    );
  });
});
