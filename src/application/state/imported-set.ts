import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { ImportedScores } from '#domain/import/imported-scores.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import type { Brand } from '#domain/shared/brand.ts';
import type { Reason } from '#words/reason.ts';

/** Names an import within a sitting. */
export type ImportId = Brand<string, 'ImportId'>;

/**
 * Scores or embeddings that were made elsewhere, as they were read. Never changed: plain data,
 * which a project and the device's memory hold.
 */
export type ImportedSet = {
  readonly id: ImportId;
  /** Names of the files. */
  readonly name: string;
} & (
  | { readonly kind: 'scores'; readonly scores: ImportedScores }
  | { readonly kind: 'embeddings'; readonly embeddings: ImportedEmbeddings }
);

/** What was decided about an import; the import itself is kept apart, by its id. */
export interface StudyImport {
  readonly id: ImportId;
  /** Counts the import's columns of scores; 0 for embeddings. */
  readonly column: number;
  /** Which way columns point, by their number, where somebody said so. */
  readonly polarities: Readonly<Record<number, Polarity>>;
}

/** A column of imported scores as it is looked at: one model under one metric. */
export interface ImportedScoreColumn {
  readonly model: string;
  /** As in the file. */
  readonly metricName: string;
  readonly metric: MetricId | null;
  /** As somebody said, else as was found. */
  readonly polarity: Polarity;
  /** One sentence on how that is known; `null` where there is nothing to say. */
  readonly polarityNote: Reason | null;
  /** True where neither its name, nor the data, nor anybody said which way it points. */
  readonly polarityUnclear: boolean;
  readonly pairs: PairTable;
}

/** Imports by id. */
export type ImportedSets = Readonly<Record<ImportId, ImportedSet>>;

/** An id that none of these has. */
export function freeImportId(sets: ImportedSets): ImportId {
  const numbers = Object.keys(sets).map((id) => Number(id.replace('import-', '')));
  return `import-${Math.max(0, ...numbers) + 1}` as ImportId;
}
