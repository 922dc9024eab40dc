import { columnContent, isNumeric } from './column-content.ts';
import { knownScoreName } from './score-name.ts';
import type { TableSample } from './table-preview.ts';

/** How a table of embeddings is to be read. A person can change all of it before anything is read. */
export interface EmbeddingMapping {
  /** Columns of one number each, in the order of the embedding; or the one column that holds whole embeddings. */
  readonly vector: readonly number[];
  /** Column that names the person. */
  readonly subject: number | null;
  /** Column that names the photo. */
  readonly file: number | null;
}

/** Embeddings are at least this long; a table with fewer numbers is one of scores. */
const LEAST_DIMENSIONS = 16;

const SUBJECT =
  /^(subject|person|identity|label|labels|name|names|class|target|targets|user|client|y|ids?|people|subjects|identities|subject_?id|person_?id)$/i;
const FILE =
  /^(file|files|path|paths|image|images|img|photo|photos|filename|filenames|file_?name|file_?path|img_?path|image_?path|key|keys)$/i;
/** Numbers that count rows (`Column 1` has no name) or describe a face rather than belong to its embedding. */
const NOT_VECTOR =
  /^(column 1|unnamed: 0|index|row|score|confidence|face_?confidence|x|y|w|h|width|height|age|quality)$/i;

/** `null` where the table does not look like one of embeddings. */
export function proposeEmbeddingMapping({
  columns,
  rows,
  hasHeader,
}: TableSample): EmbeddingMapping | null {
  const content = columns.map((_, column) => columnContent(rows, column));
  const whole = content.findIndex(({ vectors, filled }) => vectors > 0 && vectors >= 0.5 * filled);
  const byName = (pattern: RegExp): number | null => {
    const at = columns.findIndex((name, column) => column !== whole && pattern.test(name.trim()));
    return at < 0 ? null : at;
  };
  const subject = byName(SUBJECT);
  const file = byName(FILE);
  if (whole >= 0) return { vector: [whole], subject, file };
  const numbers = columns.flatMap((name, column) =>
    column !== subject &&
    column !== file &&
    isNumeric(content[column]!) &&
    !(hasHeader && NOT_VECTOR.test(name.trim()))
      ? [column]
      : [],
  );
  // A wide table of scores has many columns of numbers, too, but its names end with metrics.
  const scores = numbers.filter((column) => knownScoreName(columns[column] ?? '') !== null).length;
  if (numbers.length < LEAST_DIMENSIONS || scores > numbers.length / 2) return null;
  const texts = columns.flatMap((_, column) =>
    content[column]!.filled > 0 && !isNumeric(content[column]!) ? [column] : [],
  );
  // Without names, the first text is the person, as there must be one.
  const guessed = subject ?? texts.find((column) => column !== file) ?? null;
  return { vector: numbers, subject: guessed, file };
}

/** What must be settled before the table can be read, as sentences; empty when it can. */
export function embeddingGaps({ vector, subject, file }: EmbeddingMapping): readonly string[] {
  const gaps: string[] = [];
  if (vector.length === 0) gaps.push('Say which columns hold the embeddings.');
  if (subject === null && file === null) {
    gaps.push(
      'Nothing says whose embeddings these are: choose the column that names the person, or add a CSV file with one name for each embedding.',
    );
  }
  return gaps;
}
