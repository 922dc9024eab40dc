/**
 * The embeddings that take part in the comparison, as columns. Row i is one face of one photo.
 */
export interface TemplateTable {
  readonly count: number;
  readonly dimensions: number;
  /** count x dimensions, row-major. */
  readonly vectors: Float32Array;
  /** Index of the person of each row, 0 to subjectCount - 1. */
  readonly subject: Uint32Array;
  readonly subjectCount: number;
  /** Whether the embeddings were read from a file; by default photos gave them. */
  readonly isImported?: boolean;
}
