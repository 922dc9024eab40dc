import { indexText } from '#domain/shared/wording.ts';

/**
 * Why no threshold follows from scores that run the wrong way: with an AUC below 1/2 a mated distance is more often the larger one, and "match at or
 * below" is worse than guessing wherever it is put. `null` where they run the right way, or a class is missing.
 * @param auc 0 to 1, ties counting half; `null` without both classes.
 */
export function reversedScores(auc: number | null): string | null {
  return auc === null || auc >= 1 / 2
    ? null
    : `Of a pair of the same person and a pair of different people, that of the same person is more often the less alike (AUC ${indexText(auc)}, below 0.5), so no threshold is better than guessing: check whether these scores are similarities, and whether the labels are right.`;
}
