import type { Note } from '#domain/shared/note.ts';

import type { EmbeddingMapping } from './embedding-mapping.ts';
import type { MatrixCells } from './matrix-cells.ts';
import type { MatrixMapping } from './matrix-mapping.ts';
import type { PolarityFinding } from './polarity.ts';
import type { ScoreMapping } from './score-mapping.ts';
import type { TablePreview } from './table-preview.ts';
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
