import { isMachineName, labelFromFileName } from '#domain/photo/file-name-label.ts';
import { type NamePart, nameParts } from '#domain/photo/name-parts.ts';
import { isStorageName, namehood } from '#domain/photo/namehood.ts';
import { namesASex, namesATime, namesNobody, numbersPeople } from '#domain/photo/name-words.ts';
import { photoStem } from '#domain/photo/photo-name.ts';

/** One thing that the paths of a drop say of each photo: a level of folders, or a part of the file name. */
export interface NameColumn {
  readonly id: string;
  readonly place: 'folder' | 'part-of-folder' | 'file';
  /** What it is made of: a whole name, words, digits, or both in one piece. */
  readonly kind: 'whole' | 'words' | 'number' | 'code';
  /** The subject of "... names the person", in the singular and with a capital. */
  readonly said: string;
  /** As written, aligned with the paths; `null` where a path has no such part or it says nothing. */
  readonly values: readonly (string | null)[];
}

/** Columns that fewer photos have are no way to read a set. */
const LEAST_COVERAGE = 0.3;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** All that can be read off these paths, of photos only; `/` between folders. */
export function nameColumns(paths: readonly string[]): readonly NameColumn[] {
  const stems = paths.map(photoStem);
  const columns = [
    ...folderColumns(paths),
    ...partColumns(stems, 'file', 'file', 'in the file name'),
    {
      id: 'file/name',
      place: 'file',
      kind: 'words',
      said: 'The file name',
      values: paths.map((path) => labelFromFileName(path.slice(path.lastIndexOf('/') + 1))),
    } as const,
  ];
  return columns.filter(
    ({ values }) =>
      values.filter((value) => value !== null).length >= LEAST_COVERAGE * paths.length,
  );
}

function folderColumns(paths: readonly string[]): readonly NameColumn[] {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const depths = folders.map(({ length }) => length);
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const isRegular = depths.every((depth) => depth === deepest);
  const columns: NameColumn[] = [];
  const add = (id: string, said: string, place: (i: number) => number): void => {
    const whole = folders.map((parts, i) => parts[place(i)] ?? null);
    const values = whole.map((name) => (name !== null && isStorageName(name) ? null : name));
    columns.push({ id, place: 'folder', kind: 'whole', said, values });
    if (new Set(values).size > 2) {
      columns.push(...partColumns(whole, id, 'part-of-folder', `in ${lowerFirst(said)}`));
    }
  };
  for (let level = 0; level < deepest; level++) {
    const said = isRegular
      ? `Folder ${level + 1} of ${deepest}`
      : `The ${ORDINALS[level] ?? `${level + 1}th`} folder`;
    add(`folder/${level}`, said, () => level);
  }
  if (!isRegular) {
    add('folder/last-but-one', 'The folder above that of each photo', (i) => (depths[i] ?? 0) - 2);
    const whole = { place: 'folder', kind: 'whole' } as const;
    columns.push(
      {
        ...whole,
        id: 'folder/last',
        said: 'The folder that each photo lies in',
        values: nearest(paths, -2).map((name) => (isStorageName(name ?? '') ? null : name)),
      },
      {
        ...whole,
        id: 'folder/nearest',
        said: 'The nearest folder with a name of its own',
        values: nearest(paths, -0.3),
      },
    );
  }
  return columns;
}

/**
 * The nearest folder that says something, or where none does the name of the file.
 *
 * @param least how much a name has to look like a person to count.
 */
function nearest(paths: readonly string[], least: number): readonly (string | null)[] {
  const found = paths.map((path) => {
    const parts = path.split('/').slice(0, -1);
    for (let at = parts.length - 1; at >= 0; at--) {
      if (namehood(parts[at] ?? '') > least) return parts.slice(0, at + 1);
      if (least < -1) break;
    }
    return null;
  });
  const inside = new Map<string, Set<string>>();
  for (const parts of found) {
    for (let end = 1; end < (parts?.length ?? 0); end++) {
      const above = parts?.slice(0, end).join('/') ?? '';
      const names = inside.get(above) ?? new Set<string>();
      names.add(parts?.slice(0, end + 1).join('/') ?? '');
      inside.set(above, names);
    }
  }
  // Photos beside several such folders lie in their container, which is nobody's.
  return found.map((parts, i) =>
    parts === null || (inside.get(parts.join('/'))?.size ?? 0) >= 2
      ? labelFromFileName((paths[i] ?? '').split('/').at(-1) ?? '')
      : (parts.at(-1) ?? null),
  );
}

/** What the names of one level of folders, or of the files, have in common: runs of words, numbers, and pieces of letters and digits. */
function partColumns(
  names: readonly (string | null)[],
  id: string,
  place: 'file' | 'part-of-folder',
  of: string,
): readonly NameColumn[] {
  const taken = names.map((name) => (name === null ? null : takeApart(name)));
  const columns: NameColumn[] = [];
  const add = (
    kind: 'words' | 'number' | 'code',
    key: string,
    said: string,
    values: readonly (string | null)[],
  ): void => {
    columns.push({ id: `${id}/${key}`, place, kind, said, values });
  };
  const whole = { words: 'words', numbers: 'number', codes: 'code', inner: 'number' } as const;
  const nouns = { words: 'text', numbers: 'number', codes: 'code', inner: 'number inside a code' };
  for (const list of ['words', 'numbers', 'codes', 'inner'] as const) {
    const counts = taken.map((name) => name?.[list].length ?? 0);
    const most = Math.min(
      4,
      counts.reduce((max, count) => Math.max(max, count), 0),
    );
    const varies = counts.some((count) => count > 0 && count !== most);
    for (let at = 0; at < most; at++) {
      const values = taken.map((name) => name?.[list][at] ?? null);
      const which = most === 1 ? '' : `${ORDINALS[at]} `;
      const said = `The ${which}${nouns[list]} ${of}`;
      add(whole[list], `${list}/${at}`, said, list === 'words' ? meaningful(values) : values);
    }
    if (varies) {
      const values = taken.map((name) => name?.[list].at(-1) ?? null);
      const said = `The last ${nouns[list]} ${of}`;
      add(whole[list], `${list}/last`, said, list === 'words' ? meaningful(values) : values);
    }
  }
  const sexed = taken.map((name) => name?.sexed ?? null);
  if (sexed.some((value) => value !== null)) {
    add('code', 'sex-number', `The sex and number ${of}`, sexed);
    const sexes = sexed.map((value) => value?.match(/^\p{L}+/u)?.[0] ?? null);
    add('words', 'sex', `The sex ${of}`, sexes);
  }
  return columns;
}

interface TakenApart {
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

function takeApart(name: string): TakenApart {
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

/** `IMG_20190312_0001`, `frame 12`: a word for how photos are taken with one number, or what cameras and messengers write. */
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

/**
 * Runs of words without those that say how or when a photo was taken: a known word at the beginning or the end goes where it stands beside several
 * different rests, so that a family name that is such a word stays.
 */
function meaningful(runs: readonly (string | null)[]): readonly (string | null)[] {
  let current = runs.map((run) => (run === null ? null : splitWords(run)));
  for (const end of ['last', 'first'] as const) {
    const cut = (words: readonly string[]): readonly string[] =>
      end === 'last' ? words.slice(0, -1) : words.slice(1);
    const wordAt = (words: readonly string[]): string =>
      (end === 'last' ? words.at(-1) : words[0])?.toLowerCase() ?? '';
    const beside = new Map<string, Set<string>>();
    for (const words of current) {
      if (words === null || words.length < 2 || !isTelling(wordAt(words))) continue;
      const rests = beside.get(wordAt(words)) ?? new Set<string>();
      rests.add(cut(words).join(' ').toLowerCase());
      beside.set(wordAt(words), rests);
    }
    current = current.map((words) =>
      words !== null && words.length > 1 && (beside.get(wordAt(words))?.size ?? 0) > 1
        ? cut(words)
        : words,
    );
  }
  return current.map((words, i) => {
    if (words === null || words.every((word) => namesNobody(word.toLowerCase()))) return null;
    const run = runs[i] ?? '';
    const last = words.at(-1) ?? '';
    return run.slice(run.indexOf(words[0] ?? ''), run.lastIndexOf(last) + last.length);
  });
}

function isTelling(word: string): boolean {
  return namesNobody(word) || namesATime(word);
}

function splitWords(run: string): readonly string[] {
  return run.split(/[\s_.,-]+/u).filter((word) => word !== '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
