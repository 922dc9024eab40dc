import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { EmbeddingMapping } from '#domain/import/embedding-mapping.ts';
import type { ImportInspection } from '#domain/import/import-inspection.ts';
import type { ImportedScores } from '#domain/import/imported-scores.ts';
import type { ScoreMapping } from '#domain/import/score-mapping.ts';

import type { SourceFile } from './row-source.ts';

/** Changes whenever the calls below do, so that a page never speaks to a worker of another build. */
export const IMPORT_PROTOCOL = 1;

export interface ImportProgress {
  /** Rows read so far. */
  readonly rows: number;
  /** Share of all files, 0 to 1. */
  readonly share: number;
}

/** A result, or a sentence that says why there is none. */
export type Outcome<T> =
  | { readonly kind: 'read'; readonly result: T }
  | { readonly kind: 'refused'; readonly reason: string };

/** What the import worker can be asked. It keeps nothing between calls. */
export interface ImportCalls {
  inspect: { in: { readonly files: readonly SourceFile[] }; out: ImportInspection };
  readScores: {
    in: { readonly files: readonly SourceFile[]; readonly mapping: ScoreMapping };
    out: Outcome<ImportedScores>;
    event: ImportProgress;
  };
  readEmbeddings: {
    in: { readonly files: readonly SourceFile[]; readonly mapping: EmbeddingMapping };
    out: Outcome<ImportedEmbeddings>;
    event: ImportProgress;
  };
}
