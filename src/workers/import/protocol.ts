import type { ImportOutcome } from '#domain/import/imported-scores.ts';
import type {
  ForecastAnswer,
  Inspection,
  Reading,
  ReadingRequest,
} from '#domain/import/reading.ts';

import type { SourceFile } from './row-source.ts';

/**
 * Changes whenever the calls below do, so that a page never speaks to a worker of another build.
 */
export const IMPORT_PROTOCOL = 3;

export interface ImportProgress {
  /** Rows read so far. */
  readonly rows: number;
  /** Share of all files, 0 to 1. */
  readonly share: number;
}

/** What the import worker can be asked. It keeps nothing between calls. */
export interface ImportCalls {
  inspect: { in: { readonly files: readonly SourceFile[] }; out: Inspection };
  forecast: {
    in: { readonly files: readonly SourceFile[]; readonly request: ReadingRequest };
    out: ForecastAnswer;
  };
  read: {
    in: { readonly files: readonly SourceFile[]; readonly reading: Reading };
    out: ImportOutcome;
    event: ImportProgress;
  };
}
