import type { ColumnUse, Side } from './column-use.ts';
import type { TruthWords } from './truth-words.ts';
import { message, type Message } from '#words/message.ts';

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
export function mappingGaps(mapping: ScoreMapping): readonly Message[] {
  const gaps: Message[] = [];
  const has = (role: ColumnUse['role'], side?: Side): boolean =>
    columnOf(mapping, role, side) !== null;
  if (!has('score')) gaps.push(message('gap.scores'));
  for (const [role, side, gap] of [
    ['truth', undefined, 'gap.twoTruth'],
    ['model', undefined, 'gap.twoModel'],
    ['metric', undefined, 'gap.twoMetric'],
    ['file', 'left', 'gap.twoFirstPhoto'],
    ['file', 'right', 'gap.twoSecondPhoto'],
    ['subject', 'left', 'gap.twoFirstPerson'],
    ['subject', 'right', 'gap.twoSecondPerson'],
  ] as const) {
    const uses = mapping.columns.filter(
      (use) => use.role === role && (!('side' in use) || use.side === side),
    );
    if (uses.length > 1) gaps.push(message(gap));
  }
  const subjects = has('subject', 'left') && has('subject', 'right');
  if (!subjects && (has('subject', 'left') || has('subject', 'right'))) {
    gaps.push(message('gap.otherPerson'));
  }
  if (!subjects && has('file', 'left') !== has('file', 'right')) {
    gaps.push(message('gap.otherPhoto'));
  }
  if (mapping.files.includes('names') && !(has('file', 'left') && has('file', 'right'))) {
    gaps.push(message('gap.photoNames'));
  }
  if (!subjects && !has('truth') && mapping.files.includes('column')) {
    gaps.push(message(mapping.files.length === 1 ? 'gap.truth' : 'gap.truthOfFiles'));
  }
  if (has('truth')) {
    const mated = new Set(mapping.truthWords.mated.map((word) => word.toLowerCase()));
    const both = mapping.truthWords.nonMated.find((word) => mated.has(word.toLowerCase()));
    if (both !== undefined) gaps.push(message('gap.wordForBoth', { word: both }));
  }
  return gaps;
}
