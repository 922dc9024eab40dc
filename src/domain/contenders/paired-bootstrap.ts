import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { fnmrAtFmr } from '#domain/metrics/fnmr-at-fmr.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import type { Note } from '#domain/shared/note.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { percentileInterval } from '#domain/uncertainty/percentile-interval.ts';
import { drawPeople, peopleOf } from '#domain/uncertainty/person-draws.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareReplicates, type Replicate } from '#domain/uncertainty/replicate.ts';

export interface PairedRequest {
  readonly replicates: number;
  /** The same seed gives the same result. */
  readonly seed: number;
  readonly atFmr: number;
}

/** First contender less second, on the same people. */
export interface Difference {
  /** In the set itself. */
  readonly observed: number;
  /** 95 %; `null` where too few replicates have a value. */
  readonly interval: Interval | null;
  /**
   * Share of replicates in which the first is better than the second, ties half; 0 to 1. Near 0.5 the set cannot tell which is better.
   */
  readonly firstBetter: number;
}

export interface PairedComparison {
  readonly auc: Difference;
  readonly equalErrorRate: Difference;
  readonly fnmrAtFmr: Difference;
  readonly notes: readonly Note[];
}

const FIGURES = ['auc', 'equalErrorRate', 'fnmrAtFmr'] as const;
type Figure = (typeof FIGURES)[number];
/** A higher AUC is better; lower error rates are. */
const HIGHER_IS_BETTER: Readonly<Record<Figure, boolean>> = {
  auc: true,
  equalErrorRate: false,
  fnmrAtFmr: false,
};

/**
 * Is the first contender really better than the second? Both are tried on the same people, so the same people are drawn for both in each
 * replicate: what makes the set easy or hard then cancels, and small differences can be told that two separate intervals would hide.
 * Both must number people alike; people of only one of them are left out.
 *
 * A generator: yields the number of replicates done after each.
 */
export function* pairedBootstrap(
  first: PersonPairs,
  second: PersonPairs,
  { replicates, seed, atFmr }: PairedRequest,
): Generator<number, PairedComparison> {
  const inSecond = new Set(peopleOf(second));
  const people = peopleOf(first).filter((person) => inSecond.has(person));
  const random = seededRandom(seed);
  const replicateOf = [prepareReplicates(first), prepareReplicates(second)] as const;
  const multiplicity = new Uint32Array(Math.max(first.subjectCount, second.subjectCount));

  const differences = (): Record<Figure, number> | null => {
    const one = replicateOf[0](multiplicity);
    const other = replicateOf[1](multiplicity);
    if (one === null || other === null) return null;
    const a = figuresOf(one, atFmr);
    const b = figuresOf(other, atFmr);
    return {
      auc: a.auc - b.auc,
      equalErrorRate: a.equalErrorRate - b.equalErrorRate,
      fnmrAtFmr: a.fnmrAtFmr - b.fnmrAtFmr,
    };
  };

  for (const person of people) multiplicity[person] = 1;
  const observed = differences();
  const drawn: Record<Figure, Float64Array> = {
    auc: new Float64Array(replicates).fill(Number.NaN),
    equalErrorRate: new Float64Array(replicates).fill(Number.NaN),
    fnmrAtFmr: new Float64Array(replicates).fill(Number.NaN),
  };
  for (let r = 0; r < replicates; r++) {
    drawPeople(people, random, multiplicity);
    const difference = differences();
    if (difference !== null) for (const figure of FIGURES) drawn[figure][r] = difference[figure];
    yield r + 1;
  }
  const summary = (figure: Figure): Difference => ({
    observed: observed?.[figure] ?? Number.NaN,
    interval: percentileInterval(drawn[figure], 'paired-person-bootstrap'),
    firstBetter: shareBetter(drawn[figure], HIGHER_IS_BETTER[figure]),
  });
  return {
    auc: summary('auc'),
    equalErrorRate: summary('equalErrorRate'),
    fnmrAtFmr: summary('fnmrAtFmr'),
    notes:
      people.length < 20
        ? [
            {
              code: 'paired-few-people',
              severity: 'warning',
              text: `Only ${people.length} people take part: the interval is probably too narrow.`,
            },
          ]
        : [],
  };
}

function figuresOf({ auc, cuts }: Replicate, atFmr: number): Record<Figure, number> {
  return {
    auc,
    equalErrorRate: equalErrorRateOf(cuts)?.rate ?? Number.NaN,
    fnmrAtFmr: fnmrAtFmr(cuts, atFmr),
  };
}

function shareBetter(differences: Float64Array, higherIsBetter: boolean): number {
  let better = 0;
  let known = 0;
  for (const difference of differences) {
    if (Number.isNaN(difference)) continue;
    known += 1;
    if (difference === 0) better += 0.5;
    else if (difference > 0 === higherIsBetter) better += 1;
  }
  return known === 0 ? Number.NaN : better / known;
}
