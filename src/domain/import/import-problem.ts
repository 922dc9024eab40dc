import { countText, listText } from '#domain/shared/wording.ts';

/** Where something was wrong, and what stood there. */
export interface ProblemExample {
  /** As a spreadsheet numbers rows: the header, where there is one, is row 1. */
  readonly row: number;
  /** Index of the file among those imported together. */
  readonly file: number;
  /** The cell as text, shortened; empty for an empty cell. */
  readonly value: string;
}

/** Rows or cells of an imported file that could not be used as they are. */
export interface ImportProblem {
  /** Stable, for programs. */
  readonly code: ProblemCode;
  /** Column that it concerns; `null` for whole rows. */
  readonly column: string | null;
  readonly count: number;
  /** The first few. */
  readonly examples: readonly ProblemExample[];
  /** One sentence with the count and the first examples. */
  readonly text: string;
}

type Sentence = (count: number, column: string) => string;

const rowsLeftOut = (count: number): string =>
  `${countText(count, 'row')} ${count === 1 ? 'was' : 'were'} left out`;

/** How each problem is told. The examples follow after a colon. */
const SENTENCES = {
  'truth-unreadable': (n) =>
    `${rowsLeftOut(n)} because nothing in the truth column says whether both are of one person`,
  'subject-missing': (n) => `${rowsLeftOut(n)} because a person's name is missing`,
  'file-missing': (n) => `${rowsLeftOut(n)} because a photo's name is missing`,
  'same-photo': (n) => `${rowsLeftOut(n)} because a photo is compared with itself`,
  'no-score': (n) => `${rowsLeftOut(n)} because no score in them can be used`,
  'model-missing': (n) => `${rowsLeftOut(n)} because the name of the model or metric is missing`,
  'too-many-columns': (n) =>
    `${rowsLeftOut(n)} because the table would have too many different models and metrics`,
  'score-missing': (n, column) =>
    `${countText(n, 'score')} of ${column} ${n === 1 ? 'is' : 'are'} missing`,
  'score-not-a-number': (n, column) =>
    `${countText(n, 'score')} of ${column} ${n === 1 ? 'is' : 'are'} not a finite number, and left out`,
  'repeated-pair': (n) =>
    `${countText(n, 'row')} ${n === 1 ? 'repeats a pair' : 'repeat pairs'} that came before and ${n === 1 ? 'was' : 'were'} left out`,
  contradiction: (n) =>
    `${rowsLeftOut(n)} because the same pair is mated in one row and non-mated in another`,
  'truth-against-subjects': (n) =>
    `${rowsLeftOut(n)} because the truth column and the names of the people contradict each other`,
  'truth-against-links': (n) =>
    `${rowsLeftOut(n)} because they say that two photos are of two people, while mated pairs link both to one person`,
  'vector-missing': (n) =>
    `${rowsLeftOut(n)} because the embedding is missing or is no list of numbers`,
  'vector-not-finite': (n) =>
    `${rowsLeftOut(n)} because the embedding holds values that are not finite numbers`,
  'vector-all-zero': (n) =>
    `${rowsLeftOut(n)} because the embedding is all zero, as models give it for an empty crop`,
  'vector-length': (n) =>
    `${rowsLeftOut(n)} because the embedding has another length than the first one`,
} satisfies Record<string, Sentence>;

export type ProblemCode = keyof typeof SENTENCES;

/** Examples kept of each problem: enough to find the cause, few enough to read. */
const EXAMPLES = 5;
const VALUE_LENGTH = 40;

/** Counts problems while a file is read. */
export interface ProblemLog {
  add(code: ProblemCode, row: number, value: string, column?: string | null): void;
  /** Rows that follow are of this file. */
  startFile(file: number): void;
  problems(): readonly ImportProblem[];
}

export function problemLog(): ProblemLog {
  interface Entry {
    readonly code: ProblemCode;
    readonly column: string | null;
    count: number;
    readonly examples: ProblemExample[];
  }
  const entries = new Map<string, Entry>();
  let currentFile = 0;
  return {
    startFile(file) {
      currentFile = file;
    },
    add(code, row, value, column = null) {
      const key = `${code} ${column ?? ''}`;
      let entry = entries.get(key);
      if (!entry) {
        entry = { code, column, count: 0, examples: [] };
        entries.set(key, entry);
      }
      entry.count += 1;
      if (entry.examples.length < EXAMPLES) {
        const short = value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH)}...` : value;
        entry.examples.push({ row, file: currentFile, value: short });
      }
    },
    problems: () =>
      Array.from(entries.values(), (entry) => {
        const sentence = SENTENCES[entry.code](entry.count, entry.column ?? '');
        return { ...entry, text: `${sentence}: ${examplesText(entry)}.` };
      }),
  };
}

function examplesText({ count, examples }: { count: number; examples: readonly ProblemExample[] }) {
  const shown = examples.map(({ row, file, value }) => {
    const where = file > 0 ? `row ${row} of file ${file + 1}` : `row ${row}`;
    return value === '' ? where : `${where} (${value})`;
  });
  return count > shown.length
    ? `${shown.join(', ')} and ${(count - shown.length).toLocaleString('en-GB')} more`
    : listText(shown);
}
