import type { ScoreOrigin } from './score-scale.ts';

/** Pairs of either kind. */
export interface PairCounts {
  readonly mated: number;
  readonly nonMated: number;
}

type Source = ScoreOrigin['source'];

const NO_PAIRS: Readonly<Record<Source, string>> = {
  photos: 'There are no pairs to compare: add photos of at least two people, two or more of each.',
  embeddings:
    'There are no pairs to compare: import embeddings of at least two people, two or more of each.',
  scores:
    'The file holds no pair that can be used: import a list with pairs of the same person and of different people.',
};

const NO_MATED: Readonly<Record<Source, string>> = {
  photos: 'There are no mated pairs: add a second photo of at least one person.',
  embeddings:
    'There are no mated pairs: import a file with two or more embeddings of at least one person.',
  scores:
    'The file holds no pair of the same person (mated): import a list that has such pairs, too.',
};

const NO_NON_MATED: Readonly<Record<Source, string>> = {
  photos: 'There are no non-mated pairs: add photos of at least one other person.',
  embeddings:
    'There are no non-mated pairs: import a file with embeddings of at least one other person, too.',
  scores:
    'The file holds no pair of different people (non-mated): import a list that has such pairs, too.',
};

/**
 * Which kind of pair a set lacks, and what to do: to photos some are added, of a file another is
 * imported. `null` where both are there.
 */
export function missingPairsText(
  { source }: Pick<ScoreOrigin, 'source'>,
  { mated, nonMated }: PairCounts,
): string | null {
  if (mated === 0 && nonMated === 0) return NO_PAIRS[source];
  if (mated === 0) return NO_MATED[source];
  return nonMated > 0 ? null : NO_NON_MATED[source];
}
