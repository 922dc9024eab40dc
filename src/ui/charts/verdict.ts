import { isMatch } from '#domain/threshold/threshold.ts';

/** What a threshold decides about one comparison, seen against the truth. */
export type Verdict = 'match' | 'false-match' | 'miss' | 'non-match';

export function verdictOf(mated: boolean, distance: number, threshold: number): Verdict {
  if (isMatch(distance, threshold)) return mated ? 'match' : 'false-match';
  return mated ? 'miss' : 'non-match';
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  match: 'Match, the same person',
  'false-match': 'False match, different people',
  miss: 'Missed, the same person',
  'non-match': 'No match, different people',
};
