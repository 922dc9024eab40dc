import type { ColumnFacts } from './column-facts.ts';
import { useByName } from './column-use.ts';
import { type Evidence, evidence, weighted } from './evidence.ts';
import { fileTruthOf } from './file-truth.ts';
import { saysDecision, saysNoScore, truthName } from './name-words.ts';
import { swapped, TRUTH_WORDS, truthReader, type TruthWords, wordMeaning } from './truth-words.ts';

/** A column that may say which pairs are of one person, read in one of its two directions. */
export interface TruthColumn {
  readonly facts: ColumnFacts;
  readonly words: TruthWords;
  /** By row: 1 mated, 0 non-mated, -1 where it says neither. */
  readonly mated: Int8Array;
  /** Read against what its words are mostly taken for. */
  readonly turned: boolean;
  readonly evidence: readonly Evidence[];
}

/** Share of the filled cells that the two commonest words must have. */
const TWO_WORDS = 0.85;

/** All columns with two values, in both directions. */
export function truthColumns(facts: readonly ColumnFacts[]): readonly TruthColumn[] {
  return facts.flatMap((one) => {
    if (one.vectors > 0 || one.filled === 0) return [];
    const counts = [...one.distinct()].toSorted((a, b) => b[1] - a[1]);
    const named = truthName(one.name);
    const known = counts.filter(([word]) => wordMeaning(word) !== null);
    const covered = (counts[0]?.[1] ?? 0) + (counts[1]?.[1] ?? 0);
    const isNamed = named !== null && known.length >= counts.length / 2;
    const classes = new Set(known.map(([word]) => wordMeaning(word)?.mated));
    const isSpelled = known.length === counts.length && classes.size === 2;
    const isTwo = counts.length >= 2 && covered >= TWO_WORDS * one.filled && counts.length <= 12;
    if (!isNamed && !isTwo && !isSpelled) return [];
    if (counts.length === 1 && !isNamed) return [];
    return [false, true].flatMap((turned) => {
      const made = wordsOf(counts, turned);
      return made === null ? [] : [truthColumn(one, made.words, turned, made.firm)];
    });
  });
}

/** The words of each class, and how firmly they say it. */
function wordsOf(
  counts: readonly (readonly [word: string, count: number])[],
  turned: boolean,
): { readonly words: TruthWords; readonly firm: 'firm' | 'answers' | 'unknown' } | null {
  const [first, second] = counts.map(([word]) => word);
  const meanings = counts.slice(0, 2).map(([word]) => wordMeaning(word));
  const turn = (words: TruthWords): TruthWords => (turned ? swapped(words) : words);
  const isKnown =
    meanings.length > 0 &&
    meanings.every((meaning) => meaning !== null) &&
    (meanings.length < 2 || meanings[0]?.mated !== meanings[1]?.mated);
  if (isKnown) {
    const firm = meanings.some((meaning) => meaning?.firm) ? 'firm' : 'answers';
    return { words: turn(TRUTH_WORDS), firm };
  }
  if (first === undefined || second === undefined) return null;
  const said = meanings.findIndex((meaning) => meaning?.firm === true);
  // `genuine_scores` and `impostor_scores`, as files of one class are called.
  const told = [first, second].map(fileTruthOf);
  if (said < 0 && !told.includes(null) && told[0] !== told[1]) {
    const [mated, nonMated] = told[0] === 'mated' ? [first, second] : [second, first];
    return { words: turn({ mated: [mated], nonMated: [nonMated] }), firm: 'firm' };
  }
  // One word that says itself what it means is enough: the other one is its opposite.
  const [a, b] = said < 0 ? [first, second].toSorted() : [first, second];
  const firstIsMated = said < 0 ? false : meanings[said]?.mated === (said === 0);
  const words = firstIsMated ? { mated: [a!], nonMated: [b!] } : { mated: [b!], nonMated: [a!] };
  return { words: turn(words), firm: said < 0 ? 'unknown' : 'firm' };
}

/** 1 and 0 mean what somebody chose; some write 1 for different people, nobody -1 for the same. */
function isDigits({ numeric, filled, min }: ColumnFacts): boolean {
  return numeric === filled && min >= 0;
}

/**
 * Of all pairs that can be made of photos most are of different people; few tables hold many more
 * of the same.
 */
function sizeOfClass(mated: Int8Array): number {
  let [same, known] = [0, 0];
  for (const value of mated) {
    if (value < 0) continue;
    known += 1;
    same += value;
  }
  if (same === 0 || same === known) return 0;
  const share = same / known;
  if (share <= 0.25) return weighted(0.75, known);
  return share >= 0.75 ? -weighted(1, known) : share >= 0.6 ? -weighted(0.5, known) : 0;
}

function truthColumn(
  facts: ColumnFacts,
  words: TruthWords,
  turned: boolean,
  firm: 'firm' | 'answers' | 'unknown',
): TruthColumn {
  const mated = Int8Array.from(facts.texts(), truthReader(words));
  const named = truthName(facts.name);
  const sign = turned ? -1 : 1;
  const other = facts.name === '' ? null : useByName(facts.name);
  const means = named === 'opposite' ? -1 : named === 'direct' ? 1 : 0;
  // What the words say by themselves outweighs what the column's name asks.
  const byWords = firm === 'firm' ? 5 : firm === 'answers' ? (isDigits(facts) ? 0.75 : 1.5) : 0;
  const asked = firm === 'firm' ? 0 : 5 * means;
  return {
    facts,
    words,
    mated,
    turned,
    evidence: [
      evidence(named === null ? 0 : 4),
      evidence(firm === 'unknown' ? -2 : firm === 'firm' ? 3 : 1),
      evidence(sign * byWords),
      evidence(sign * asked),
      evidence(firm === 'firm' || means !== 0 ? 0 : sizeOfClass(mated)),
      evidence(saysDecision(facts.name) ? -25 : 0),
      evidence(saysNoScore(facts.name) && named === null ? -5 : 0),
      evidence(other !== null && other.role !== 'truth' && named === null ? -4 : 0),
      evidence(new Set(mated.filter((value) => value >= 0)).size < 2 ? -1 : 0),
    ],
  };
}
