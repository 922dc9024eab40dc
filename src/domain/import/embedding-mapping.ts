import { message, type Message } from '#words/message.ts';

/**
 * How a table of embeddings is to be read. A person can change all of it before anything is read.
 */
export interface EmbeddingMapping {
  /**
   * Columns of one number each, in the order of the embedding; or the one column that holds whole
   * embeddings.
   */
  readonly vector: readonly number[];
  /** Column that names the person. */
  readonly subject: number | null;
  /** Column that names the photo. */
  readonly file: number | null;
}

/** What must be settled before the table can be read, as sentences; empty when it can. */
export function embeddingGaps({ vector, subject, file }: EmbeddingMapping): readonly Message[] {
  const gaps: Message[] = [];
  if (vector.length === 0) gaps.push(message('gap.vectors'));
  if (subject === null && file === null) {
    gaps.push(message('gap.person'));
  }
  return gaps;
}
