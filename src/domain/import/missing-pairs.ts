import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { countText } from '#domain/shared/wording.ts';

/** How many comparisons an import holds, or gives, of each class. */
export interface ImportedPairs {
  readonly mated: number;
  readonly nonMated: number;
}

/** All pairs of the embeddings, by whether both are of one person. */
export function pairsOfPeople({
  count,
  subject,
}: Pick<TemplateTable, 'count' | 'subject'>): ImportedPairs {
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
  { mated, nonMated }: ImportedPairs,
): string | null {
  if (mated + nonMated === 0) {
    return `Nothing of ${name} can be compared: the notes say what was left out and why. Import it again and change how it is read.`;
  }
  if (mated > 0 && nonMated > 0) return null;
  const [there, missing] =
    mated === 0 ? ['different people', 'the same person'] : ['the same person', 'different people'];
  return `${name} gives ${countText(mated + nonMated, 'pair')} of ${there} and none of ${missing}, and a threshold needs both. Import it again and say under "Change how it is read" who is the same person, or ${
    kind === 'scores'
      ? 'add the file with the other pairs'
      : `import a file with ${mated === 0 ? 'two or more rows of a person' : 'rows of other people, too'}`
  }.`;
}
