import { cellText } from './cell.ts';
import { type ColumnContent, columnContent, isNumeric } from './column-content.ts';
import { type ColumnUse, IGNORED, useByName } from './column-use.ts';
import type { FileTruth, ScoreMapping } from './score-mapping.ts';
import { scoreName } from './score-name.ts';
import type { TableSample } from './table-preview.ts';
import { swapped, TRUTH_WORDS } from './truth-words.ts';

/**
 * Guesses what each column of a table of scores is: by its name first, else by what is in it. A guess is shown, and can be changed.
 *
 * @param fileNames of all files that are imported together, in their order.
 */
export function proposeScoreMapping(
  sample: TableSample,
  fileNames: readonly string[],
): ScoreMapping {
  const content = sample.columns.map((_, column) => columnContent(sample.rows, column));
  const files = fileTruths(fileNames);
  const { columns, opposite } = sample.hasHeader
    ? byNames(sample, content)
    : { columns: byPosition(sample, content, files), opposite: false };
  const hasTruth =
    columns.some(({ role }) => role === 'truth') ||
    columns.filter(({ role }) => role === 'subject').length === 2;
  return {
    columns,
    truthWords: opposite ? swapped(TRUTH_WORDS) : TRUTH_WORDS,
    // A table that tells for each row needs no word about the file.
    files: hasTruth ? fileNames.map(() => 'column' as const) : files,
  };
}

function byNames(sample: TableSample, content: readonly ColumnContent[]) {
  const names = sample.columns;
  let opposite = false;
  const taken = new Set<string>();
  const columns = names.map((name, column): ColumnUse => {
    const found = useByName(name);
    const cells = content[column] as ColumnContent;
    if (found === null) return IGNORED;
    const { use } = found;
    // Some mistakes among them are no reason to pass over scores that are named so.
    if (use.role === 'score') return cells.numeric >= cells.filled / 2 ? use : IGNORED;
    if (use.role === 'truth' && !saysTruth(cells)) return IGNORED;
    // The first of several that could be meant, as no row can have two truths.
    const key = 'side' in use ? `${use.role} ${use.side}` : use.role;
    if (taken.has(key)) return IGNORED;
    taken.add(key);
    if (use.role === 'truth') opposite = found.opposite;
    return use;
  });
  return { columns: settle(sample, columns, content), opposite };
}

/** Names of the column in which pandas numbers rows; `Column 1` has none. */
const ROW_NUMBER = /^(column 1|unnamed: 0|index|row)$/i;

/** What is left of guesses that make sense together only. */
function settle(
  { columns: names, rows }: TableSample,
  columns: readonly ColumnUse[],
  content: readonly ColumnContent[],
): readonly ColumnUse[] {
  const sides = (role: 'file' | 'subject'): number =>
    columns.filter((use) => use.role === role).length;
  const truth = columns.some(({ role }) => role === 'truth');
  // `id1`, `id2` beside a truth name photos where there are no others, unless a row has the same on both sides: a person.
  const ids = columns.flatMap(({ role }, column) => (role === 'subject' ? [column] : []));
  const [left = -1, right = -1] = ids;
  const subjectsAreFiles =
    truth &&
    ids.length === 2 &&
    sides('file') === 0 &&
    !Array.from({ length: rows.count }, (_, row) => row).some(
      (row) => cellText(rows.cell(row, left)) === cellText(rows.cell(row, right)),
    );
  const lacksScore = !columns.some(({ role }) => role === 'score');
  return columns.map((use, column) => {
    if (
      use.role === 'subject' &&
      subjectsAreFiles &&
      !/subject|person|identity|people/i.test(names[column] ?? '')
    ) {
      return { role: 'file', side: use.side };
    }
    if (use.role === 'subject' && sides('subject') !== 2) return IGNORED;
    if (use.role === 'file' && sides('file') !== 2 && sides('subject') !== 2) return IGNORED;
    if (
      use.role === 'ignored' &&
      lacksScore &&
      !ROW_NUMBER.test(names[column] ?? '') &&
      isNumeric(content[column] as ColumnContent)
    ) {
      const { model, metric } = scoreName(names[column] ?? '');
      return { role: 'score', model, metric, polarity: null };
    }
    return use;
  });
}

const SCORE: ColumnUse = { role: 'score', model: '', metric: '', polarity: null };
const at = (role: 'file' | 'subject', side: 'left' | 'right'): ColumnUse => ({ role, side });

/** Files without a header: those of bob.bio (`claimed_id [model] real_id probe score`), of pyeer, or anything alike. */
function byPosition(
  { isSpaced }: TableSample,
  content: readonly ColumnContent[],
  files: readonly FileTruth[],
): readonly ColumnUse[] {
  const count = content.length;
  const ignored = content.map(() => IGNORED);
  // One file alone is believed to be of one class only where it has nothing but scores.
  const saysFile = (files.length > 1 || count === 1) && files.every((truth) => truth !== 'column');
  const scoreAt = content.findLastIndex((cells) => isNumeric(cells) && !isTwoWay(cells));
  const score = scoreAt < 0 ? content.findLastIndex(isNumeric) : scoreAt;
  if (isSpaced && score === count - 1 && !saysFile) {
    if (count === 4) {
      return [at('subject', 'left'), at('subject', 'right'), at('file', 'right'), SCORE];
    }
    if (count === 5) {
      return [
        at('subject', 'left'),
        at('file', 'left'),
        at('subject', 'right'),
        at('file', 'right'),
        SCORE,
      ];
    }
  }
  const truth = saysFile
    ? -1
    : content.findIndex((cells, column) => column !== score && isTwoWay(cells));
  const names = content.flatMap((_, column) =>
    column === score || column === truth ? [] : [column],
  );
  return ignored.map((none, column): ColumnUse => {
    if (column === score) return SCORE;
    if (column === truth) return { role: 'truth' };
    if (names.length !== 2) return none;
    return at('file', column === names[0] ? 'left' : 'right');
  });
}

const WORDS = new Set([...TRUTH_WORDS.mated, ...TRUTH_WORDS.nonMated]);

/** Whether a column holds nothing but words for mated or non-mated. */
function isTwoWay({ distinct, vectors }: ColumnContent): boolean {
  return (
    vectors === 0 &&
    distinct.size > 0 &&
    distinct.size <= 3 &&
    [...distinct].every((word) => WORDS.has(word))
  );
}

/** Whether a column with the name of a truth could be one: most of what it says is known, some may be mistakes. */
function saysTruth({ distinct }: ColumnContent): boolean {
  const known = [...distinct].filter((word) => WORDS.has(word)).length;
  return known >= distinct.size / 2;
}

const MATED_FILE =
  /(^|[^a-z])(genuines?|gen|mated|client|same|match(es)?|true|positives?|pos|target|intra)([^a-z]|$)/i;
const NON_MATED_FILE =
  /(^|[^a-z])(impost[eo]rs?|imp|non[ _-]?mated|non[ _-]?match(es)?|diff(erent)?|false|negatives?|neg|non[ _-]?target|zero[ _-]?effort|inter)([^a-z]|$)/i;

/** What the names of score files say of their pairs. */
function fileTruths(names: readonly string[]): readonly FileTruth[] {
  return names.map((name) => {
    // "non-mated" holds "mated", so the longer words are looked for first.
    if (NON_MATED_FILE.test(name)) return 'non-mated';
    return MATED_FILE.test(name) ? 'mated' : 'column';
  });
}
