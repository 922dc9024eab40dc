import { float64, growingColumn, type GrowingColumn } from './growing-column.ts';
import { type Polarity, scoreName } from './score-name.ts';

export interface ScoreColumnKey {
  readonly model: string;
  readonly metric: string;
  readonly stated: Polarity | null;
}

/** The columns of scores that a table turns out to have; a long table names them row by row. */
export interface ScoreColumns {
  readonly keys: readonly ScoreColumnKey[];
  /**
   * Number of the column; a new one where there is none yet; -1 where there are too many already.
   */
  numberOf(model: string, metric: string, stated: Polarity | null): number;
  /** NaN where the row has no score in that column yet. */
  at(column: number, row: number): number;
  set(column: number, row: number, score: number): void;
  /** The column's scores for all rows. The column must not be used afterwards. */
  take(column: number, rows: number): Float64Array;
}

/**
 * More models and metrics than anybody compares: then a column of names was taken for one of
 * models.
 */
const MOST_COLUMNS = 200;

export function scoreColumns(): ScoreColumns {
  const keys: ScoreColumnKey[] = [];
  const columns: GrowingColumn<Float64Array>[] = [];
  const numbers = new Map<string, Map<string, number>>();
  return {
    keys,
    numberOf(model, metric, stated) {
      const known = numbers.get(model)?.get(metric);
      if (known !== undefined) return known;
      if (keys.length === MOST_COLUMNS) return -1;
      let ofModel = numbers.get(model);
      if (!ofModel) {
        ofModel = new Map();
        numbers.set(model, ofModel);
      }
      ofModel.set(metric, keys.length);
      keys.push({ ...canonical(model, metric), stated });
      columns.push(growingColumn(float64));
      return keys.length - 1;
    },
    at(column, row) {
      const values = columns[column] as GrowingColumn<Float64Array>;
      return row < values.length ? values.at(row) : Number.NaN;
    },
    set(column, row, score) {
      const values = columns[column] as GrowingColumn<Float64Array>;
      if (row === values.length) values.push(score);
      else {
        values.fillTo(row + 1, Number.NaN);
        values.set(row, score);
      }
    },
    take(column, rows) {
      const values = columns[column] as GrowingColumn<Float64Array>;
      values.fillTo(rows, Number.NaN);
      return values.take();
    },
  };
}

/** A long table may have one column for both: `Facenet_cosine`. */
function canonical(model: string, metric: string): { model: string; metric: string } {
  if (metric !== '') return { model, metric: scoreName(metric).metric || metric };
  const name = scoreName(model);
  return { model: name.model, metric: name.metric };
}
