import type { IncomingFile } from '#application/ports.ts';
import type { ImportOutcome } from '#domain/import/imported-scores.ts';
import type {
  ForecastAnswer,
  Inspection,
  Reading,
  ReadingRequest,
} from '#domain/import/reading.ts';

/** Rows read so far, and the share of all files, 0 to 1. */
export type ImportProgressed = (rows: number, share: number) => void;

/**
 * Reads tables of scores or embeddings in steps: `inspect` proposes readings, the best first, each
 * with what it will give; `forecast` says the same of a reading that a person has changed; `read`
 * reads everything. Files chosen together belong together: a file of mated and one of non-mated
 * scores, embeddings and their labels.
 *
 * Bad files are outcomes. Calls reject with `Cancelled` after `cancel` or a newer call, and with an
 * Error whose message is a sentence where the worker has broken.
 */
export interface ScoreImporter {
  inspect(files: readonly IncomingFile[]): Promise<Inspection>;
  forecast(files: readonly IncomingFile[], request: ReadingRequest): Promise<ForecastAnswer>;
  read(
    files: readonly IncomingFile[],
    reading: Reading,
    onProgress?: ImportProgressed,
  ): Promise<ImportOutcome>;
  /** Stops what is running, at once. */
  cancel(): void;
}
