import { suggestLabels } from '#domain/photo/label-batch.ts';

import { cellNumber, cellText } from './cell.ts';
import { type ColumnFacts, isConstant, isNumeric, isRowNumber, isText } from './column-facts.ts';
import { type Evidence, evidence, pointsOf } from './evidence.ts';
import type { MatrixMapping } from '#domain/import/reading.ts';
import { saysRowNumber } from './name-words.ts';
import type { ProposedContent } from './propose-scores.ts';
import type { TableSample } from './table-preview.ts';
import { vectorOf } from './vector-cell.ts';
import { message, type Message } from '#words/message.ts';
import { joinedClauses } from '#domain/shared/joined.ts';

/** Rows at the beginning in which symmetry is looked for. */
const LOOKED_AT = 40;
const LEAST = 3;

/**
 * A table with as many rows as columns of numbers, each photo against each, as scores; none where
 * it is no such table.
 */
export function proposeMatrix(
  sample: TableSample,
  facts: readonly ColumnFacts[],
): readonly ProposedContent[] {
  const rows = facts[0]?.numbers.length ?? 0;
  const list = facts.find(
    ({ vectors, filled, vectorLength }) => vectors === filled && vectorLength === rows && rows > 2,
  );
  const numeric = facts.filter((one) => isNumeric(one) || (one.filled === 0 && one.name !== ''));
  // A column that numbers the rows may stand before the scores.
  const counted = numeric.filter(
    (one, i) => !(i === 0 && numeric.length > rows && numbersRows(one)),
  );
  // So may numbers of the people, on either side.
  const labels = counted.length > rows ? counted.filter((one) => isLabels(one, rows)) : [];
  const besides = counted.length === rows + labels.length ? labels : [];
  const values = list ? [list] : counted.filter((one) => !besides.includes(one));
  const size = list ? list.vectorLength : values.length;
  if (size < LEAST || rows < LEAST || rows > size) return [];
  const isWhole = rows === size;
  // Of a large table only the first rows are known.
  if (!isWhole && !(sample.isPart && rows >= 20)) return [];
  const block = blockOf(
    sample,
    values.map(({ column }) => column),
    Math.min(LOOKED_AT, rows),
  );
  const texts = facts.filter((one) => isText(one) && !isConstant(one) && !values.includes(one));
  const names = texts.find((one) => one.distinct().size === one.filled) ?? null;
  const people =
    texts.find((one) => one !== names && one.distinct().size < one.filled) ??
    labelNumbers(facts, values, rows);
  const found = shapeEvidence(block, values, names, sample.hasHeader);
  if (found.points < 8) return [];
  const mapping: MatrixMapping = {
    values: values.map(({ column }) => column),
    names: names?.column ?? null,
    subject: people?.column ?? null,
    polarity: found.polarity,
  };
  const question = people === null ? namesQuestion(mapping, sample, names) : null;
  return [
    {
      content: { kind: 'matrix', mapping },
      points: found.points,
      evidence: message('evidence.matrix', {
        size,
        reasons: found.reason,
        polarity: found.polarity ?? 'unknown',
      }),
      question,
      remarks: found.isUneven ? [message('remark.twoSides')] : [],
      doubt: message('doubt.matrix'),
      outcome: 'matrix',
    },
  ];
}

/** Numbers that stand beside the scores, such as an array of labels. */
function labelNumbers(
  facts: readonly ColumnFacts[],
  values: readonly ColumnFacts[],
  rows: number,
): ColumnFacts | null {
  return facts.find((one) => !values.includes(one) && isLabels(one, rows)) ?? null;
}

/** By its values, or by a name. */
function numbersRows(one: ColumnFacts): boolean {
  return isRowNumber(one) || (one.name !== '' && saysRowNumber(one.name));
}

/** Whole numbers that come again. */
function isLabels(one: ColumnFacts, rows: number): boolean {
  return (
    isNumeric(one) &&
    one.whole === one.numeric &&
    one.distinct().size < 0.8 * rows &&
    one.distinct().size > 1
  );
}

function blockOf(
  sample: TableSample,
  columns: readonly number[],
  count: number,
): readonly (readonly number[])[] {
  const block: number[][] = [];
  for (let row = 0; row < sample.rows.count && block.length < count; row++) {
    if (sample.rows.isBlank(row)) continue;
    const list = columns.length === 1 ? vectorOf(sample.rows.cell(row, columns[0]!)) : null;
    block.push(
      list !== null
        ? Array.from({ length: list.length }, (_, i) => list[i]!)
        : columns.map((column) => cellNumber(sample.rows.cell(row, column))),
    );
  }
  return block;
}

function shapeEvidence(
  block: readonly (readonly number[])[],
  values: readonly ColumnFacts[],
  names: ColumnFacts | null,
  hasHeader: boolean,
) {
  let equal = 0;
  let compared = 0;
  let oneSided = 0;
  let cells = 0;
  const off: number[] = [];
  block.forEach((row, i) => {
    for (let j = 0; j < i; j++) {
      const [a, b] = [row[j] ?? Number.NaN, block[j]?.[i] ?? Number.NaN];
      cells += 1;
      if (Number.isFinite(a) && Number.isFinite(b)) {
        compared += 1;
        if (Math.abs(a - b) <= 1e-4 * (Math.abs(a) + Math.abs(b)) + 1e-9) equal += 1;
      }
      if ((!Number.isFinite(a) || a === 0) !== (!Number.isFinite(b) || b === 0)) oneSided += 1;
      off.push(...[a, b].filter(Number.isFinite));
    }
  });
  const diagonal = block.map((row, i) => row[i] ?? Number.NaN).filter(Number.isFinite);
  const isSymmetric = compared > 0 && equal >= 0.98 * compared && compared >= 0.5 * cells;
  const isOneSided = oneSided >= 0.95 * cells;
  const isEven =
    diagonal.length > 1 &&
    diagonal.every(
      (value) => Math.abs(value - diagonal[0]!) < 1e-3 * Math.max(1, Math.abs(diagonal[0]!)),
    );
  const sameNames =
    hasHeader &&
    names !== null &&
    values.every(
      ({ name }, i) => i >= names.texts().length || name.toLowerCase() === names.texts()[i],
    );
  const nonZero = off.filter((value) => value !== 0);
  const from = Math.min(...nonZero);
  const to = Math.max(...nonZero);
  const polarity =
    isEven && diagonal[0]! <= from
      ? ('distance' as const)
      : isEven && diagonal[0]! >= to - 1e-9
        ? ('similarity' as const)
        : null;
  const spread = new Set(off).size > 2;
  const reasons = [
    isSymmetric ? message('why.mirrored') : isOneSided ? message('why.oneSide') : null,
    sameNames ? message('why.sameNames') : null,
    isEven ? message('why.evenDiagonal') : null,
  ].filter((reason) => reason !== null);
  const shown = Math.min(12, cells / 10);
  const all: readonly Evidence[] = [
    // The more cells agree, the less that is chance, whatever else the rows are alike in.
    evidence(isSymmetric ? 14 + shown : isOneSided ? 8 + shown : -6),
    evidence(isEven ? 5 : diagonal.length === 0 ? 1 : 0),
    evidence(sameNames ? 20 : 0),
    evidence(spread ? 2 : -10),
    evidence(polarity === null ? 0 : 3),
  ];
  return {
    points: pointsOf(all),
    polarity,
    reason: joinedClauses(reasons),
    isUneven: !isSymmetric && !isOneSided,
  };
}

function namesQuestion(
  mapping: MatrixMapping,
  sample: TableSample,
  names: ColumnFacts | null,
): Message | null {
  const texts =
    names?.texts() ??
    (sample.hasHeader ? mapping.values.map((column) => sample.columns[column] ?? '') : []);
  const labels = suggestLabels(texts.map(cellText)).filter((label) => label !== null);
  const people = new Set(labels).size;
  return people >= 1 && people < labels.length ? null : message('question.matrixNames');
}
