import type { PairCounts } from '#domain/comparison/missing-kind.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { message, type Message } from '#words/message.ts';

/** All pairs of the embeddings, by whether both are of one person. */
export function pairsOfPeople({
  count,
  subject,
}: Pick<TemplateTable, 'count' | 'subject'>): PairCounts {
  const sizes = new Map<number, number>();
  for (const person of subject) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  let mated = 0;
  for (const size of sizes.values()) mated += (size * (size - 1)) / 2;
  return { mated, nonMated: (count * (count - 1)) / 2 - mated };
}

/**
 * Why no threshold can come of an import, in a sentence that says what to do; `null` where one can.
 */
export function missingPairs(
  name: string,
  kind: 'scores' | 'embeddings',
  { mated, nonMated }: PairCounts,
): Message | null {
  const pairs = mated + nonMated;
  if (pairs === 0) return message('refused.nothingComparable', { name });
  if (mated > 0 && nonMated > 0) return null;
  if (kind === 'scores') {
    return mated === 0
      ? message('refused.onlyDifferentScores', { name, pairs })
      : message('refused.onlySameScores', { name, pairs });
  }
  return mated === 0
    ? message('refused.onlyDifferentEmbeddings', { name, pairs })
    : message('refused.onlySameEmbeddings', { name, pairs });
}
