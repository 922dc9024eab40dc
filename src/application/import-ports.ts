import type { IncomingFile } from '#application/ports.ts';
import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { EmbeddingMapping } from '#domain/import/embedding-mapping.ts';
import type { ImportedScores } from '#domain/import/imported-scores.ts';
import type { ImportInspection } from '#domain/import/import-inspection.ts';
import type { ScoreMapping } from '#domain/import/score-mapping.ts';

/** Rows read so far, and the share of all files, 0 to 1. */
export type ImportProgressed = (rows: number, share: number) => void;

/** What was read, or a sentence that says why nothing was and what to do. */
export type ImportOutcome<T> =
  | { readonly kind: 'read'; readonly result: T }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads tables of scores or embeddings in two steps: `inspect` shows the first rows with a proposal of what each column is, and
 * after a person has agreed or changed it, `readScores` or `readEmbeddings` reads everything. Files chosen together belong together:
 * a file of mated and one of non-mated scores, embeddings and their labels.
 *
 * Bad files are outcomes. Calls reject with `Cancelled` after `cancel` or a newer call, and with an Error whose message is a sentence where the
 * worker has broken.
 */
export interface ScoreImporter {
  inspect(files: readonly IncomingFile[]): Promise<ImportInspection>;
  readScores(
    files: readonly IncomingFile[],
    mapping: ScoreMapping,
    onProgress?: ImportProgressed,
  ): Promise<ImportOutcome<ImportedScores>>;
  readEmbeddings(
    files: readonly IncomingFile[],
    mapping: EmbeddingMapping,
    onProgress?: ImportProgressed,
  ): Promise<ImportOutcome<ImportedEmbeddings>>;
  /** Stops what is running, at once. */
  cancel(): void;
}
