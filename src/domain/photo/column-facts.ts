import { isYear, namehood } from '#domain/photo/namehood.ts';
import type { NameColumn } from '#domain/photo/name-columns.ts';
import { namesASex } from '#domain/photo/name-words.ts';
import { letterSeries, seriesNamehood } from '#domain/photo/name-series.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** Nobody's albums cover more years than these. */
const MOST_YEARS = 30;

/** As `namehood` has it for `s1`. */
const CODE_NAMEHOOD = 0.5;

/** A column counted. */
export interface ColumnFacts {
  readonly column: NameColumn;
  /** Number of the value of each photo, from 0; -1 for none. */
  readonly codes: Int32Array;
  /** One writing of each value, in the order of their numbers, by which they are compared. */
  readonly keys: readonly string[];
  /** Share of the photos with a value, 0 to 1. */
  readonly coverage: number;
  /** Share of the photos with a value whose value another photo has too, 0 to 1. */
  readonly repeated: number;
  /** Mean over the values of how much they look like people, -1 to 1. */
  readonly namehood: number;
}

export function columnFacts(column: NameColumn): ColumnFacts {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const spellings: string[] = [];
  const codes = Int32Array.from(column.values, (value) => {
    if (value === null) return -1;
    const key = subjectKey(value);
    const code = numbers.get(key) ?? numbers.size;
    if (code === spellings.length) {
      numbers.set(key, code);
      spellings.push(value);
    }
    counts[code] = (counts[code] ?? 0) + 1;
    return code;
  });
  const keys = [...numbers.keys()];
  const covered = counts.reduce((sum, count) => sum + count, 0);
  const repeated = counts.reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  return {
    column,
    codes,
    keys,
    coverage: codes.length === 0 ? 0 : covered / codes.length,
    repeated: covered === 0 ? 0 : repeated / covered,
    namehood: namehoodOf(column, keys, spellings),
  };
}

/**
 * What the values look like; letters of a code that more follows are no words, whatever they spell.
 */
function namehoodOf(
  { id }: NameColumn,
  keys: readonly string[],
  spellings: readonly string[],
): number {
  if (keys.length === 0) return -1;
  return /\/(?:start|rest)$/u.test(id) ? CODE_NAMEHOOD : togetherNamehood(keys, spellings);
}

/** What the names say together: some are known for what they are only beside the others. */
function togetherNamehood(keys: readonly string[], spellings: readonly string[]): number {
  const beginnings = letterSeries(keys);
  const looks = spellings.map((name, i) => {
    const beginning = beginnings.get(keys[i] ?? '');
    return (beginning === undefined ? null : seriesNamehood(beginning)) ?? namehood(name);
  });
  if (keys.every((key) => /^\d+$/u.test(key))) {
    const years = keys.filter(isYear).length;
    const areYears = years >= 0.8 * keys.length && years <= MOST_YEARS;
    return mean(areYears ? looks : looks.map((look, i) => (isYear(keys[i] ?? '') ? 0.15 : look)));
  }
  if (serialised(keys) || areRanges(keys)) return -0.8;
  // `AN1`, `DI2`: people that are numbered are so under one letter or two.
  const series = new Set(keys.map((key) => /^(\p{L}+)\d+$/u.exec(key)?.[1] ?? null));
  const isMixed = !series.has(null) && series.size > 3 && series.size > keys.length / 4;
  return isMixed ? Math.min(0.1, mean(looks)) : mean(looks);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** `0-2`, `4-6`, `8-12`: ages or sizes in groups that do not overlap. */
function areRanges(keys: readonly string[]): boolean {
  const ranges = keys.map((key) => /^(\d{1,3})\s?[-–_]\s?(\d{1,3})$/u.exec(key));
  const bounds = ranges
    .map((range) => [Number(range?.[1] ?? -1), Number(range?.[2] ?? -1)] as const)
    .toSorted((a, b) => a[0] - b[0]);
  return (
    keys.length >= 3 &&
    bounds.every(([from, to], i) => from >= 0 && from < to && from > (bounds[i - 1]?.[1] ?? -1))
  );
}

/** `Photos from 2019`, `Photos from 2020`: nothing but the year or the date differs. */
function serialised(keys: readonly string[]): boolean {
  if (keys.length < 2) return false;
  const rests = new Set(
    keys.map((key) => key.replaceAll(/(?:19|20)\d\d(?:[ .-]?\d\d){0,2}/gu, '#')),
  );
  const [rest = ''] = rests;
  return rests.size === 1 && rest.includes('#') && /\p{L}/u.test(rest);
}

/** How the values of two columns stand to each other over the photos that have both. */
export interface ColumnRelation {
  /**
   * Each value of the first goes with one value of the second only, and some of the second with
   * several of the first: it is finer.
   */
  readonly refines: boolean;
  /** The same photos belong together. */
  readonly isSame: boolean;
  /** The same, of the photos that have both. */
  readonly isSameWhereBoth: boolean;
  /** Share of the photos that have both, 0 to 1. */
  readonly shared: number;
  /**
   * Share of the combinations that occur, 0 to 1: 1 in a complete design such as every person under
   * every camera.
   */
  readonly density: number;
}

export function columnRelation(a: ColumnFacts, b: ColumnFacts): ColumnRelation {
  const pairs = new Set<number>();
  const inA = new Set<number>();
  const inB = new Set<number>();
  const width = b.keys.length + 1;
  let same = true;
  let both = 0;
  for (let i = 0; i < a.codes.length; i++) {
    const [x, y] = [a.codes[i] as number, b.codes[i] as number];
    if (x < 0 !== y < 0) same = false;
    if (x < 0 || y < 0) continue;
    both += 1;
    pairs.add(x * width + y);
    inA.add(x);
    inB.add(y);
  }
  const one = pairs.size === inA.size;
  const other = pairs.size === inB.size;
  return {
    refines: one && !other,
    isSame: same && one && other,
    isSameWhereBoth: one && other,
    shared: a.codes.length === 0 ? 0 : both / a.codes.length,
    density: pairs.size === 0 ? 0 : pairs.size / (inA.size * inB.size),
  };
}

/**
 * Whether numbers only count the photos of each value of `of`: no two photos of one have the same,
 * and they run without large gaps.
 */
export function countsWithin(counter: ColumnFacts, of: ColumnFacts): boolean {
  if (counter.column.kind !== 'number' && counter.column.kind !== 'code') return false;
  const seen = new Set<number>();
  const width = of.keys.length + 1;
  let both = 0;
  for (let i = 0; i < of.codes.length; i++) {
    const [x, y] = [counter.codes[i] as number, of.codes[i] as number];
    if (x < 0 || y < 0) continue;
    both += 1;
    seen.add(x * width + y);
  }
  return both >= 0.9 * of.codes.length && seen.size === both;
}

/** Share of the photos in which the two columns are written alike but for signs and case. */
export function agreement(a: ColumnFacts, b: ColumnFacts): number {
  const bare = (facts: ColumnFacts): readonly string[] =>
    facts.keys.map((key) => key.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const [ofA, ofB] = [bare(a), bare(b)];
  let alike = 0;
  for (let i = 0; i < a.codes.length; i++) {
    const [x, y] = [a.codes[i] as number, b.codes[i] as number];
    if (x >= 0 && y >= 0 && ofA[x] === ofB[y]) alike += 1;
  }
  return a.codes.length === 0 ? 0 : alike / a.codes.length;
}

/** Whether every value is a word for a sex, of which nobody has two. */
export function tellsSex(facts: ColumnFacts): boolean {
  return facts.keys.length === 2 && facts.keys.every((key) => namesASex(key));
}
