import type { EmbeddingMapping } from './embedding-mapping.ts';
import type { ScoreMapping } from './score-mapping.ts';
import type { TablePreview } from './table-preview.ts';

/** What is known of files before they are read: enough to show them and to ask what each column is. */
export type ImportInspection =
  | {
      readonly kind: 'scores';
      /** In words: "CSV, separated by commas". */
      readonly format: string;
      /** The first rows of the first file. */
      readonly preview: TablePreview;
      readonly proposal: ScoreMapping;
    }
  | {
      readonly kind: 'embeddings';
      readonly format: string;
      readonly preview: TablePreview;
      readonly proposal: EmbeddingMapping;
    }
  | { readonly kind: 'refused'; readonly reason: string };
