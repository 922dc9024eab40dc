import type { MatrixCells } from '#domain/import/matrix-cells.ts';
import type { PolarityFinding } from '#domain/import/polarity.ts';
import { mappingGaps, type ScoreMapping } from '#domain/import/score-mapping.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import type { TablePreview } from '#domain/import/table-preview.ts';
import type { Note } from '#domain/shared/note.ts';
import { type Message, message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/** How the bytes of a text become cells. */
export interface TextLayout {
  readonly format: 'text';
  /** A label of the Encoding Standard: `utf-8`, `windows-1252` ... */
  readonly encoding: string;
  /** `null`: any white space, as in score files of bob and pyeer. */
  readonly delimiter: string | null;
  readonly decimal: '.' | ',';
  /** The first row names the columns. */
  readonly header: boolean;
  /** Lines that begin with it are left aside. */
  readonly comments: string | false;
}

/** Where in a JSON text the rows are, and what a row is: an id of `JsonShape`. */
export interface JsonLayout {
  readonly format: 'json';
  readonly encoding: string;
  readonly shape: string;
}

export type FileLayout =
  | TextLayout
  | JsonLayout
  | { readonly format: 'numpy' }
  | { readonly format: 'parquet' };

/** How files become one table. */
export interface Layout {
  /** One for each file. */
  readonly files: readonly FileLayout[];
  /**
   * Sheets by number: a file is one sheet, an `.npz` one for each array, in their order. The sheets
   * of a part stand side by side and have as many rows; the parts stand below one another and have
   * the same columns. Sheets in no part are left out.
   */
  readonly parts: readonly (readonly number[])[];
  /** Set where the sheets of the only part are a matrix and its names: each cell is a row then. */
  readonly cells?: MatrixCells | undefined;
}

/** What the rows mean. */
export type ReadingContent =
  | { readonly kind: 'scores'; readonly mapping: ScoreMapping }
  | { readonly kind: 'embeddings'; readonly mapping: EmbeddingMapping }
  /** Every photo against every other: a row and a column for each. */
  | { readonly kind: 'matrix'; readonly mapping: MatrixMapping };

export type ReadingKind = ReadingContent['kind'];

/** One way in which files can be read. Plain data: crosses to the worker, and may be kept. */
export interface Reading {
  readonly layout: Layout;
  readonly content: ReadingContent;
  /** One sentence: why the files are read so. */
  readonly evidence: Reason;
}

/**
 * What is asked when a control was changed. `mapping: null`: propose one of that kind for this
 * layout; `content: null`: propose a kind, too. A `Reading` is a request.
 */
export interface ReadingRequest {
  readonly layout: Layout;
  readonly content: ReadingContent | { readonly kind: ReadingKind; readonly mapping: null } | null;
}

/** What a column of scores, or a set of embeddings under the cosine distance, will give. */
export interface ForecastColumn {
  /** `Facenet cosine`. */
  readonly name: string;
  /** Equal error rate, 0 to 1; `null` where a class has no pair. */
  readonly eer: number | null;
  /** In the file's own scale; `null` as above. */
  readonly threshold: number | null;
  readonly polarity: PolarityFinding;
}

/** What a reading gives, before anything is taken. */
export interface Forecast {
  readonly mated: number;
  readonly nonMated: number;
  readonly people: number;
  readonly photos: number;
  /** Numbers in an embedding; `null` for scores. */
  readonly dimensions: number | null;
  readonly columns: readonly ForecastColumn[];
  readonly rows: number;
  /** Rows that cannot be used. */
  readonly leftOut: number;
  /** False: of a part of the rows, as the file is large; a flag says of how many. */
  readonly complete: boolean;
  /** What a person must look at, in words, the worst first. */
  readonly flags: readonly Note[];
  /** What was understood, in words. */
  readonly good: readonly Reason[];
}

export interface ForecastReading {
  readonly reading: Reading;
  readonly forecast: Forecast;
}

export interface NamedPreview {
  readonly fileName: string;
  readonly preview: TablePreview;
}

/** A value that a control offers, and how it is called. */
export interface Choice<T> {
  readonly value: T;
  readonly label: Reason;
}

/** What each control can offer for these files. */
export interface ReadingChoices {
  readonly kinds: readonly Choice<ReadingKind>[];
  readonly delimiters: readonly Choice<string | null>[];
  readonly decimals: readonly Choice<'.' | ','>[];
  readonly encodings: readonly Choice<string>[];
  /** For each file the shapes of JSON that were found; none for other formats. */
  readonly shapes: readonly (readonly Choice<string>[])[];
}

export type Inspection =
  | {
      readonly kind: 'readings';
      /** In words: "CSV, separated by commas". */
      readonly format: Reason;
      /** The first rows of each file under the best reading. */
      readonly tables: readonly NamedPreview[];
      /** Names of all sheets, as `Layout.parts` numbers them. */
      readonly sheets: readonly string[];
      /** The best first; at least one. */
      readonly readings: readonly ForecastReading[];
      /** Must be answered, by choosing or by changing a control, before anything is taken. */
      readonly question: Reason | null;
      readonly choices: ReadingChoices;
    }
  | Refused;

/** The answer to a `ReadingRequest`, with a mapping for it where it had none. */
export type ForecastAnswer =
  | {
      readonly kind: 'forecast';
      readonly format: Reason;
      readonly tables: readonly NamedPreview[];
      readonly sheets: readonly string[];
      readonly reading: Reading;
      readonly forecast: Forecast;
      /** What must still be settled before anything is taken. */
      readonly question: Reason | null;
    }
  | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly reason: Reason;
}

/** What must be settled before files can be read so, as sentences; empty when they can. */
export function readingGaps({ content }: Pick<Reading, 'content'>): readonly Message[] {
  switch (content.kind) {
    case 'scores':
      return mappingGaps(content.mapping);
    case 'embeddings':
      return embeddingGaps(content.mapping);
    case 'matrix':
      return matrixGaps(content.mapping);
  }
}

/** How a table with a row and a column for each photo is to be read. */
export interface MatrixMapping {
  /** Columns of the scores. */
  readonly values: readonly number[];
  /** Column that names the photo of each row; `null`: as the columns are named, in their order. */
  readonly names: number | null;
  /** Column that names the person of each row; `null`: read from the names. */
  readonly subject: number | null;
  /** `null`: measured. */
  readonly polarity: Polarity | null;
}

/** What must be settled before the table can be read, as sentences; empty when it can. */
function matrixGaps({ values }: MatrixMapping): readonly Message[] {
  return values.length === 0 ? [message('gap.matrix')] : [];
}

/**
 * How a table of embeddings is to be read. A person can change all of it before anything is read.
 */
export interface EmbeddingMapping {
  /**
   * Columns of one number each, in the order of the embedding; or the one column that holds whole
   * embeddings.
   */
  readonly vector: readonly number[];
  /** Column that names the person. */
  readonly subject: number | null;
  /** Column that names the photo. */
  readonly file: number | null;
}

/** What must be settled before the table can be read, as sentences; empty when it can. */
export function embeddingGaps({ vector, subject, file }: EmbeddingMapping): readonly Message[] {
  const gaps: Message[] = [];
  if (vector.length === 0) gaps.push(message('gap.vectors'));
  if (subject === null && file === null) {
    gaps.push(message('gap.person'));
  }
  return gaps;
}
