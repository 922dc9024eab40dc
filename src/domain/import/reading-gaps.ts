import { embeddingGaps } from './embedding-mapping.ts';
import { matrixGaps } from './matrix-mapping.ts';
import type { Reading } from './reading.ts';
import { mappingGaps } from './score-mapping.ts';
import type { Message } from '#words/message.ts';

/** What must be settled before files can be read so, as sentences; empty when they can. */
export function readingGaps({ content }: Pick<Reading, 'content'>): readonly Message[] {
  switch (content.kind) {
    case 'scores':
      return mappingGaps(content.mapping);
    case 'embeddings':
      return embeddingGaps(content.mapping);
    case 'matrix':
      return matrixGaps(content.mapping);
  }
}
