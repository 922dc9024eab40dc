import { isMatch } from '#domain/threshold/threshold.ts';
import type { PlainCode } from '#words/message.ts';

/** What a threshold decides about one comparison, seen against the truth. */
export type Verdict = 'match' | 'false-match' | 'miss' | 'non-match';

export function verdictOf(mated: boolean, distance: number, threshold: number): Verdict {
  if (isMatch(distance, threshold)) return mated ? 'match' : 'false-match';
  return mated ? 'miss' : 'non-match';
}

export const VERDICT_WORDS: Readonly<Record<Verdict, PlainCode>> = {
  match: 'verdict.match',
  'false-match': 'verdict.falseMatch',
  miss: 'verdict.miss',
  'non-match': 'verdict.nonMatch',
};
