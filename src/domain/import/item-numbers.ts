import { growingColumn, uint32 } from './growing-column.ts';
import { pairNumbers } from './pair-numbers.ts';
import { textPool } from '#domain/import/text-table.ts';

/** Stands for "no name" in a column of text numbers. */
export const NAMELESS = 0xffffffff;

/** Numbers the photos of a table by their names and those of their people. */
export interface ItemNumbers {
  readonly count: number;
  /**
   * A photo by its name, its person, or both; the same names are the same photo. One of them must
   * be given.
   */
  named(file: string | null, subject: string | null): number;
  /** A photo that the table gives no name: always a new one. */
  nameless(subject: string | null): number;
  /** Number of the name of an item's person; NAMELESS where it has none. */
  subjectOf(item: number): number;
  /** Names of items and people by number; the columns say which item has which. */
  take(): {
    readonly file: Uint32Array;
    readonly subject: Uint32Array;
    readonly files: readonly string[];
    readonly subjects: readonly string[];
  };
}

export function itemNumbers(): ItemNumbers {
  const files = textPool();
  const subjects = textPool();
  const known = pairNumbers(false);
  /**
   * Item of each known (subject, file), which differs from its number once there are nameless
   * items.
   */
  const itemOf = growingColumn(uint32);
  const file = growingColumn(uint32);
  const subject = growingColumn(uint32);
  const add = (fileNumber: number, subjectNumber: number): number => {
    file.push(fileNumber);
    subject.push(subjectNumber);
    return file.length - 1;
  };
  return {
    get count() {
      return file.length;
    },
    named(fileName, subjectName) {
      const f = fileName === null ? NAMELESS : files.numberOf(fileName);
      const s = subjectName === null ? NAMELESS : subjects.numberOf(subjectName);
      const number = known.numberOf(s, f);
      if (number === itemOf.length) itemOf.push(add(f, s));
      return itemOf.at(number);
    },
    nameless(subjectName) {
      return add(NAMELESS, subjectName === null ? NAMELESS : subjects.numberOf(subjectName));
    },
    subjectOf: (item) => subject.at(item),
    take() {
      return {
        file: file.take(),
        subject: subject.take(),
        files: files.texts,
        subjects: subjects.texts,
      };
    },
  };
}
