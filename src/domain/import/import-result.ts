import type { ImportedEmbeddings } from './embedding-assembler.ts';
import type { ImportedScores } from './imported-scores.ts';
import type { Refused } from './reading.ts';

/** What was read: matrices give scores. */
export type ImportResult =
  | { readonly kind: 'scores'; readonly scores: ImportedScores }
  | { readonly kind: 'embeddings'; readonly embeddings: ImportedEmbeddings };

/** What was read, or a sentence that says why nothing was and what to do. */
export type ImportOutcome = { readonly kind: 'read'; readonly result: ImportResult } | Refused;
