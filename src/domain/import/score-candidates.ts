import {
  type ColumnFacts,
  isConstant,
  isFractional,
  isNumeric,
  isRowNumber,
} from './column-facts.ts';
import { type Evidence, evidence, pointsOf } from './evidence.ts';
import {
  nameWords,
  saysConfidence,
  saysDecision,
  saysNoScore,
  saysThreshold,
} from './name-words.ts';
import { knownScoreName, shortNamePolarity } from './score-name.ts';
import { sameOrder } from './separation.ts';
import { type ScoreTest, scoreTest } from './truth-checks.ts';

/** A column that may hold scores. */
export interface ScoreCandidate {
  readonly facts: ColumnFacts;
  readonly points: number;
  /** What it tells of the classes; `null` where nothing says which pairs are mated. */
  readonly test: ScoreTest | null;
  /** The column whose order it repeats. */
  readonly repeats: ColumnFacts | null;
}

export interface ChosenScores {
  readonly chosen: readonly ScoreCandidate[];
  /** Numbers with something of a score that were not taken. */
  readonly passed: readonly ScoreCandidate[];
  /** The choice was by default, among several that could be meant. */
  readonly unsure: boolean;
}

/** Points from which a column is taken for scores. */
const ENOUGH = 2.5;

/**
 * Which of these columns hold scores, by their names and by how well they tell the classes apart.
 *
 * @param mated by row; `null` where nothing says it.
 */
export function chooseScores(facts: readonly ColumnFacts[], mated: Int8Array | null): ChosenScores {
  const candidates = withTwins(facts.flatMap((one) => candidateOf(one, mated) ?? []));
  // What may repeat others comes last, and a percentage after what it may be worked out from.
  const rank = ({ facts: one, points }: ScoreCandidate): number =>
    points + (mayRepeat(one) ? 0 : 100) + (one.min >= -1.5 && one.max <= 3 ? 3 : 0);
  const ordered = candidates.toSorted((a, b) => rank(b) - rank(a));
  const chosen: ScoreCandidate[] = [];
  const passed: ScoreCandidate[] = [];
  const strongest = Math.max(0, ...candidates.map(({ test }) => test?.strength ?? 0));
  for (const candidate of ordered) {
    const repeats = mayRepeat(candidate.facts)
      ? chosen.find(({ facts: known }) => sameOrder(known.numbers, candidate.facts.numbers))
      : undefined;
    if (repeats !== undefined) passed.push({ ...candidate, repeats: repeats.facts });
    else if (candidate.points >= ENOUGH && !isByChance(candidate, strongest))
      chosen.push(candidate);
    else if (candidate.points > -1.5) passed.push(candidate);
  }
  const [first, second] = passed.filter(({ repeats }) => repeats === null);
  if (chosen.length === 0 && first !== undefined) {
    const rest = passed.filter((one) => one !== first);
    const unsure = second !== undefined && first.points - second.points < 1.5;
    return { chosen: [first], passed: rest, unsure };
  }
  const byColumn = (a: ScoreCandidate, b: ScoreCandidate): number =>
    a.facts.column - b.facts.column;
  return {
    chosen: chosen.toSorted(byColumn),
    passed: passed.toSorted(byColumn),
    unsure: chosen.length > 1 && chosen.some(mayBeChance),
  };
}

/**
 * Of few rows, times and sizes without a name may tell the classes apart as a second model does.
 */
function mayBeChance({ facts, test }: ScoreCandidate): boolean {
  return facts.name === '' && test !== null && test.certainty < 1;
}

/**
 * A column with a gap is as good as the one without that ranks alike: what holds for one holds for
 * both.
 */
function withTwins(candidates: readonly ScoreCandidate[]): readonly ScoreCandidate[] {
  return candidates.map((one) => {
    if (namePoints(one.facts.name) !== 0) return one;
    const better = candidates.find(
      (other) => other.points > one.points && sameOrder(other.facts.numbers, one.facts.numbers),
    );
    return better === undefined ? one : { ...one, points: better.points, test: better.test };
  });
}

/** The same for every hypothesis that tells the classes apart in this way. */
const judged = new WeakMap<object, Map<ColumnFacts, ScoreCandidate | null>>();
const NOTHING_SAID = {};

function candidateOf(facts: ColumnFacts, mated: Int8Array | null): ScoreCandidate | null {
  const ofTruth =
    judged.get(mated ?? NOTHING_SAID) ?? new Map<ColumnFacts, ScoreCandidate | null>();
  if (mated !== null) judged.set(mated, ofTruth);
  const before = ofTruth.get(facts);
  if (before !== undefined) return before;
  const isNamed = facts.name !== '' && knownScoreName(facts.name) !== null;
  const mayHold =
    facts.numeric > 0 && (isNumeric(facts) || (isNamed && facts.numeric >= facts.filled / 2));
  const test = mayHold && mated !== null ? scoreTest(facts, mated) : null;
  const points = mayHold ? pointsOf(scoreEvidence(facts, test)) : 0;
  const candidate = mayHold ? { facts, test, points, repeats: null } : null;
  ofTruth.set(facts, candidate);
  return candidate;
}

/**
 * Among dozens of columns one or another tells the classes apart a little; beside one that does it
 * well it is no score.
 */
function isByChance({ facts, test }: ScoreCandidate, strongest: number): boolean {
  if (facts.name !== '' && knownScoreName(facts.name) !== null) return false;
  return (test?.strength ?? 0) < (isFractional(facts) ? 0.5 : 0.9) * strongest;
}

/**
 * Confidences, and numbers without a name, may be worked out from the scores beside them; what has
 * the name of a model is meant.
 */
function mayRepeat({ name }: ColumnFacts): boolean {
  return name === '' || saysConfidence(name);
}

function scoreEvidence(facts: ColumnFacts, test: ScoreTest | null): readonly Evidence[] {
  const strength = test?.strength ?? 0;
  const both = Math.min(test?.separation.mated ?? 0, test?.separation.nonMated ?? 0);
  const isTwo = facts.distinct().size <= 2;
  return [
    evidence(namePoints(facts.name)),
    evidence(6 * strength),
    evidence(test !== null && strength === 0 && both >= 10 ? -1.5 : 0),
    evidence(isFractional(facts) ? 1 : -1.5),
    evidence(isConstant(facts) ? -3 : isTwo && facts.filled > 4 ? -4 : 0),
    evidence(!isFractional(facts) && facts.distinct().size <= 12 && facts.filled > 24 ? -2 : 0),
    evidence(isRowNumber(facts) ? -7 : 0),
    evidence(facts.max > 1e6 ? -3 : 0),
    // What is worked out from a distance is mostly a percentage.
    evidence(namePoints(facts.name) > 0 || (facts.min >= -1.5 && facts.max <= 3) ? 0 : -1.5),
  ];
}

/** Scores of something else than a comparison. */
const OF_A_FACE =
  /^(det|detection|detector|face|facial|quality|confidence|liveness|blur|age|gender|x|y)$/;

function namePoints(name: string): number {
  if (name === '') return 0;
  if (saysThreshold(name)) return -8;
  const known = knownScoreName(name);
  if (known === null) {
    if (shortNamePolarity(name) !== null) return 2;
    return saysDecision(name) || saysNoScore(name) ? -5 : 0;
  }
  if (saysConfidence(name)) {
    return nameWords(known.model).some((word) => OF_A_FACE.test(word)) ? -5 : -1;
  }
  const isVague = /^(scores?|value|result)$/i.test(known.metric);
  if (isVague && nameWords(known.model).some((word) => OF_A_FACE.test(word))) return -4;
  if (isVague) return 3;
  return known.model === '' ? 5 : 6;
}

/**
 * Whether a way to tell the classes apart is what a program decided at a threshold: a cut through a
 * column of scores gives it exactly, while another way, not perfect, is at hand; or the cut lies at
 * a number that the table calls, or has everywhere, as a threshold.
 */
export function decisionEvidence(
  facts: readonly ColumnFacts[],
  mated: Int8Array,
  others: readonly Int8Array[],
): Evidence {
  const tests = facts.flatMap((one) => {
    if (!isFractional(one) && !(one.name !== '' && knownScoreName(one.name) !== null)) return [];
    const test = scoreTest(one, mated);
    return test?.separation.perfect ? [test] : [];
  });
  const cut = tests.find(({ separation }) => separation.mated + separation.nonMated >= 6);
  if (cut === undefined) return evidence(0);
  const hasOther = others.some(
    (other) => scoreTest(cut.facts, other)?.separation.perfect === false,
  );
  const gap = gapOf(cut.facts, mated);
  const hasThreshold = facts.some(
    (one) =>
      one !== cut.facts &&
      isConstant(one) &&
      one.numeric > 0 &&
      one.min >= gap.low &&
      one.min <= gap.high,
  );
  return evidence((hasOther ? -5 : 0) + (hasThreshold ? -4 : 0));
}

function gapOf(
  { numbers }: ColumnFacts,
  mated: Int8Array,
): { readonly low: number; readonly high: number } {
  const range = [0, 1].map((side) => {
    const values = [...numbers].filter((value, row) => mated[row] === side && !Number.isNaN(value));
    return { min: Math.min(...values), max: Math.max(...values) };
  });
  const [non, yes] = range as [{ min: number; max: number }, { min: number; max: number }];
  return yes.max <= non.min ? { low: yes.max, high: non.min } : { low: non.max, high: yes.min };
}
