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
import { knownScoreName } from './score-name.ts';
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
  const candidates = facts.flatMap((one): ScoreCandidate[] => {
    const isNamed = one.name !== '' && knownScoreName(one.name) !== null;
    if (one.numeric === 0 || !(isNumeric(one) || (isNamed && one.numeric >= one.filled / 2)))
      return [];
    const test = mated === null ? null : scoreTest(one, mated);
    return [{ facts: one, test, points: pointsOf(scoreEvidence(one, test)), repeats: null }];
  });
  const ordered = candidates.toSorted((a, b) => b.points - a.points);
  const chosen: ScoreCandidate[] = [];
  const passed: ScoreCandidate[] = [];
  for (const candidate of ordered) {
    const repeats = mayRepeat(candidate.facts)
      ? chosen.find(({ facts: known }) => sameOrder(known.numbers, candidate.facts.numbers))
      : undefined;
    if (repeats !== undefined) passed.push({ ...candidate, repeats: repeats.facts });
    else if (candidate.points >= ENOUGH) chosen.push(candidate);
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
  return { chosen: chosen.toSorted(byColumn), passed: passed.toSorted(byColumn), unsure: false };
}

/** Confidences, and numbers without a name, may be worked out from the scores beside them; what has the name of a model is meant. */
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
  ];
}

/** Scores of something else than a comparison. */
const OF_A_FACE =
  /^(det|detection|detector|face|facial|quality|confidence|liveness|blur|age|gender|x|y)$/;

function namePoints(name: string): number {
  if (name === '') return 0;
  if (saysThreshold(name)) return -8;
  const known = knownScoreName(name);
  if (known === null) return saysDecision(name) ? -5 : saysNoScore(name) ? -5 : 0;
  if (saysConfidence(name)) {
    return nameWords(known.model).some((word) => OF_A_FACE.test(word)) ? -5 : 1;
  }
  const isVague = /^(score|value|result)$/i.test(known.metric);
  if (isVague && nameWords(known.model).some((word) => OF_A_FACE.test(word))) return -4;
  if (isVague) return 3;
  return known.model === '' ? 5 : 6;
}

/**
 * Whether a way to tell the classes apart is what a program decided at a threshold: a cut through a column of scores gives it exactly, while another
 * way, not perfect, is at hand; or the cut lies at a number that the table calls, or has everywhere, as a threshold.
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
