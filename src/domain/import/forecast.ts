import { compareAll } from '#domain/comparison/compare-all.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { scoreClassFromSorted } from '#domain/distribution/score-set.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import type { Note } from '#domain/shared/note.ts';
import { percentText } from '#domain/shared/wording.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';

import { importNotes } from './import-notes.ts';
import type { ImportedEmbeddings } from './embedding-assembler.ts';
import type { ImportedColumn, ImportedScores } from './imported-scores.ts';
import type { Forecast, ForecastColumn } from './reading.ts';
import { originalScore, toPairTable } from './to-pair-table.ts';
import { isUsualLength } from './vector-columns.ts';
import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import { joinedByCommas } from '#domain/shared/joined.ts';

/** What was left aside before rows were read, and of how much the forecast is. */
export interface ForecastFrame {
  /** Names of columns that are not used. */
  readonly unusedColumns: readonly Reason[];
  /** Names of files or arrays that are not used. */
  readonly unusedSheets: readonly string[];
  readonly complete: boolean;
  /** What is not certain of how the bytes of the files are read. */
  readonly doubts: readonly Message[];
  readonly remarks: readonly Message[];
}

/** Embeddings that are compared for a forecast: about a million pairs. */
const MOST_COMPARED = 1500;

export function scoresForecast(scores: ImportedScores, frame: ForecastFrame): Forecast {
  let mated = 0;
  for (const value of scores.mated) mated += value;
  const columns = scores.columns.map((column) => scoreColumn(scores, column));
  const counts = { mated, nonMated: scores.count - mated };
  return {
    ...counts,
    people: scores.people === 'unknown' ? 0 : scores.subjectCount,
    photos: scores.people === 'unknown' ? 0 : scores.itemCount,
    dimensions: null,
    columns,
    rows: scores.rowsRead,
    leftOut: scores.rowsRead - rowsUsed(scores),
    complete: frame.complete,
    flags: [
      ...pairFlags(counts, frame, scores.rowsRead),
      ...columns.flatMap((column) => columnFlags(column)),
      ...scores.problems.map(({ code, text }) => warning(`import-${code}`, text)),
      ...importNotes(scores).filter(({ code }) => code === 'score-stands-in'),
      ...(frame.complete
        ? importNotes(scores).filter(({ code }) => code === 'people-unlinked-photos')
        : []),
      ...frameFlags(frame, scores.rowsRead),
    ],
    good: columns.length > 1 ? [message('remark.manyColumns', { columns: columns.length })] : [],
  };
}

/** Rows that gave something: a pair may come in several, one for each model. */
function rowsUsed({ columns, count, problems, rowsRead }: ImportedScores): number {
  const left = problems
    .filter(({ column }) => column === null)
    .reduce((sum, problem) => sum + problem.count, 0);
  return columns.length <= 1 ? Math.min(count, rowsRead) : rowsRead - Math.min(rowsRead, left);
}

function scoreColumn(scores: ImportedScores, column: ImportedColumn): ForecastColumn {
  const found = equalErrorOf(toPairTable(scores, column));
  const { polarity } = column.polarity;
  return {
    name: [column.model, column.metric].filter((part) => part !== '').join(' ') || 'score',
    eer: found?.rate ?? null,
    threshold: found === null ? null : originalScore(column, polarity, found.threshold),
    polarity: column.polarity,
  };
}

function equalErrorOf(pairs: PairTable) {
  const mated: number[] = [];
  const nonMated: number[] = [];
  for (let row = 0; row < pairs.count; row++) {
    const distance = pairs.distance[row] as number;
    if (Number.isFinite(distance)) (pairs.mated[row] === 1 ? mated : nonMated).push(distance);
  }
  const cuts = buildCutTable({
    mated: scoreClassFromSorted(Float64Array.from(mated).sort()),
    nonMated: scoreClassFromSorted(Float64Array.from(nonMated).sort()),
  });
  return equalErrorRateOf(cuts);
}

export function embeddingsForecast(imported: ImportedEmbeddings, frame: ForecastFrame): Forecast {
  const { table, rowsRead, problems } = imported;
  const sizes = new Map<number, number>();
  for (const person of table.subject) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  const mated = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const counts = { mated, nonMated: (table.count * (table.count - 1)) / 2 - mated };
  const compared = firstTemplates(table, MOST_COMPARED);
  const found = compared.count < 2 ? null : equalErrorOf(compareAll(compared, 'cosine'));
  const column: ForecastColumn = {
    name: 'cosine',
    eer: found?.rate ?? null,
    threshold: found?.threshold ?? null,
    polarity: {
      polarity: 'distance',
      basis: 'name',
      text: message('polarity.cosine'),
    },
  };
  const isAlone = table.count > 1 && table.subjectCount === table.count;
  return {
    ...counts,
    people: table.subjectCount,
    photos: table.count,
    dimensions: table.dimensions,
    columns: [column],
    rows: rowsRead,
    leftOut: rowsRead - table.count,
    complete: frame.complete && compared.count === table.count,
    flags: [
      ...(isAlone
        ? [warning('every-row-its-own-person', message('forecast.ownPersonEach'))]
        : pairFlags(counts, frame, rowsRead)),
      ...columnFlags(column),
      ...(table.dimensions > 0 && !isUsualLength(table.dimensions)
        ? [
            warning(
              'odd-dimensions',
              message('forecast.oddLength', { dimensions: table.dimensions }),
            ),
          ]
        : []),
      ...problems.map(({ code, text }) => warning(`import-${code}`, text)),
      ...frameFlags(frame, rowsRead),
    ],
    good: [],
  };
}

function firstTemplates(table: TemplateTable, most: number): TemplateTable {
  if (table.count <= most) return table;
  return {
    ...table,
    count: most,
    vectors: table.vectors.subarray(0, most * table.dimensions),
    subject: table.subject.subarray(0, most),
  };
}

interface Counts {
  readonly mated: number;
  readonly nonMated: number;
}

function pairFlags(
  { mated, nonMated }: Counts,
  { complete }: ForecastFrame,
  rows: number,
): readonly Note[] {
  const among = { part: complete ? 'no' : 'yes', rows };
  if (mated === 0 && nonMated === 0) {
    return [warning('no-pair', message('forecast.noPair', among))];
  }
  if (mated === 0) {
    return [warning('no-mated-pair', message('forecast.noMated', among))];
  }
  return nonMated === 0
    ? [warning('no-non-mated-pair', message('forecast.noNonMated', among))]
    : [];
}

/** Equal error rates from which something is the wrong way round, or is no score. */
const REVERSED = 0.5;
const USELESS = 0.4;

function columnFlags({ name, eer, polarity }: ForecastColumn): readonly Note[] {
  const flags: Note[] = [];
  if (polarity.basis === 'unclear')
    flags.push(
      warning(
        'polarity-unclear',
        message('polarity.ofScore', { score: name, reason: polarity.text }),
      ),
    );
  if (eer === null || eer < USELESS) return flags;
  flags.push(
    eer > REVERSED
      ? warning(
          'eer-above-half',
          message('forecast.reversed', { score: name, rate: percentText(eer) }),
        )
      : warning('eer-high', message('forecast.useless', { score: name, rate: percentText(eer) })),
  );
  return flags;
}

const SHOWN = 12;

function frameFlags(
  { unusedColumns, unusedSheets, complete, doubts, remarks }: ForecastFrame,
  rows: number,
): readonly Note[] {
  const list = (names: readonly Reason[]): Reason =>
    names.length > SHOWN
      ? message('join.more', {
          first: joinedByCommas(names.slice(0, SHOWN)),
          more: names.length - SHOWN,
        })
      : joinedByCommas(names);
  return [
    ...doubts.map((text) => warning('encoding-unsure', text)),
    ...(unusedSheets.length > 0
      ? [
          warning(
            'sheets-left-out',
            message('forecast.sheetsLeftOut', { names: list(unusedSheets) }),
          ),
        ]
      : []),
    ...remarks.map((text) => info('column-understood', text)),
    ...(unusedColumns.length > 0
      ? [
          info(
            'columns-left-out',
            message('forecast.columnsLeftOut', { names: list(unusedColumns) }),
          ),
        ]
      : []),
    ...(complete ? [] : [info('forecast-of-a-part', message('forecast.ofAPart', { rows }))]),
  ];
}

function warning(code: string, text: Reason): Note {
  return { code, severity: 'warning', text };
}

function info(code: string, text: Reason): Note {
  return { code, severity: 'info', text };
}
