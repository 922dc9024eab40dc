import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import {
  count,
  list,
  nullable,
  object,
  oneOf,
  type Shape,
  ShapeMismatch,
  text,
} from '#domain/report/json-shape.ts';
import type { Note } from '#domain/shared/note.ts';
import {
  embeddingNotes,
  type ImportedEmbedding,
  type ImportedEmbeddings,
} from './embedding-assembler.ts';
import { importNotes, renewedNotes } from './import-notes.ts';
import { type ImportProblem, type ProblemExample, renewedProblem } from './import-problem.ts';
import type { ImportedColumn, ImportedScores } from './imported-scores.ts';
import { type PolarityFinding, renewedFinding } from './polarity.ts';
import type { TextTable } from './text-table.ts';
import { message, type Message } from '#words/message.ts';

/**
 * Checks scores and embeddings that come back from a project file, which may come from anybody.
 * Arrays are given as `readNpy` reads them; they come out with the types and ranges that everything
 * else relies on.
 *
 * @throws {ShapeMismatch} with the place and what is wrong there.
 */
export const KEPT_SCORES: Shape<ImportedScores> = (value, path) => {
  const scores = SCORES(value, path);
  const { count: pairs, itemCount, subjectCount } = scores;
  sameLength(`${path}.left`, scores.left, pairs);
  sameLength(`${path}.right`, scores.right, pairs);
  sameLength(`${path}.mated`, scores.mated, pairs);
  sameLength(`${path}.subject`, scores.subject, itemCount);
  below(`${path}.left`, scores.left, itemCount);
  below(`${path}.right`, scores.right, itemCount);
  below(`${path}.mated`, scores.mated, 2);
  below(`${path}.subject`, scores.subject, subjectCount);
  for (const [name, table, length] of [
    ['itemNames', scores.itemNames, itemCount],
    ['subjectNames', scores.subjectNames, subjectCount],
  ] as const) {
    if (table !== null && table.count !== length)
      fail(`${path}.${name}`, message('shape.names', { count: length }));
  }
  for (let pair = 0; pair < pairs; pair++) {
    if (scores.left[pair] === scores.right[pair])
      fail(`${path}.right[${pair}]`, message('shape.otherItem'));
  }
  const columns = scores.columns.map((column, index) => {
    sameLength(`${path}.columns[${index}].scores`, column.scores, pairs);
    return {
      ...column,
      missing: column.scores.filter((score) => Number.isNaN(score)).length,
      polarity: renewedFinding(column.polarity, column.scores, scores.mated),
    };
  });
  const problems = scores.problems.map(renewedProblem);
  const notes = renewedNotes(scores.notes, importNotes({ ...scores, columns }));
  return { ...scores, columns, problems, notes };
};

export const KEPT_EMBEDDINGS: Shape<ImportedEmbeddings> = (value, path) => {
  const embeddings = EMBEDDINGS(value, path);
  const { table, rows, subjects } = embeddings;
  if (table.count > 0 && table.dimensions < 1)
    fail(`${path}.table.dimensions`, message('shape.oneOrMore'));
  sameLength(`${path}.table.vectors`, table.vectors, table.count * table.dimensions);
  sameLength(`${path}.table.subject`, table.subject, table.count);
  sameLength(`${path}.rows`, rows, table.count);
  sameLength(`${path}.subjects`, subjects, table.subjectCount);
  below(`${path}.table.subject`, table.subject, table.subjectCount);
  if (table.vectors.some((number) => !Number.isFinite(number))) {
    fail(`${path}.table.vectors`, message('shape.finite'));
  }
  const notes = renewedNotes(embeddings.notes, embeddingNotes(table.count, true));
  return { ...embeddings, problems: embeddings.problems.map(renewedProblem), notes };
};

function fail(path: string, expected: Message): never {
  throw new ShapeMismatch(message('shape.isNot', { place: `\`${path}\``, expected }));
}

function sameLength(path: string, values: { readonly length: number }, length: number): void {
  if (values.length !== length) fail(path, message('shape.values', { count: length }));
}

function below(path: string, values: Uint32Array | Uint8Array, limit: number): void {
  if (values.some((value) => value >= limit)) fail(path, message('shape.below', { limit }));
}

/** An array of numbers that all are what the type holds. */
function whole<T extends Uint8Array | Uint16Array | Uint32Array>(make: {
  new (values: ArrayLike<number>): T;
  readonly BYTES_PER_ELEMENT: number;
}): Shape<T> {
  const limit = 2 ** (8 * make.BYTES_PER_ELEMENT);
  return (value, path) => {
    if (!(value instanceof Float64Array)) fail(path, message('shape.numbers'));
    if (!value.every((number) => Number.isInteger(number) && number >= 0 && number < limit)) {
      fail(path, message('shape.wholeUpTo', { most: limit - 1 }));
    }
    return new make(value);
  };
}

const wholeNumber: Shape<number> = (value, path) => {
  const number = count(value, path);
  if (!Number.isSafeInteger(number)) fail(path, message('shape.whole'));
  return number;
};

/** NaN stands for a score that a pair does not have. */
const scoresShape: Shape<Float64Array> = (value, path) => {
  if (!(value instanceof Float64Array)) fail(path, message('shape.numbers'));
  if (value.some((score) => Math.abs(score) === Infinity)) fail(path, message('shape.finite'));
  return value;
};

const floats: Shape<Float32Array> = (value, path) => {
  if (!(value instanceof Float64Array)) fail(path, message('shape.numbers'));
  return Float32Array.from(value);
};

const textTable: Shape<TextTable> = (value, path) => {
  const table = object<TextTable>({
    count: wholeNumber,
    units: whole(Uint16Array),
    ends: whole(Uint32Array),
  })(value, path);
  sameLength(`${path}.ends`, table.ends, table.count);
  if (table.ends.some((end, i) => end < (table.ends[i - 1] ?? 0) || end > table.units.length)) {
    fail(`${path}.ends`, message('shape.ends'));
  }
  return table;
};

const NOTES = list(object<Note>({ code: text, severity: oneOf(['info', 'warning']), text }));

const PROBLEMS = list(
  object<ImportProblem>({
    code: text as Shape<ImportProblem['code']>,
    column: nullable(text),
    count,
    examples: list(object<ProblemExample>({ row: count, file: count, value: text })),
    text,
  }),
);

const SCORES = object<ImportedScores>({
  count: wholeNumber,
  left: whole(Uint32Array),
  right: whole(Uint32Array),
  mated: whole(Uint8Array),
  itemCount: wholeNumber,
  itemNames: nullable(textTable),
  subject: whole(Uint32Array),
  subjectCount: wholeNumber,
  subjectNames: nullable(textTable),
  people: oneOf(['named', 'read', 'linked', 'unknown']),
  columns: list(
    object<ImportedColumn>({
      model: text,
      metric: text,
      metricId: nullable(oneOf(METRIC_IDS)),
      scores: scoresShape,
      missing: count,
      polarity: object<PolarityFinding>({
        polarity: oneOf(['distance', 'similarity']),
        basis: oneOf(['stated', 'name', 'measured', 'unclear']),
        text,
      }),
    }),
  ),
  rowsRead: count,
  problems: PROBLEMS,
  notes: NOTES,
});

const EMBEDDINGS = object<ImportedEmbeddings>({
  table: object<Omit<TemplateTable, 'isImported'>>({
    count: wholeNumber,
    dimensions: wholeNumber,
    vectors: floats,
    subject: whole(Uint32Array),
    subjectCount: wholeNumber,
  }),
  rows: list(object<ImportedEmbedding>({ file: text, subject: text })),
  subjects: list(text),
  rowsRead: count,
  problems: PROBLEMS,
  notes: NOTES,
});
