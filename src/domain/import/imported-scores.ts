import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { ImportProblem } from '#domain/import/import-problem.ts';
import type { PolarityFinding } from '#domain/import/polarity.ts';
import type { Refused } from '#domain/import/reading.ts';
import { textAt, type TextTable } from '#domain/import/text-table.ts';
import type { Note } from '#domain/shared/note.ts';

/** Scores of one model under one metric. */
export interface ImportedColumn {
  /** Empty where the table does not name it. */
  readonly model: string;
  readonly metric: string;
  /** The distance of this app that `metric` is; `null` for any other score. */
  readonly metricId: MetricId | null;
  /** As in the file, one for each pair; NaN where the file has none. */
  readonly scores: Float64Array;
  /** Pairs without a score. */
  readonly missing: number;
  readonly polarity: PolarityFinding;
}

/**
 * Where people come from. `named`: columns name them. `read`: the folders and names of the photos
 * do. `linked`: photos that mated pairs link, directly or through others, are of one person.
 * `unknown`: nothing links pairs, so each is taken as if it were of people of its own.
 */
export type PeopleSource = 'named' | 'read' | 'linked' | 'unknown';

/**
 * A table of scores as columns: everything that has a row for each pair or photo is a typed array.
 */
export interface ImportedScores {
  /** Pairs. */
  readonly count: number;
  /** Items; the two of a pair differ. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** 1: mated, 0: non-mated. */
  readonly mated: Uint8Array;
  /** Items: photos, templates, or whatever was compared. */
  readonly itemCount: number;
  /** Name of each item; empty texts where the table has none. `null` where no item has a name. */
  readonly itemNames: TextTable | null;
  /** Person of each item. */
  readonly subject: Uint32Array;
  readonly subjectCount: number;
  /** `null` unless columns or photos name them. */
  readonly subjectNames: TextTable | null;
  readonly people: PeopleSource;
  readonly columns: readonly ImportedColumn[];
  /** Rows of all files, headers left aside. */
  readonly rowsRead: number;
  readonly problems: readonly ImportProblem[];
  /** What a person must know of the set as a whole. */
  readonly notes: readonly Note[];
}

/** What an item goes by: its person and its photo, or numbers where the table has no names. */
export function importedItem(
  scores: Pick<ImportedScores, 'itemNames' | 'subject' | 'subjectNames'>,
  item: number,
): { readonly subject: string; readonly file: string } {
  const person = scores.subject[item] ?? 0;
  const named = scores.subjectNames === null ? '' : textAt(scores.subjectNames, person);
  const file = scores.itemNames === null ? '' : textAt(scores.itemNames, item);
  return {
    subject: named === '' ? `Person ${person + 1}` : named,
    file: file === '' ? `Item ${item + 1}` : file,
  };
}

/** All typed arrays, for moving the scores between threads. */
export function buffersOf(scores: ImportedScores): readonly ArrayBufferLike[] {
  const { left, right, mated, subject, itemNames, subjectNames, columns } = scores;
  const texts = [itemNames, subjectNames].flatMap((table) =>
    table === null ? [] : [table.units, table.ends],
  );
  const all = [left, right, mated, subject, ...texts, ...columns.map((column) => column.scores)];
  return [...new Set(all.map((array) => array.buffer))];
}

/** What was read: matrices give scores. */
export type ImportResult =
  | { readonly kind: 'scores'; readonly scores: ImportedScores }
  | { readonly kind: 'embeddings'; readonly embeddings: ImportedEmbeddings };

/** What was read, or a sentence that says why nothing was and what to do. */
export type ImportOutcome = { readonly kind: 'read'; readonly result: ImportResult } | Refused;
