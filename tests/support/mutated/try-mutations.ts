import { seededRandom } from '#domain/shared/seeded-random.ts';
import type { Mutation } from './mutate-bytes.ts';

/** A reader of files, with small files that it reads. */
export interface Reader {
  readonly name: string;
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  readonly mutations: Readonly<Record<string, Mutation>>;
  /**
   * Reads the bytes as the page would, and gives every sentence that a person would be shown.
   * Throws nothing.
   */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly string[]>;
}

/** Repeats of repeats grow; how long a large file takes is not the question here. */
const MOST_BYTES = 1024 ** 2;

/** What words of a program look like; none of them helps a person. */
const PROGRAM_WORDS =
  /undefined|\bof null\b|is not a function|is not iterable|RangeError|TypeError|SyntaxError|Invalid array length|Maximum call stack|Cannot read prop|DataView|\[object|Unexpected token|in JSON at|out of bounds/;

export interface Trial {
  readonly tried: number;
  /** Files that were neither read nor refused in a sentence, with what happened instead. */
  readonly faults: readonly string[];
  readonly refused: number;
  /** In computing time, which a busy machine does not change. */
  readonly slowest: { readonly milliseconds: number; readonly what: string };
}

/** Damages files of the reader in `count` ways, the same for the same seed, and reads each. */
export async function tryMutations(reader: Reader, count: number, seed: number): Promise<Trial> {
  const random = seededRandom(seed);
  const kinds = Object.entries(reader.mutations);
  const faults: string[] = [];
  let refused = 0;
  let slowest = { milliseconds: 0, what: '' };
  for (let i = 0; i < count; i++) {
    const [kind, mutate] = kinds[i % kinds.length] as [string, Mutation];
    const file = reader.files[random.integer(reader.files.length)] as Uint8Array<ArrayBuffer>;
    const other = reader.files[random.integer(reader.files.length)] as Uint8Array<ArrayBuffer>;
    let bytes = mutate(file, random, other);
    // A third of them are damaged twice.
    if (random.uniform() < 1 / 3 && bytes.length > 0) {
      const [, again] = kinds[random.integer(kinds.length)] as [string, Mutation];
      bytes = again(bytes, random, other);
    }
    if (bytes.length > MOST_BYTES) bytes = bytes.slice(0, MOST_BYTES);
    const what = `${reader.name}, ${kind}, number ${i} of seed ${seed}`;
    const began = process.cpuUsage();
    try {
      const sentences = await reader.read(bytes);
      if (sentences.length > 0) refused += 1;
      const bad = sentences.find((sentence) => !isSentence(sentence));
      if (bad !== undefined) faults.push(`${what}: "${bad.slice(0, 300)}"`);
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      faults.push(`${what}: threw ${said.split('\n').slice(0, 6).join('\n')}`);
    }
    const { user, system } = process.cpuUsage(began);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what };
  }
  return { tried: count, faults, refused, slowest };
}

function isSentence(said: string): boolean {
  return said.length > 10 && /[.!?]$/.test(said.trim()) && !PROGRAM_WORDS.test(said);
}
