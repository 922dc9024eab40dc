import { isMachineName } from '#domain/photo/file-name-label.ts';
import { type NamePart, nameParts } from '#domain/photo/name-parts.ts';
import { namesASex, namesNobody, numbersPeople } from '#domain/photo/name-words.ts';

/** What in a name may be a person. */
export interface TakenApart {
  /** Words with nothing but separators between. */
  readonly words: readonly string[];
  /** Numbers that stand alone. */
  readonly numbers: readonly string[];
  /** Pieces in which letters and digits touch. */
  readonly codes: readonly string[];
  /** The digits inside those. */
  readonly inner: readonly string[];
  /** `m-001`: such numbers begin anew for each sex. */
  readonly sexed: string | null;
}

export function takeApart(name: string): TakenApart {
  const { text, parts } = nameParts(name);
  const byChunk = new Map<number, NamePart[]>();
  for (const part of parts) {
    const chunk = byChunk.get(part.chunk);
    if (chunk) chunk.push(part);
    else byChunk.set(part.chunk, [part]);
  }
  const words: string[] = [];
  const numbers: string[] = [];
  const codes: string[] = [];
  const inner: string[] = [];
  let run: { start: number; end: number } | null = null;
  const close = (): void => {
    if (run !== null) words.push(text.slice(run.start, run.end));
    run = null;
  };
  for (const chunk of byChunk.values()) {
    const [first, last] = [chunk[0] as NamePart, chunk.at(-1) as NamePart];
    if (chunk.length > 1) codes.push(text.slice(first.start, last.end));
    // `Ann S001`: the letter belongs to the number, not to the name before it.
    if (chunk.length > 1 && first.text.length <= 2 && first.kind === 'word') close();
    for (const { kind, start, end } of chunk) {
      if (kind === 'number') close();
      else run = { start: (run as { start: number } | null)?.start ?? start, end };
    }
    const digits = chunk.filter(({ kind }) => kind === 'number').map((part) => part.text);
    (chunk.length === 1 ? numbers : inner).push(...digits);
  }
  close();
  // What a camera or a program counts is no person.
  if (isMadeUp(text, parts)) return { words, numbers: [], codes: [], inner: [], sexed: null };
  const [one, two] = parts;
  const isSexed =
    one?.kind === 'word' && two?.kind === 'number' && namesASex(one.text.toLowerCase());
  return {
    words,
    numbers,
    codes,
    inner,
    sexed: isSexed ? text.slice(one.start, two.end) : null,
  };
}

/**
 * `IMG_20190312_0001`, `frame 12`: a word for how photos are taken with one number, or what cameras
 * and messengers write.
 */
function isMadeUp(text: string, parts: readonly NamePart[]): boolean {
  const words = parts.filter(({ kind }) => kind === 'word').map((part) => part.text.toLowerCase());
  const isCounted = words.length + 1 === parts.length && parts[0]?.kind === 'word';
  const isNumbered = parts.some(
    ({ kind, text: word }, i) =>
      kind === 'word' && parts[i + 1]?.kind === 'number' && numbersPeople(word.toLowerCase()),
  );
  return (
    isMachineName(text) || (isCounted && !isNumbered && words.every((word) => namesNobody(word)))
  );
}
