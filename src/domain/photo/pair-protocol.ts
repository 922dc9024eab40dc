import { subjectKey } from '#domain/photo/subject-label.ts';
import { eachInSlices } from '#domain/shared/steps.ts';

/**
 * A photo as LFW's lists name it: the person and the photo's number, which the file is called after
 * (`Abel_Pacheco_0004.jpg`).
 */
export interface ProtocolPhoto {
  readonly person: string;
  readonly number: number;
}

/** A photo as other lists name it: by its path, or the end of it. */
export interface ProtocolFile {
  readonly file: string;
}

export interface ProtocolPair {
  readonly left: ProtocolPhoto | ProtocolFile;
  readonly right: ProtocolPhoto | ProtocolFile;
}

interface NumberedPair extends ProtocolPair {
  readonly left: ProtocolPhoto;
  readonly right: ProtocolPhoto;
}

/** The pairs that an evaluation compares, in place of all. */
export interface PairProtocol {
  /** In the order of the file. */
  readonly pairs: readonly NumberedPair[];
  /** Lines that name no pair, by number (from 1). */
  readonly badLines: readonly number[];
}

const COUNTS = /^\d+(\s+\d+)?$/u;
const MATED = /^(?<person>.*\S)\s+(?<left>\d+)\s+(?<right>\d+)$/u;
const NON_MATED = /^(?<person>.*\S)\s+(?<left>\d+)\s+(?<other>.*\D.*)\s+(?<right>\d+)$/u;
const SHARE_OF_PAIRS = 0.9;

/**
 * Reads `pairs.txt` of Labeled Faces in the Wild and files in its layout, tabs or spaces between:
 * an optional first line with the number of folds and pairs (`10 300`, or `1100` as in
 * `pairsDevTrain.txt`), then `name n1 n2` for two photos of one person and `name1 n1 name2 n2` for
 * two people. Folds are not kept: cross-validation makes its own, without people in common.
 *
 * Yields after each `SLICE` of lines.
 *
 * @returns `null` for a text of which most lines are something else.
 */
export function* parsePairProtocol(text: string): Generator<void, PairProtocol | null> {
  const pairs: NumberedPair[] = [];
  const badLines: number[] = [];
  yield* eachInSlices(text.split(/\r\n|\n|\r/u), (line, index) => {
    const trimmed = line.replace(/^\uFEFF/u, '').trim();
    if (trimmed === '' || trimmed.startsWith('#') || COUNTS.test(trimmed)) return;
    const pair = pairOf(trimmed);
    if (pair === null) badLines.push(index + 1);
    else pairs.push(pair);
  });
  return pairs.length > 0 && pairs.length >= SHARE_OF_PAIRS * (pairs.length + badLines.length)
    ? { pairs, badLines }
    : null;
}

function pairOf(line: string): NumberedPair | null {
  const cells = line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : null;
  if (cells?.length === 3) return pairFrom(cells[0], cells[1], cells[0], cells[2]);
  if (cells?.length === 4) return pairFrom(cells[0], cells[1], cells[2], cells[3]);
  if (cells !== null) return null;
  const two = NON_MATED.exec(line)?.groups;
  if (two) return pairFrom(two['person'], two['left'], two['other'], two['right']);
  const one = MATED.exec(line)?.groups;
  return one ? pairFrom(one['person'], one['left'], one['person'], one['right']) : null;
}

function pairFrom(
  leftPerson: string | undefined,
  leftNumber: string | undefined,
  rightPerson: string | undefined,
  rightNumber: string | undefined,
): NumberedPair | null {
  const left = photoOf(leftPerson, leftNumber);
  const right = photoOf(rightPerson, rightNumber);
  return left === null || right === null ? null : { left, right };
}

function photoOf(person: string | undefined, number: string | undefined): ProtocolPhoto | null {
  return person !== undefined && person !== '' && number !== undefined && /^\d+$/u.test(number)
    ? { person, number: Number(number) }
    : null;
}

/** Two photos that are the same have equal keys: person as labels are compared, and the number. */
export function protocolKey({ person, number }: ProtocolPhoto): string {
  return `${subjectKey(person)} ${number}`;
}

/**
 * The keys under which a protocol may name a photo: by the file's own name, and by its person and
 * the number its name ends with.
 */
export function protocolKeysOf(fileName: string, subject: string | null): readonly string[] {
  const stem = fileName.replace(/\.[^.]+$/u, '');
  const numbered = /^(?<name>.*?)[\s_.-]*(?<number>\d+)$/u.exec(stem)?.groups;
  if (numbered === undefined) return [];
  const number = Number(numbered['number']);
  const people = [numbered['name'] ?? '', subject ?? ''].filter((name) => name !== '');
  return [...new Set(people.map((person) => protocolKey({ person, number })))];
}
