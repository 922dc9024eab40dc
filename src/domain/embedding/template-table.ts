import { invariant } from '#domain/shared/invariant.ts';

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

/** One face that takes part in the comparison. */
export interface Template {
  readonly embedding: ArrayLike<number>;
  /** Key of the person: equal keys are mated. */
  readonly subject: string;
}

/**
 * Puts embeddings into columns, in their order. People are numbered in the order in which they
 * first appear.
 *
 * @throws {Error} when the embeddings differ in length: they are of different models then.
 */
export function buildTemplateTable(templates: readonly Template[]): {
  readonly table: TemplateTable;
  /** Key of each person, by number. */
  readonly subjects: readonly string[];
} {
  const dimensions = templates[0]?.embedding.length ?? 0;
  const vectors = new Float32Array(templates.length * dimensions);
  const subject = new Uint32Array(templates.length);
  const numbers = new Map<string, number>();
  templates.forEach((template, row) => {
    invariant(
      template.embedding.length === dimensions,
      `embeddings of ${dimensions} and of ${template.embedding.length} dimensions cannot be compared`,
    );
    vectors.set(template.embedding, row * dimensions);
    let number = numbers.get(template.subject);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(template.subject, number);
    }
    subject[row] = number;
  });
  const table = {
    count: templates.length,
    dimensions,
    vectors,
    subject,
    subjectCount: numbers.size,
  };
  return { table, subjects: [...numbers.keys()] };
}
