import { unguardFormula } from '#domain/report/csv-cell.ts';

import { type Cell, cellNumber, cellText, isMissing, type RowBatch } from './cell.ts';
import type { ColumnUse } from './column-use.ts';
import { CONTRADICTED, finishScores } from './finish-scores.ts';
import { growingColumn, uint32, uint8 } from './growing-column.ts';
import { problemLog } from './import-problem.ts';
import type { ImportedScores } from './imported-scores.ts';
import { itemNumbers } from './item-numbers.ts';
import { pairNumbers } from './pair-numbers.ts';
import { scoreColumns } from './score-columns.ts';
import { columnOf, type ScoreMapping } from './score-mapping.ts';
import { metricOfScores } from './score-name.ts';
import { truthReader } from './truth-words.ts';

/**
 * Takes rows as they are read and makes columns of them. No row of a file, however odd, makes it
 * throw.
 */
export interface ScoreAssembler {
  /** Rows that follow are of this file, the first of them with this row number. */
  startFile(file: number, firstRow: number): void;
  add(batch: RowBatch): void;
  readonly rowsRead: number;
  /** To be called once, after all rows. */
  finish(): ImportedScores;
}

type ScoreUse = Extract<ColumnUse, { role: 'score' }>;

/** @param mapping one without gaps (`mappingGaps`). */
export function scoreAssembler(mapping: ScoreMapping): ScoreAssembler {
  const log = problemLog();
  const items = itemNumbers();
  const pairs = pairNumbers(true);
  const columns = scoreColumns();
  const mated = growingColumn(uint8);
  /** File and row that each pair first stood in, for naming it later. */
  const sourceFile = growingColumn(uint8);
  const sourceRow = growingColumn(uint32);
  const readTruth = truthReader(mapping.truthWords);

  const at = {
    truth: columnOf(mapping, 'truth'),
    model: columnOf(mapping, 'model'),
    metric: columnOf(mapping, 'metric'),
    files: [columnOf(mapping, 'file', 'left'), columnOf(mapping, 'file', 'right')],
    subjects: [columnOf(mapping, 'subject', 'left'), columnOf(mapping, 'subject', 'right')],
  } as const;
  const fromNames = mapping.files.includes('names');
  const hasSubjects = at.subjects[0] !== null && !fromNames;
  const hasFiles = at.files[0] !== null || at.files[1] !== null;
  const isLong = at.model !== null || at.metric !== null;
  const scores = mapping.columns.flatMap((use, column) =>
    use.role === 'score' ? [{ use, column }] : [],
  );
  const fixed = scores.map(({ use }) =>
    isLong ? -1 : columns.numberOf(use.model, use.metric, use.polarity),
  );
  const labels = scores.map(
    ({ use }) => [use.model, use.metric].filter(Boolean).join('_') || 'score',
  );

  let file = 0;
  let fileTruth: 0 | 1 | null = null;
  let nextRow = 1;
  let rowsRead = 0;
  /** Scores of the row at hand: where they go, and what they are. */
  const into = new Int32Array(scores.length);
  const value = new Float64Array(scores.length);

  const name = (cell: Cell): string | null => {
    const text = cellText(cell);
    return text === '' ? null : unguardFormula(text);
  };

  /** The item on one side, or the code of what is missing. */
  const itemAt = (
    batch: RowBatch,
    row: number,
    side: 0 | 1,
  ): number | 'subject-missing' | 'file-missing' => {
    const subjectColumn = at.subjects[side];
    const subject = subjectColumn === null ? null : name(batch.cell(row, subjectColumn));
    if (hasSubjects && subject === null) return 'subject-missing';
    if (!hasFiles) return items.nameless(subject);
    const fileColumn = at.files[side];
    const fileName = fileColumn === null ? null : name(batch.cell(row, fileColumn));
    if (fileColumn !== null && fileName === null) return 'file-missing';
    return items.named(fileName, subject);
  };

  /** Reads the scores of a row; false where none of them can be used. */
  const readScores = (batch: RowBatch, row: number): boolean => {
    const number = nextRow + row;
    let usable = false;
    for (let i = 0; i < scores.length; i++) {
      const { column, use } = scores[i] as { use: ScoreUse; column: number };
      const cell = batch.cell(row, column);
      const score = cellNumber(cell);
      into[i] = -1;
      if (!Number.isFinite(score)) {
        const code = isMissing(cell) ? 'score-missing' : 'score-not-a-number';
        log.add(code, number, cellText(cell), labels[i]);
        continue;
      }
      let target = fixed[i] as number;
      if (isLong) {
        const model = at.model === null ? use.model : cellText(batch.cell(row, at.model));
        const metric =
          at.metric === null
            ? use.metric
            : metricOfScores(cellText(batch.cell(row, at.metric)), use.metric);
        if (model === '' && metric === '') {
          log.add('model-missing', number, '');
          continue;
        }
        target = columns.numberOf(model, metric, use.polarity);
        if (target < 0) {
          log.add('too-many-columns', number, `${model} ${metric}`.trim());
          continue;
        }
      }
      into[i] = target;
      value[i] = score;
      usable = true;
    }
    return usable;
  };

  const addRow = (batch: RowBatch, row: number): void => {
    const number = nextRow + row;
    let truth: number | null = fileTruth;
    if (truth === null && at.truth !== null && !fromNames) {
      const cell = batch.cell(row, at.truth);
      truth = readTruth(cell);
      if (truth < 0) return log.add('truth-unreadable', number, cellText(cell));
    }
    if (!readScores(batch, row)) return log.add('no-score', number, '');
    const left = itemAt(batch, row, 0);
    if (typeof left === 'string') return log.add(left, number, '');
    const right = itemAt(batch, row, 1);
    if (typeof right === 'string') return log.add(right, number, '');
    if (left === right) return log.add('same-photo', number, '');
    if (hasSubjects) {
      const same = items.subjectOf(left) === items.subjectOf(right) ? 1 : 0;
      if (truth !== null && truth !== same) return log.add('truth-against-subjects', number, '');
      truth = same;
    }
    store(pairs.numberOf(left, right), truth ?? 0, number);
  };

  /**
   * Puts the row's scores where they belong; a pair may come in several rows, one for each model.
   */
  const store = (pair: number, truth: number, number: number): void => {
    const isNew = pair === mated.length;
    if (isNew) {
      mated.push(truth);
      sourceFile.push(file);
      sourceRow.push(number);
    } else if (mated.at(pair) !== truth) {
      mated.set(pair, CONTRADICTED);
      return log.add('contradiction', number, '');
    }
    let repeats = false;
    for (let i = 0; i < into.length; i++) {
      const target = into[i] as number;
      if (target < 0) continue;
      if (isNew || Number.isNaN(columns.at(target, pair)))
        columns.set(target, pair, value[i] as number);
      else repeats = true;
    }
    if (repeats) log.add('repeated-pair', number, '');
  };

  return {
    get rowsRead() {
      return rowsRead;
    },
    startFile(index, firstRow) {
      file = index;
      nextRow = firstRow;
      log.startFile(index);
      const truth = mapping.files[index] ?? 'column';
      fileTruth = truth === 'column' || truth === 'names' ? null : truth === 'mated' ? 1 : 0;
    },
    add(batch) {
      for (let row = 0; row < batch.count; row++) {
        if (batch.isBlank(row)) continue;
        addRow(batch, row);
        rowsRead += 1;
      }
      nextRow += batch.count;
    },
    finish: () =>
      finishScores({
        pairs,
        mated,
        sourceFile,
        sourceRow,
        items,
        columns,
        log,
        rowsRead,
        people: fromNames ? 'read' : hasSubjects ? 'named' : hasFiles ? 'linked' : 'unknown',
      }),
  };
}
