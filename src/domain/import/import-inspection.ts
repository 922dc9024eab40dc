import type { EmbeddingMapping } from './embedding-mapping.ts';
import type { ImportedColumn } from './imported-scores.ts';
import type { ScoreMapping } from './score-mapping.ts';
import type { TablePreview } from './table-preview.ts';

/** A column of scores as the first rows show it. Which way it points may be clear only when all rows are read. */
export type SampledColumn = Pick<ImportedColumn, 'model' | 'metric' | 'metricId' | 'polarity'>;

/** What is known of files before they are read: enough to show them and to ask what each column is. */
export type ImportInspection =
  | {
      readonly kind: 'scores';
      /** In words: "CSV, separated by commas". */
      readonly format: string;
      /** The first rows of the first file. */
      readonly preview: TablePreview;
      readonly proposal: ScoreMapping;
      /** What the first rows give under the proposal; none while it has gaps. */
      readonly sampled: readonly SampledColumn[];
    }
  | {
      readonly kind: 'embeddings';
      readonly format: string;
      readonly preview: TablePreview;
      readonly proposal: EmbeddingMapping;
    }
  | { readonly kind: 'refused'; readonly reason: string };
