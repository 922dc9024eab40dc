import type { Polarity } from './score-name.ts';
import { message, type Message } from '#words/message.ts';

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
export function matrixGaps({ values }: MatrixMapping): readonly Message[] {
  return values.length === 0 ? [message('gap.matrix')] : [];
}
