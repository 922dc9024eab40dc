import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import type { Note } from '#domain/shared/note.ts';
import type { ComparedItems } from '#application/state/evaluation-inputs.ts';

/** A column of imported scores: one model under one metric. */
export interface ImportedScoreColumn {
  readonly model: string;
  /** As in the file. */
  readonly metricName: string;
  readonly metric: MetricId | null;
  readonly polarity: Polarity;
  /** True where neither its name nor the data said which way it points: to be shown, and asked. */
  readonly polarityUnclear: boolean;
  readonly pairs: PairTable;
}

/** Scores or embeddings that were made elsewhere. Cached, not undoable: what undo takes back is looking at it. */
export type ImportedSet = {
  /** Names of the files. */
  readonly name: string;
  readonly items: ComparedItems;
  readonly notes: readonly Note[];
} & (
  | { readonly kind: 'scores'; readonly columns: readonly ImportedScoreColumn[] }
  | { readonly kind: 'embeddings'; readonly model: string; readonly table: TemplateTable }
);
