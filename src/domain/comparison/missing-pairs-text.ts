import type { ScoreOrigin } from './score-scale.ts';

/** Pairs of either kind. */
export interface PairCounts {
  readonly mated: number;
  readonly nonMated: number;
}

/**
 * Which kind of pair a set lacks, and what to do: to photos some are added, of a file with scores
 * another is imported. `null` where both are there.
 */
export function missingPairsText(
  origin: Pick<ScoreOrigin, 'dimensions'>,
  { mated, nonMated }: PairCounts,
): string | null {
  const isFile = areReadScores(origin);
  if (mated === 0 && nonMated === 0) {
    return isFile
      ? 'The file holds no pair that can be used: import a list with pairs of the same person and of different people.'
      : 'There are no pairs to compare: add photos of at least two people, two or more of each.';
  }
  if (mated === 0) {
    return isFile
      ? 'The file holds no pair of the same person (mated): import a list that has such pairs, too.'
      : 'There are no mated pairs: add a second photo of at least one person.';
  }
  if (nonMated > 0) return null;
  return isFile
    ? 'The file holds no pair of different people (non-mated): import a list that has such pairs, too.'
    : 'There are no non-mated pairs: add photos of at least one other person.';
}

/** Whether scores came from a file, rather than from embeddings that were compared here. */
export function areReadScores({ dimensions }: Pick<ScoreOrigin, 'dimensions'>): boolean {
  return dimensions === null;
}
