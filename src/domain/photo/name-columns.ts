import { labelFromFileName } from '#domain/photo/file-name-label.ts';
import { takeApart } from '#domain/photo/name-pieces.ts';
import { letterSeries } from '#domain/photo/name-series.ts';
import { mayBeAName, namesATime, namesNobody } from '#domain/photo/name-words.ts';
import { isStorageName, namehood } from '#domain/photo/namehood.ts';
import { photoStem } from '#domain/photo/photo.ts';
import { message, type Message } from '#words/message.ts';

/**
 * One thing that the paths of a drop say of each photo: a level of folders, or a part of the file
 * name.
 */
export interface NameColumn {
  readonly id: string;
  readonly place: 'folder' | 'part-of-folder' | 'file';
  /** What it is made of: a whole name, words, digits, or both in one piece. */
  readonly kind: 'whole' | 'words' | 'number' | 'code';
  /** What it is: the subject of "... names the person". */
  readonly part: Message;
  /**
   * As written, aligned with the paths; `null` where a path has no such part or it says nothing.
   */
  readonly values: readonly (string | null)[];
}

/** Columns that fewer photos have are no way to read a set. */
const LEAST_COVERAGE = 0.3;
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

/** All that can be read off these paths, of photos only; `/` between folders. */
export function nameColumns(paths: readonly string[]): readonly NameColumn[] {
  const stems = paths.map(photoStem);
  const columns = [
    ...folderColumns(paths),
    ...partColumns(stems, 'file', 'file', message('place.fileName')),
    {
      id: 'file/name',
      place: 'file',
      kind: 'words',
      part: message('part.fileName'),
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
  const add = (id: string, part: Message, place: Message, levelOf: (i: number) => number): void => {
    const whole = folders.map((parts, i) => parts[levelOf(i)] ?? null);
    const series = letterSeries(new Set(whole));
    const values = whole.map((name) => (isStored(name, series) ? null : name));
    columns.push({ id, place: 'folder', kind: 'whole', part, values });
    if (whole.some((name, i) => values[i] === null && mayBeAName(name?.toLowerCase() ?? ''))) {
      columns.push({
        id: `${id}/all`,
        place: 'folder',
        kind: 'whole',
        part: message('part.each', { place }),
        values: whole.map((name, i) =>
          mayBeAName(name?.toLowerCase() ?? '') ? name : (values[i] ?? null),
        ),
      });
    }
    if (new Set(values).size > 2) {
      columns.push(...partColumns(whole, id, 'part-of-folder', place));
    }
  };
  for (let level = 0; level < deepest; level++) {
    const regular = { level: level + 1, depth: deepest };
    const nth = { level: level + 1 };
    const part = isRegular ? message('part.folderOf', regular) : message('part.nthFolder', nth);
    const place = isRegular ? message('place.folderOf', regular) : message('place.nthFolder', nth);
    add(`folder/${level}`, part, place, () => level);
  }
  if (!isRegular) {
    add(
      'folder/last-but-one',
      message('part.folderAbove'),
      message('place.folderAbove'),
      (i) => (depths[i] ?? 0) - 2,
    );
    const whole = { place: 'folder', kind: 'whole' } as const;
    columns.push(
      {
        ...whole,
        id: 'folder/last',
        part: message('part.ownFolder'),
        values: nearest(paths, -2).map((name) => (isStorageName(name ?? '') ? null : name)),
      },
      {
        ...whole,
        id: 'folder/nearest',
        part: message('part.nearestFolder'),
        values: nearest(paths, -0.3),
      },
    );
  }
  return columns;
}

/**
 * Whether a folder only holds what has no other place, and does not go on by a letter from the ones
 * beside it.
 */
function isStored(name: string | null, series: ReadonlyMap<string, string>): boolean {
  return name !== null && isStorageName(name) && !series.has(name.toLowerCase());
}

/**
 * The nearest folder that says something, or where none does the name of the file.
 *
 * @param least how much a name has to look like a person to count.
 */
function nearest(paths: readonly string[], least: number): readonly (string | null)[] {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const series = letterSeries(new Set(folders.flat()));
  const found = folders.map((parts) => {
    for (let at = parts.length - 1; at >= 0; at--) {
      const name = parts[at] ?? '';
      if (namehood(name) > least || series.get(name.toLowerCase()) === '')
        return parts.slice(0, at + 1);
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

const PARTS = {
  words: 'part.text',
  numbers: 'part.number',
  codes: 'part.code',
  inner: 'part.innerNumber',
} as const;

/**
 * What the names of one level of folders, or of the files, have in common: runs of words, numbers,
 * and pieces of letters and digits.
 */
function partColumns(
  names: readonly (string | null)[],
  id: string,
  place: 'file' | 'part-of-folder',
  inPlace: Message,
): readonly NameColumn[] {
  const taken = names.map((name) => (name === null ? null : takeApart(name)));
  const columns: NameColumn[] = [];
  const add = (
    kind: 'words' | 'number' | 'code',
    key: string,
    part: Message,
    values: readonly (string | null)[],
  ): void => {
    columns.push({ id: `${id}/${key}`, place, kind, part, values });
  };
  const whole = { words: 'words', numbers: 'number', codes: 'code', inner: 'number' } as const;
  for (const list of ['words', 'numbers', 'codes', 'inner'] as const) {
    const counts = taken.map((name) => name?.[list].length ?? 0);
    const most = Math.min(
      4,
      counts.reduce((max, count) => Math.max(max, count), 0),
    );
    const varies = counts.some((count) => count > 0 && count !== most);
    for (let at = 0; at < most; at++) {
      const values = taken.map((name) => name?.[list][at] ?? null);
      const which = most === 1 ? 'only' : (ORDINALS[at] ?? 'last');
      const part = message(PARTS[list], { which, place: inPlace });
      add(whole[list], `${list}/${at}`, part, list === 'words' ? meaningful(values) : values);
    }
    if (varies) {
      const values = taken.map((name) => name?.[list].at(-1) ?? null);
      const part = message(PARTS[list], { which: 'last', place: inPlace });
      add(whole[list], `${list}/last`, part, list === 'words' ? meaningful(values) : values);
    }
  }
  const { starts, rests } = codeBeginnings(names);
  add('code', 'start', message('part.codeStart', { place: inPlace }), starts);
  add('code', 'rest', message('part.codeRest', { place: inPlace }), rests);
  const sexed = taken.map((name) => name?.sexed ?? null);
  if (sexed.some((value) => value !== null)) {
    add('code', 'sex-number', message('part.sexAndNumber', { place: inPlace }), sexed);
    const sexes = sexed.map((value) => value?.match(/^\p{L}+/u)?.[0] ?? null);
    add('words', 'sex', message('part.sex', { place: inPlace }), sexes);
  }
  return columns;
}

/**
 * Runs of words without those that say how or when a photo was taken: a known word at the beginning
 * or the end goes where it stands beside several different rests, so that a family name that is
 * such a word stays.
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
  const series = letterSeries(new Set(current.map((words) => words?.join(' ') ?? null)));
  return current.map((words, i) => {
    if (words === null) return null;
    const isLettered = series.has(words.join(' ').toLowerCase());
    if (!isLettered && words.every((word) => namesNobody(word.toLowerCase()))) return null;
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

/** The beginning of a code such as `AF01ANES`: one or two letters and a number. */
const BEGINNING = /^(?<code>(?<letters>\p{L}{1,2})\d+)(?<more>\p{L}?)/u;

/**
 * What codes that people are numbered by begin with, aligned with the names; `null` where a name
 * does not begin with one.
 */
export interface CodeBeginnings {
  /**
   * `AF01` of `AF01ANES`; none of them has a value where no letters follow a code anywhere, as then
   * they are the codes themselves.
   */
  readonly starts: readonly (string | null)[];
  /**
   * `F01` of `AF01` and `BF01`, where most come back behind different first letters, which then
   * tell sessions or groups apart. Else no values.
   */
  readonly rests: readonly (string | null)[];
}

function codeBeginnings(names: readonly (string | null)[]): CodeBeginnings {
  const found = names.map((name) => BEGINNING.exec(name ?? '')?.groups ?? null);
  const goOn = found.some((code) => code !== null && code['more'] !== '');
  const before = new Map<string, Set<string>>();
  const rests = found.map((code) => {
    if (code?.['letters']?.length !== 2 || code['code'] === undefined) return null;
    const [first, rest] = [code['code'].charAt(0), code['code'].slice(1)];
    before.set(rest, (before.get(rest) ?? new Set<string>()).add(first));
    return rest;
  });
  const crossed = [...before.values()].filter(({ size }) => size > 1).length;
  const isCrossed = before.size >= 2 && 2 * crossed >= before.size;
  return {
    starts: found.map((code) => (goOn ? (code?.['code'] ?? null) : null)),
    rests: rests.map((rest) => (isCrossed ? rest : null)),
  };
}
