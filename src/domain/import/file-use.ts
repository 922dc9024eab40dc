import { describeModelFile, readableModel } from '#domain/embedding/model-file-format.ts';
import type { FileStart, FileUse } from '#domain/import/file-start.ts';
import { knownScoreName } from '#domain/import/score-name.ts';

/* oxlint-disable no-control-regex -- control bytes are what signatures are made of */

/** What is needed to tell what a file is for. */
export interface LookedAt {
  readonly fileName: string;
  readonly start: FileStart;
}

/**
 * Says what a file is for, by its content as far as it goes.
 *
 * @param isPhoto whether a cell of a table names a photo that is here.
 */
export function fileUse(
  { fileName, start }: LookedAt,
  isPhoto: (cell: string) => boolean = () => false,
): FileUse {
  switch (start.kind) {
    case 'image':
    case 'nothing':
      return 'photo';
    case 'bytes':
      return bytesUse(fileName, start.head);
    case 'text':
      return textUse(fileName, start.text.replace(/^\uFEFF/u, ''), start.whole, isPhoto);
  }
}

/** Weights that lie in files of their own. */
const SHARD_NAME = /[-.]shard-?\d+(of\d+)?(\.bin)?$|\.onnx[._]data$|\.onnx\.\w+$/i;
/** What else weights are called, where a model lies beside them or was asked for. */
const WEIGHTS_NAME = /\.(bin|data|dat|weights|params)$/i;

/** Whether a file may hold weights of a model that lies beside it. */
export function mayBeWeights(fileName: string): boolean {
  return WEIGHTS_NAME.test(fileName);
}

function bytesUse(fileName: string, head: Uint8Array): FileUse {
  const start = String.fromCharCode(...head.subarray(0, 512));
  if (/^\u0093NUMPY|^PAR1/.test(start)) return 'import';
  // An archive of arrays begins with an array; a workbook is refused in words by the reader of
  // tables.
  if (/^PK\u0003\u0004.{26}[^\0]{0,200}\.npy/s.test(start)) return 'import';
  if (/^PK\u0003\u0004.{0,200}(\[Content_Types\]|xl\/)/s.test(start)) return 'import';
  if (start.startsWith('PK') && /\.npz$/i.test(fileName)) return 'import';
  if (/^(ARROW1|FEA1)/.test(start) || DATA_NAME.test(fileName)) return 'import';
  return isModel(fileName, head) ? 'model' : 'unknown';
}

/** Tables in formats that their reader refuses in words. */
const DATA_NAME =
  /\.(npy|npz|parquet|feather|arrow|xlsx?|pkl|pickle)(\.\w+)?$|\.(csv|tsv|txt|json|jsonl)\.(gz|bz2|xz|zst)$/i;

function isModel(fileName: string, head: Uint8Array): boolean {
  return (
    SHARD_NAME.test(fileName) ||
    readableModel(fileName, head) !== null ||
    describeModelFile(fileName, head) !== null
  );
}

const ABOUT =
  /^(readme|licen[cs]e|copying|notice|changelog|citation|authors|attribution|about)([._ -].*)?$|\.(md|markdown|rst|html?|url|webloc|log|xml|xmp|aae|thm|nfo|css|js|py|ipynb|sh|bat|m|ya?ml|toml|ini|cfg|bib|tex)$/i;

/**
 * Sixteen numbers or more in brackets, as a list, a tuple or NumPy's own words; a shorter list with
 * a gap is one that NumPy cut.
 */
const VECTOR =
  /[[(]\s*(?:np\.float\d+\()?[-+]?[\d.]+(?:e[-+]?\d+)?\)?(?:[\s,]+(?:np\.float\d+\()?[-+]?[\d.]+(?:e[-+]?\d+)?\)?){15}/i;
const ABBREVIATED = /[[(]\s*[-+]?\d*\.\d+[\s,][^\])]{0,200}?\.\.\./;

function textUse(
  fileName: string,
  text: string,
  whole: boolean,
  isPhoto: (cell: string) => boolean,
): FileUse {
  const trimmed = text.trimStart();
  if (/^[[{]/.test(trimmed)) {
    const use = jsonUse(fileName, trimmed);
    if (use !== null) return use;
  }
  if (isModel(fileName, asciiOf(text))) return 'model';
  if (ABOUT.test(fileName)) return 'about';
  if (VECTOR.test(trimmed) || ABBREVIATED.test(trimmed)) return 'import';
  const sketch = tableSketch(text, whole, isPhoto);
  return sketch === null ? 'unknown' : tableUse(sketch.columns, sketch.rows, isPhoto);
}

/** Least numbers of an embedding, as for the readers. */
const LEAST_DIMENSIONS = 16;
/** Numbers that describe a face in a photo rather than a pair of photos. */
const OF_A_FACE =
  /^(x|y|w|h|[xy]_?\d*|.*_[xyhw]|left|top|right|bottom|width|height|age|lat(itude)?|lon(gitude)?|lng|roll|pitch|yaw|blur\w*|sharpness|quality|(det_?|face_?)?confidence|(det_?|face_?)score|prob(ability)?|.*id|index|size)$/i;

function tableUse(
  columns: readonly ColumnSketch[],
  rows: readonly (readonly string[])[],
  isPhoto: (cell: string) => boolean,
): FileUse {
  const numbers = columns.filter((column) => column.numbers > 0.8);
  const fractions = numbers.filter((column) => column.fractions > 0.5);
  if (fractions.length >= LEAST_DIMENSIONS) return 'import';
  const photos = columns.filter((column) => column.photos > 0.8).length;
  const isScore = (column: ColumnSketch): boolean =>
    column.name === ''
      ? column.fractions > 0.5
      : (photos !== 1 || !OF_A_FACE.test(column.name)) &&
        (column.fractions > 0.5 || knownScoreName(column.name) !== null);
  if (!numbers.some(isScore)) return 'list';
  if (photos !== 1) return 'import';
  // One photo a row: who is in it, with a number beside that, or a photo against a person. Photos
  // that are here tell.
  const others = columns.length - photos - numbers.length;
  const isHere = rows.some((row) => row.some(isPhoto));
  return isHere && others <= 1 ? 'list' : 'import';
}

const SCORE_KEY =
  /"[^"]*(dist|simil|score|cosine|euclid|llr|embedding|descriptor|encoding|vector|feature|genuine|impost|mated)[^"]*"\s*:/i;
const FRACTION_VALUE = /[:[,]\s*"?-?\d+[.,]\d+/;

/** `null` for a text that only begins like JSON. */
function jsonUse(fileName: string, text: string): FileUse | null {
  const head = text.slice(0, 2000);
  if (/^\{\s*"format"\s*:\s*"splitpoint-project"/.test(head)) return 'project';
  if (/^\{\s*"format"\s*:\s*"splitpoint-threshold"/.test(head)) return 'threshold';
  if (/"splitpoint-threshold"/.test(head) && /"format"/.test(head)) return 'threshold';
  if (isModel(fileName, asciiOf(text))) return 'model';
  if (/"(photoTakenTime|geoDataExif|googlePhotosOrigin|photoLastModifiedTime)"\s*:/.test(text)) {
    return 'beside-photo';
  }
  if (VECTOR.test(text)) return 'import';
  if (SCORE_KEY.test(text) && FRACTION_VALUE.test(text)) return 'import';
  return /^([[{]\s*["[{\d\-tfn\]}])/.test(text) ? 'list' : null;
}

/** Models are known by their first bytes, and what is known of text is plain. */
function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text.slice(0, 4096), (character) => character.charCodeAt(0));
}

/** What a column of a text looks like, from its first rows. */
export interface ColumnSketch {
  /** Empty where the first row is no header. */
  readonly name: string;
  /** Shares of the filled cells, 0 to 1. */
  readonly numbers: number;
  /** Numbers with a fraction, an exponent or a per cent sign. */
  readonly fractions: number;
  /** Names of photos. */
  readonly photos: number;
}

export interface TableSketch {
  readonly columns: readonly ColumnSketch[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Of several that cut a text alike, the first: a comma may be a decimal mark, and a space belongs
 * to names.
 */
const DELIMITERS = ['\t', ';', '|', ',', ' '] as const;
const MOST_ROWS = 60;
/** Rows that must have the same number of cells for a text to be a table. */
const ALIKE = 0.9;

const NUMBER = /^[-+]?(\d+([.,]\d+)*|[.,]\d+)(e[-+]?\d+)?\s*%?$|^[-+]?(nan|inf(inity)?)$/i;
const FRACTION = /[.,]\d|e[-+]?\d|%$|^[-+]?(nan|inf)/i;
const PHOTO_NAME = /\.(jpe?g|png|webp|gif|bmp|avif|heic|heif|tiff?|jfif)$/iu;

/**
 * Looks at the first lines of a text as at a table. Only good enough to tell what the file is for;
 * how it is read is decided by readers.
 *
 * @param whole whether the last line is complete.
 * @param isPhoto whether a cell names a photo that is here.
 * @returns `null` for a text that is no table.
 */
function tableSketch(
  text: string,
  whole: boolean,
  isPhoto: (cell: string) => boolean = () => false,
): TableSketch | null {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const complete = whole || lines.length === 1 ? lines : lines.slice(0, -1);
  const shown = complete.slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  let best: readonly (readonly string[])[] = shown.map((line) => [line.trim()]);
  let share = 0;
  for (const delimiter of isDecimalComma(shown) ? [] : DELIMITERS) {
    const rows = shown.map((line) => cellsOf(line, delimiter));
    const width = commonWidth(rows);
    const alike = rows.filter((row) => row.length === width).length / rows.length;
    if (width > 1 && alike >= ALIKE && alike > share) {
      best = rows.filter((row) => row.length === width);
      share = alike;
    }
  }
  return { columns: columnsOf(best, isPhoto), rows: best };
}

/**
 * A number a line, with a comma for its fraction: pairs of whole numbers would seldom have long
 * second ones.
 */
function isDecimalComma(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => /^\s*[-+]?\d+,(\d+)\s*$/u.exec(line)?.[1]);
  return (
    numbers.every((digits) => digits !== undefined) &&
    numbers.filter((digits) => (digits?.length ?? 0) > 1).length > 0.6 * lines.length
  );
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  if (delimiter === ' ') return line.trim().split(/\s+/u);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}

function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function columnsOf(
  rows: readonly (readonly string[])[],
  isPhoto: (cell: string) => boolean,
): readonly ColumnSketch[] {
  const [first = []] = rows;
  const body = rows.slice(1);
  const share = (
    column: number,
    test: (cell: string) => boolean,
    from: readonly (readonly string[])[] = body,
  ): number => {
    const filled = from.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  };
  const isNumber = (cell: string): boolean => NUMBER.test(cell);
  const isName = (cell: string): boolean => PHOTO_NAME.test(cell) || isPhoto(cell);
  // A header is text over numbers, or no photo over photos.
  const hasHeader =
    body.length > 0 &&
    first.some(
      (cell, column) =>
        (!isNumber(cell) && share(column, isNumber) > 0.8) ||
        (!isName(cell) && share(column, isName) > 0.8),
    );
  const from = hasHeader ? body : rows;
  return first.map((cell, column) => ({
    name: hasHeader ? cell : '',
    numbers: share(column, isNumber, from),
    fractions: share(column, (text) => isNumber(text) && FRACTION.test(text), from),
    photos: share(column, isName, from),
  }));
}
