import type { ColumnUse, Side } from './column-use.ts';
import type { TruthWords } from './truth-words.ts';

/**
 * Where a file says which pairs are mated: in a column (or by its people), by the folders and names
 * of its photos, or all of it is of one class. `names` holds for all files or for none.
 */
export type FileTruth = 'column' | 'names' | 'mated' | 'non-mated';

/** How tables of scores are to be read. A person can change all of it before anything is read. */
export interface ScoreMapping {
  /** One for each column of the table; files that are imported together have the same columns. */
  readonly columns: readonly ColumnUse[];
  readonly truthWords: TruthWords;
  /** One for each file. */
  readonly files: readonly FileTruth[];
}

/** Index of the only column with this use; `null` where there is none. */
export function columnOf(
  { columns }: ScoreMapping,
  role: ColumnUse['role'],
  side?: Side,
): number | null {
  const at = columns.findIndex(
    (use) => use.role === role && (!('side' in use) || use.side === side),
  );
  return at < 0 ? null : at;
}

/** What must be settled before the table can be read, as sentences; empty when it can. */
export function mappingGaps(mapping: ScoreMapping): readonly string[] {
  const gaps: string[] = [];
  const has = (role: ColumnUse['role'], side?: Side): boolean =>
    columnOf(mapping, role, side) !== null;
  if (!has('score')) gaps.push('Say which column holds the scores.');
  for (const [role, side, words] of [
    ['truth', undefined, 'the truth'],
    ['model', undefined, 'the model'],
    ['metric', undefined, 'the metric'],
    ['file', 'left', 'the first photo'],
    ['file', 'right', 'the second photo'],
    ['subject', 'left', 'the first person'],
    ['subject', 'right', 'the second person'],
  ] as const) {
    const uses = mapping.columns.filter(
      (use) => use.role === role && (!('side' in use) || use.side === side),
    );
    if (uses.length > 1) gaps.push(`Two columns are said to hold ${words}: choose one.`);
  }
  const subjects = has('subject', 'left') && has('subject', 'right');
  if (!subjects && (has('subject', 'left') || has('subject', 'right'))) {
    gaps.push(
      'Say which column names the other person of each pair, or ignore the one that is known.',
    );
  }
  if (!subjects && has('file', 'left') !== has('file', 'right')) {
    gaps.push(
      'Say which column names the other photo of each pair, or ignore the one that is known.',
    );
  }
  if (mapping.files.includes('names') && !(has('file', 'left') && has('file', 'right'))) {
    gaps.push('Say which two columns name the photos, as their names are to tell who is in them.');
  }
  if (!subjects && !has('truth') && mapping.files.includes('column')) {
    gaps.push(
      mapping.files.length === 1
        ? 'Say which column tells whether both photos are of one person, or add the file with the other class of scores.'
        : 'Say of each file whether its pairs are mated (of one person) or non-mated.',
    );
  }
  if (has('truth')) {
    const mated = new Set(mapping.truthWords.mated.map((word) => word.toLowerCase()));
    const both = mapping.truthWords.nonMated.find((word) => mated.has(word.toLowerCase()));
    if (both !== undefined) gaps.push(`"${both}" cannot stand for both mated and non-mated pairs.`);
  }
  return gaps;
}
