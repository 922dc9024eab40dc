import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { ImportedScores } from '#domain/import/imported-scores.ts';
import type {
  ForecastAnswer,
  Inspection,
  Reading,
  ReadingRequest,
  Refused,
} from '#domain/import/reading.ts';

import type { SourceFile } from './row-source.ts';

/** Changes whenever the calls below do, so that a page never speaks to a worker of another build. */
export const IMPORT_PROTOCOL = 2;

export interface ImportProgress {
  /** Rows read so far. */
  readonly rows: number;
  /** Share of all files, 0 to 1. */
  readonly share: number;
}

export type ReadResult =
  | { readonly kind: 'scores'; readonly scores: ImportedScores }
  | { readonly kind: 'embeddings'; readonly embeddings: ImportedEmbeddings };

/** A result, or a sentence that says why there is none. */
export type Outcome = { readonly kind: 'read'; readonly result: ReadResult } | Refused;

/** What the import worker can be asked. It keeps nothing between calls. */
export interface ImportCalls {
  inspect: { in: { readonly files: readonly SourceFile[] }; out: Inspection };
  forecast: {
    in: { readonly files: readonly SourceFile[]; readonly request: ReadingRequest };
    out: ForecastAnswer;
  };
  read: {
    in: { readonly files: readonly SourceFile[]; readonly reading: Reading };
    out: Outcome;
    event: ImportProgress;
  };
}
