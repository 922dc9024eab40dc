import { type ColumnFacts, isNumeric, isRowNumber } from './column-facts.ts';
import { type Evidence, evidence, pointsOf } from './evidence.ts';
import { nameWords, saysNoDimension, saysRowNumber } from './name-words.ts';
import { knownScoreName } from './score-name.ts';
import { message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/** Columns that may hold an embedding: one with lists, or one for each number. */
export interface VectorColumns {
  readonly columns: readonly number[];
  readonly dimensions: number;
  readonly evidence: readonly Evidence[];
  readonly points: number;
  /** A word for embeddings is in the name. */
  readonly isNamed: boolean;
  /** Numeric columns beside it that look like something else. */
  readonly beside: readonly ColumnFacts[];
}

/** Lengths of embeddings that networks for faces, and their compressed forms, are known to give. */
const USUAL = new Set([
  32, 40, 64, 80, 96, 100, 120, 128, 160, 192, 200, 256, 300, 320, 384, 400, 500, 512, 576, 640,
  768, 1000, 1024, 1152, 1280, 1404, 1434, 1536, 1792, 2048, 2622, 3072, 4096,
]);
export const isUsualLength = (dimensions: number): boolean => USUAL.has(dimensions);

/**
 * Fewer columns than this are no embedding, whatever they look like; with names that count them,
 * fewer will do.
 */
const LEAST = 16;
const LEAST_COUNTED = 6;
/** Shorter lists are boxes and landmarks. */
const LEAST_LIST = 6;

/** All ways to find embeddings in a table, best first. */
export function vectorColumns(facts: readonly ColumnFacts[]): readonly VectorColumns[] {
  const counted = countedRuns(facts);
  const found = [...wholeVectors(facts), ...counted, ...(counted.length > 0 ? [] : alike(facts))];
  return found.toSorted((a, b) => b.points - a.points);
}

function make(
  columns: readonly ColumnFacts[],
  dimensions: number,
  own: readonly Evidence[],
  beside: readonly ColumnFacts[] = [],
): VectorColumns {
  const all = [
    ...own,
    evidence(isUsualLength(dimensions) ? 1 : 0),
    evidence(dimensions >= 64 ? 1 : 0),
  ];
  return {
    columns: columns.map(({ column }) => column),
    dimensions,
    evidence: all,
    points: pointsOf(all),
    isNamed: columns.some(({ name }) => LIST_NAME.test(name) || /^(e|v|f)[ _]?\d+$/i.test(name)),
    beside,
  };
}

const LIST_NAME =
  /emb|vec|feature|descriptor|encod|represent|template|rep\b|reps\b|facenet|arcface|value|latent|tensor/i;
const NO_LIST =
  /box|area|landmark|kps|keypoint|point|eye|pose|shape|region|rect|loc|color|mean|std/i;

function wholeVectors(facts: readonly ColumnFacts[]): readonly VectorColumns[] {
  return facts.flatMap((one) => {
    const lists = one.vectors + one.cut;
    if (lists === 0 || lists < 0.5 * one.filled) return [];
    if (one.cut === 0 && one.vectorLength < LEAST_LIST) return [];
    return [
      make([one], one.vectorLength, [
        evidence(
          6,
          message('why.lists', {
            column: one.name === '' ? message('column.some') : `"${one.name}"`,
            numbers: one.vectorLength,
          }),
        ),
        evidence(LIST_NAME.test(one.name) ? 2 : NO_LIST.test(one.name) ? -5 : 0),
        evidence(one.vectorLength < LEAST ? -2 : 0),
      ]),
    ];
  });
}

/** Columns whose names count: `enc_0`, `enc_1` ..., `0`, `1` ... */
function countedRuns(facts: readonly ColumnFacts[]): readonly VectorColumns[] {
  const runs = new Map<string, { facts: ColumnFacts; number: number }[]>();
  for (const one of facts) {
    const [, prefix, digits] = /^(.*?)(\d+)$/.exec(one.name) ?? [];
    if (digits === undefined || !(isNumeric(one) || one.filled === 0)) continue;
    const key = prefix ?? '';
    runs.set(key, [...(runs.get(key) ?? []), { facts: one, number: Number(digits) }]);
  }
  return [...runs].flatMap(([prefix, run]) => {
    const ordered = run.toSorted((a, b) => a.number - b.number);
    const [first] = ordered;
    const isRun = ordered.every(({ number }, i) => number === (first?.number ?? 0) + i);
    if (run.length < LEAST_COUNTED || !isRun || (first?.number ?? 9) > 1) return [];
    if (knownScoreName(ordered[0]!.facts.name) !== null) return [];
    const columns = ordered.map(({ facts: one }) => one);
    const own = [
      evidence(
        4,
        message('why.counted', {
          columns: columns.length,
          first: columns[0]!.name,
          last: columns.at(-1)!.name,
        }),
      ),
      evidence(run.length < LEAST ? -2 : 0),
      evidence(prefix !== '' && LIST_NAME.test(prefix) ? 1 : 0),
    ];
    return [make(columns, columns.length, own, besides(facts, new Set(columns)))];
  });
}

function besides(facts: readonly ColumnFacts[], taken: ReadonlySet<ColumnFacts>) {
  return facts.filter((one) => isNumeric(one) && !taken.has(one));
}

/** Columns that are alike in scale, next to one another. */
function alike(facts: readonly ColumnFacts[]): readonly VectorColumns[] {
  const blocks: ColumnFacts[][] = [[]];
  for (const one of facts) {
    if (mayBeDimension(one)) blocks.at(-1)!.push(one);
    else if (blocks.at(-1)!.length > 0) blocks.push([]);
  }
  const numeric = blocks.toSorted((a, b) => b.length - a.length)[0]!;
  if (numeric.length < LEAST) return [];
  const oddness = oddnessOf(numeric);
  let from = 0;
  let to = numeric.length;
  while (from < to && oddness[from]! >= 1) from += 1;
  while (to > from && oddness[to - 1]! >= 1) to -= 1;
  [from, to] = widened(numeric, oddness, from, to);
  const inner = numeric.slice(from, to).filter((_, i) => oddness[from + i]! < 3);
  return toUsualLengths(inner)
    .filter((kept) => kept.length >= LEAST)
    .map((kept) => {
      const own = [evidence(3, message('why.alikeScale', { columns: kept.length }))];
      return make(kept, kept.length, own, besides(facts, new Set(kept)));
    });
}

/**
 * A dimension that is nearly dead looks odd, too: a few of them are taken back where that gives a
 * usual length.
 */
function widened(
  numeric: readonly ColumnFacts[],
  oddness: readonly number[],
  from: number,
  to: number,
): [from: number, to: number] {
  if (isUsualLength(to - from)) return [from, to];
  const mild = (i: number): boolean => (oddness[i] ?? 9) < 1.5;
  for (let extra = 1; extra <= 6; extra++) {
    for (let left = 0; left <= extra; left++) {
      const [a, b] = [from - left, to + extra - left];
      if (a < 0 || b > numeric.length || !isUsualLength(b - a)) continue;
      const added = [...Array(left).keys()]
        .map((i) => a + i)
        .concat([...Array(extra - left).keys()].map((i) => to + i));
      if (added.every(mild)) return [a, b];
    }
  }
  return [from, to];
}

function mayBeDimension(one: ColumnFacts): boolean {
  if (!isNumeric(one) || isRowNumber(one)) return false;
  const { name } = one;
  return (
    name === '' || (!saysNoDimension(name) && !saysRowNumber(name) && knownScoreName(name) === null)
  );
}

/**
 * How much each column differs from the rest: at 1 it is no dimension where it stands at an end, at
 * 3 nowhere. Columns without any spread may be dead dimensions, so they differ only by what they
 * hold.
 */
function oddnessOf(columns: readonly ColumnFacts[]): readonly number[] {
  const alive = columns.filter(({ deviation }) => deviation > 0);
  const scale = median(alive.map(({ deviation }) => deviation));
  const size = median(alive.map(({ mean, deviation }) => Math.abs(mean) + deviation));
  const offset = median(alive.map(({ mean, deviation }) => Math.abs(mean) / deviation));
  const wholeShare =
    columns.filter(({ whole, numeric }) => whole === numeric).length / columns.length;
  return columns.map(({ whole, numeric, deviation, mean, max, min }) => {
    const magnitude = Math.abs(mean) + deviation;
    let odd = 0;
    if (wholeShare < 0.3 && whole === numeric && (max !== 0 || min !== 0)) odd += 1.5;
    if (magnitude > 12 * size) odd += 2;
    if (deviation > 0 && Math.abs(Math.log10(deviation / scale)) > 0.9) odd += 1;
    if (deviation > 0 && Math.abs(mean) / deviation > Math.max(4, 4 * offset)) odd += 1;
    if (deviation === 0 && mean !== 0) odd += 1;
    return odd;
  });
}

/**
 * Columns at the ends that are so many times further from the rest than those are from each other
 * do not belong to them.
 */
const FAR = 2.5;

/**
 * Where a few columns too many are left at the ends, the oddest of them go, if that gives a usual
 * length. Of few rows it does not show which are odd: then the way without them is the first, and
 * with them the second.
 */
function toUsualLengths(columns: readonly ColumnFacts[]): readonly (readonly ColumnFacts[])[] {
  const over = [0, 1, 2, 3, 4, 5, 6].find((extra) => isUsualLength(columns.length - extra));
  if (over === undefined || over === 0) return [columns];
  const far = farness(columns);
  let best = { from: 0, least: 0 };
  for (let from = 0; from <= over; from++) {
    const cut = [...far.slice(0, from), ...far.slice(columns.length - (over - from))];
    const least = Math.min(...cut);
    if (least > best.least) best = { from, least };
  }
  const cut = columns.slice(best.from, columns.length - (over - best.from));
  return best.least < FAR ? [cut, columns] : [cut];
}

/**
 * How far each column's spread and offset are from what is usual among them, in robust standard
 * deviations.
 */
function farness(columns: readonly ColumnFacts[]): readonly number[] {
  const features = [
    columns.map(({ deviation }) => Math.log(deviation + 1e-9)),
    columns.map(({ mean, deviation }) => mean / (deviation + 1e-9)),
  ];
  const scaled = features.map((values) => {
    const middle = median(values);
    const spread = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
    return values.map((value) => Math.abs(value - middle) / (spread + 1e-6));
  });
  return columns.map((_, i) => Math.max(...scaled.map((values) => values[i]!)));
}

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}

/** Names of a column of numbers in a sentence. */
export function columnName({ name, column }: ColumnFacts, isFirst = false): Reason {
  if (name !== '' && nameWords(name).length > 0) return `"${name}"`;
  return message(isFirst ? 'column.numberedFirst' : 'column.numbered', { column: column + 1 });
}
