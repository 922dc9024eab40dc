import { joinedByCommas } from '#domain/shared/joined.ts';
import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

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
  /** One sentence with the count and the first examples; a text out of a project. */
  readonly text: Reason;
}

/** Rows, joined as the language joins a list, or the first of many. */
type Examples = Message | readonly Message[];
type Sentence = (count: number, examples: Examples, column: string) => Message;

const SENTENCES = {
  'truth-unreadable': (count, examples) => message('imported.truthUnreadable', { count, examples }),
  'subject-missing': (count, examples) => message('imported.subjectMissing', { count, examples }),
  'file-missing': (count, examples) => message('imported.fileMissing', { count, examples }),
  'same-photo': (count, examples) => message('imported.samePhoto', { count, examples }),
  'no-score': (count, examples) => message('imported.noScore', { count, examples }),
  'model-missing': (count, examples) => message('imported.modelMissing', { count, examples }),
  'too-many-columns': (count, examples) => message('imported.tooManyColumns', { count, examples }),
  'score-missing': (count, examples, column) =>
    message('imported.scoreMissing', { count, examples, column }),
  'score-not-a-number': (count, examples, column) =>
    message('imported.scoreNotANumber', { count, examples, column }),
  'repeated-pair': (count, examples) => message('imported.repeatedPair', { count, examples }),
  contradiction: (count, examples) => message('imported.contradiction', { count, examples }),
  'truth-against-subjects': (count, examples) =>
    message('imported.truthAgainstSubjects', { count, examples }),
  'truth-against-links': (count, examples) =>
    message('imported.truthAgainstLinks', { count, examples }),
  'vector-missing': (count, examples) => message('imported.vectorMissing', { count, examples }),
  'vector-not-finite': (count, examples) =>
    message('imported.vectorNotFinite', { count, examples }),
  'vector-all-zero': (count, examples) => message('imported.vectorAllZero', { count, examples }),
  'vector-length': (count, examples) => message('imported.vectorLength', { count, examples }),
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
      Array.from(entries.values(), (entry) => ({ ...entry, text: problemText(entry) })),
  };
}

/** A problem that was kept with its words in English, as a message again. */
export function renewedProblem(kept: ImportProblem): ImportProblem {
  return Object.hasOwn(SENTENCES, kept.code) ? { ...kept, text: problemText(kept) } : kept;
}

function problemText(problem: Omit<ImportProblem, 'text'>): Message {
  const sentence: Sentence = SENTENCES[problem.code];
  return sentence(problem.count, examplesText(problem), problem.column ?? '');
}

function examplesText({ count, examples }: Pick<ImportProblem, 'count' | 'examples'>): Examples {
  const shown = examples.map(({ row, file, value }) => {
    const place =
      file > 0
        ? message('example.rowOfFile', { row, file: file + 1 })
        : message('example.row', { row });
    return value === '' ? place : message('example.value', { place, value });
  });
  const more = count - shown.length;
  return more > 0 ? message('join.more', { first: joinedByCommas(shown), more }) : shown;
}
