import type { ColumnFacts } from './column-facts.ts';
import { type Evidence, evidence, weighted } from './evidence.ts';
import type { PairColumns } from './pair-columns.ts';
import { peopleOfNames } from './photo-person.ts';
import { scoreName, shortNamePolarity } from './score-name.ts';
import { type Separation, separation } from './separation.ts';
import type { Message } from '#words/message.ts';

/** By row: 1 where both sides say the same, 0 where not, -1 where one says nothing. */
export function sameText(left: ColumnFacts, right: ColumnFacts): Int8Array {
  const other = right.texts();
  return Int8Array.from(left.texts(), (text, row) =>
    text === '' || (other[row] ?? '') === '' ? -1 : text === other[row] ? 1 : 0,
  );
}

/** The same names are looked at for every way to cut the file and to choose its columns. */
const labelled = new Map<string, readonly (string | null)[]>();

function labelsOf(names: readonly string[]): readonly (string | null)[] {
  const key = names.join('\n');
  let labels = labelled.get(key);
  if (labels === undefined) {
    labels = peopleOfNames(names);
    // Those of the last few files are enough.
    if (labelled.size >= 8) labelled.clear();
    labelled.set(key, labels);
  }
  return labels;
}

/**
 * Who is in each pair by the names of folders and files; `null` where names do not say: too few
 * people, or every photo its own.
 */
export function sameByNames({ left, right }: PairColumns): Int8Array | null {
  const names = [...new Set([...left.distinct().keys(), ...right.distinct().keys()])];
  if (names.length < 3) return null;
  const labels = labelsOf(names);
  const known = labels.filter((label) => label !== null);
  const people = new Set(known);
  if (known.length < 0.9 * names.length || people.size < 2 || people.size > 0.8 * names.length) {
    return null;
  }
  const person = new Map(names.map((name, i) => [name, labels[i] ?? null]));
  const other = right.texts();
  const same = Int8Array.from(left.texts(), (text, row) => {
    const [a, b] = [person.get(text) ?? null, person.get(other[row] ?? '') ?? null];
    return a === null || b === null ? -1 : a === b ? 1 : 0;
  });
  return same.includes(1) && same.includes(0) ? same : null;
}

/**
 * Share of the rows in which two ways to tell the classes apart agree; `null` where they cannot be
 * compared.
 */
export function agreement(
  a: Int8Array,
  b: Int8Array,
): { readonly share: number; readonly rows: number } | null {
  let rows = 0;
  let equal = 0;
  const seen = [0, 0];
  for (let row = 0; row < a.length; row++) {
    const [x, y] = [a[row] as number, b[row] as number];
    if (x < 0 || y < 0) continue;
    rows += 1;
    seen[x] = (seen[x] ?? 0) + 1;
    if (x === y) equal += 1;
  }
  return rows === 0 || seen[0] === 0 || seen[1] === 0 ? null : { share: equal / rows, rows };
}

/** Points for agreeing, and as many against for saying the opposite. */
export function agreementEvidence(
  found: ReturnType<typeof agreement>,
  points: number,
  reason: Message | null,
): Evidence {
  if (found === null) return evidence(0);
  const weight = weighted(points, found.rows, 10);
  // A row in a hundred may be a mistake, and yet speaks for another way that makes none.
  if (found.share >= 0.97) return evidence(weight * (1 - 10 * (1 - found.share)), reason);
  return evidence(found.share <= 0.03 ? -weight : found.share < 0.8 ? -0.3 * weight : 0);
}

/**
 * Being of one person carries over: where a and b are, and b and c, a and c are as well. Rows that
 * break this speak against the direction of a truth column: read the wrong way round, it links
 * nearly everybody.
 */
export function linkEvidence({ left, right }: PairColumns, mated: Int8Array): Evidence {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let at = name;
    for (let above = parent.get(at); above !== undefined && above !== at; above = parent.get(at))
      at = above;
    return at;
  };
  const [a, b] = [left.texts(), right.texts()];
  mated.forEach((value, row) => {
    if (value !== 1) return;
    const [x, y] = [rootOf(a[row] ?? ''), rootOf(b[row] ?? '')];
    if (x !== y) parent.set(x, y);
  });
  let tested = 0;
  let broken = 0;
  mated.forEach((value, row) => {
    if (value !== 0) return;
    tested += 1;
    if (rootOf(a[row] ?? '') === rootOf(b[row] ?? '')) broken += 1;
  });
  if (tested === 0) return evidence(0);
  const share = broken / tested;
  // Some noise in the labels is no reason; a tenth is, and half is a direction.
  return evidence(share > 0.05 ? -weighted(3 + 5 * share, tested, 10) : 0);
}

/** What a column of scores says of a way to tell the classes apart. */
export interface ScoreTest {
  readonly facts: ColumnFacts;
  readonly separation: Separation;
  /** How well it separates, 0 to 1; 0 where it could be chance. */
  readonly strength: number;
  /** 1 where that is no chance. */
  readonly certainty: number;
  /**
   * How firmly, and which way, the direction agrees with what its name or its values say: -1 to 1
   * times a weight.
   */
  readonly direction: number;
}

/**
 * Standard scores up to which a separation is nothing, and from which it is no chance, with dozens
 * of columns tried.
 */
const CHANCE = 2;
const CLEAR = 4;

/** The same ways to tell the classes apart are tried with the same columns again and again. */
const tried = new WeakMap<Int8Array, Map<ColumnFacts, ScoreTest | null>>();

export function scoreTest(facts: ColumnFacts, mated: Int8Array): ScoreTest | null {
  const known = tried.get(mated) ?? new Map<ColumnFacts, ScoreTest | null>();
  tried.set(mated, known);
  const before = known.get(facts);
  if (before !== undefined) return before;
  const test = newTest(facts, mated);
  known.set(facts, test);
  return test;
}

function newTest(facts: ColumnFacts, mated: Int8Array): ScoreTest | null {
  const found = separation(facts.numbers, mated);
  if (found === null) return null;
  const gini = 2 * found.auc - 1;
  const isPrecise = facts.whole < 0.9 * facts.numeric;
  const z = Math.abs(found.z);
  // A few of each class can be told apart perfectly without being far from chance in standard
  // scores.
  const certainty =
    isPrecise && found.perfect && z >= 2.8
      ? 1
      : Math.min(1, Math.max(0, (z - CHANCE) / (CLEAR - CHANCE)));
  return {
    facts,
    separation: found,
    certainty,
    strength: certainty * Math.abs(gini),
    direction: z > 1.5 ? gini * distanceWeight(facts) : 0,
  };
}

/** How firmly a column is a distance (above 0) or a similarity (below). */
function distanceWeight({ name, min }: ColumnFacts): number {
  const { polarity, metric, metricId } = scoreName(name);
  // Many write "cosine" for a similarity.
  const firm =
    metricId === 'cosine' && !/dist/i.test(name) ? 2 : /conf|prob|inner|dot/i.test(metric) ? 3 : 5;
  if (polarity !== null) return polarity === 'distance' ? firm : -firm;
  const short = shortNamePolarity(name);
  if (short !== null) return short === 'distance' ? 2.5 : -2.5;
  // No distance is below 0.
  return min < -0.001 ? -2 : 0;
}
