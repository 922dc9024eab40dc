import type { Interval } from '#domain/metrics/metric-value.ts';
import { probit } from '#domain/shared/probit.ts';
import { seededRandom, type SeededRandom } from '#domain/shared/seeded-random.ts';
import { clopperPearson } from '#domain/uncertainty/clopper-pearson.ts';
import type { Tally } from '#domain/uncertainty/error-tally.ts';
import { plugInInterval } from '#domain/uncertainty/plug-in-interval.ts';
import { rateIntervalsOf } from '#domain/uncertainty/rate-intervals.ts';
import { tallyOfUnits, type Units } from '#domain/uncertainty/unit-errors.ts';

/**
 * How much of the variance of a distance is due to the people and the photos in it; the rest is noise of the comparison. For a
 * non-mated distance `person` is the share of each of the two people, for a mated one of its only person; `photo` that of each photo.
 */
export interface Dependence {
  readonly name: string;
  readonly person: number;
  readonly photo: number;
}

export interface CoverageSetting {
  readonly people: number;
  readonly dependence: Dependence;
  readonly replications: number;
  readonly seed: number;
  /** True rates at the fixed thresholds, all judged on the same simulated sets. */
  readonly fmr: readonly number[];
  readonly fnmr: readonly number[];
}

/** How often 95 % intervals of one kind held the true rate. Shares of the replications. */
export interface Coverage {
  readonly covered: number;
  /** The true rate was above the interval (it promised too much), or below it. */
  readonly above: number;
  readonly below: number;
  /** Median width over the true rate. */
  readonly relativeWidth: number;
}

export interface CoverageRow {
  readonly rate: 'FMR' | 'FNMR';
  readonly truth: number;
  readonly people: number;
  readonly dependence: string;
  /** Share of replications without any error. */
  readonly withoutError: number;
  readonly dyadic: Coverage;
  readonly plugIn: Coverage;
  readonly clopperPearson: Coverage;
}

/**
 * Draws sets of people from a random-effects model, 3 to 10 photos each, and counts how often intervals hold the true rates.
 *
 * A non-mated distance of photo p of person i and photo q of person j is the sum of normal effects a_i + a_j + b_p + b_q + noise, a mated one
 * is a_i + b_p + b_q + noise, each with variance 1 in all; so a threshold at the r-quantile of the standard normal law has FMR r, and
 * one at the (1 - r)-quantile FNMR r, over all people of the model.
 */
export function simulateCoverage(setting: CoverageSetting): readonly CoverageRow[] {
  const random = seededRandom(setting.seed);
  const rates = [
    ...setting.fmr.map((truth) => ({ rate: 'FMR' as const, truth, cut: probit(truth) })),
    ...setting.fnmr.map((truth) => ({ rate: 'FNMR' as const, truth, cut: -probit(truth) })),
  ];
  const seen = rates.map(() => ({
    withoutError: 0,
    dyadic: emptyScore(),
    plugIn: emptyScore(),
    exact: emptyScore(),
  }));
  for (let r = 0; r < setting.replications; r++) {
    const { units, errors } = drawSet(setting, rates, random);
    rates.forEach(({ rate, truth }, k) => {
      const tally = tallyOfUnits(units, errors[k]!, (a, b) => (a === b) === (rate === 'FNMR'));
      judge(seen[k]!, tally, rate, truth);
    });
  }
  return rates.map(({ rate, truth }, k) => ({
    rate,
    truth,
    people: setting.people,
    dependence: setting.dependence.name,
    withoutError: seen[k]!.withoutError / setting.replications,
    dyadic: coverageOf(seen[k]!.dyadic, truth),
    plugIn: coverageOf(seen[k]!.plugIn, truth),
    clopperPearson: coverageOf(seen[k]!.exact, truth),
  }));
}

type Rate = { readonly rate: 'FMR' | 'FNMR'; readonly truth: number; readonly cut: number };

/** One set: its units, and for each rate the errors in each unit. */
function drawSet(
  { people, dependence }: CoverageSetting,
  rates: readonly Rate[],
  random: SeededRandom,
): { readonly units: Units; readonly errors: readonly Uint32Array[] } {
  const photos = Array.from({ length: people }, () => 3 + random.integer(8));
  const effects = (kind: 'mated' | 'non-mated') => {
    const scale = Math.sqrt(dependence.person);
    const photoScale = Math.sqrt(dependence.photo);
    const persons = kind === 'mated' ? 1 : 2;
    return {
      noise: Math.sqrt(1 - persons * dependence.person - 2 * dependence.photo),
      // What a photo brings into a comparison: its own effect, and its person's.
      photo: photos.map((count) => {
        const person = scale * random.normal();
        return Float64Array.from({ length: count }, () =>
          kind === 'mated'
            ? person / 2 + photoScale * random.normal()
            : person + photoScale * random.normal(),
        );
      }),
    };
  };
  const mated = effects('mated');
  const nonMated = effects('non-mated');
  const unitCount = people + (people * (people - 1)) / 2;
  const first = new Uint32Array(unitCount);
  const second = new Uint32Array(unitCount);
  const size = new Uint32Array(unitCount);
  const errors = rates.map(() => new Uint32Array(unitCount));
  let unit = people;
  const compare = (at: number, isMated: boolean, sum: number): void => {
    const distance = sum + (isMated ? mated.noise : nonMated.noise) * random.normal();
    size[at]! += 1;
    rates.forEach(({ rate, cut }, k) => {
      if (isMated === (rate === 'FNMR') && distance <= cut !== isMated) errors[k]![at]! += 1;
    });
  };
  for (let i = 0; i < people; i++) {
    first[i] = second[i] = i;
    const own = mated.photo[i]!;
    for (let p = 0; p < own.length; p++) {
      for (let q = p + 1; q < own.length; q++) compare(i, true, own[p]! + own[q]!);
    }
    for (let j = i + 1; j < people; j++) {
      first[unit] = i;
      second[unit] = j;
      for (const a of nonMated.photo[i]!)
        for (const b of nonMated.photo[j]!) compare(unit, false, a + b);
      unit += 1;
    }
  }
  return { units: { subjectCount: people, unitCount, first, second, size }, errors };
}

interface Score {
  covered: number;
  above: number;
  below: number;
  readonly widths: number[];
}

function emptyScore(): Score {
  return { covered: 0, above: 0, below: 0, widths: [] };
}

function judge(
  seen: { withoutError: number; dyadic: Score; plugIn: Score; exact: Score },
  tally: Tally,
  rate: 'FMR' | 'FNMR',
  truth: number,
): void {
  const isFmr = rate === 'FMR';
  const errors = isFmr ? tally.falseMatches : tally.falseNonMatches;
  const comparisons = isFmr ? tally.nonMatedCount : tally.matedCount;
  const intervals = rateIntervalsOf(tally);
  const dyadic = isFmr ? intervals.fmr : intervals.fnmr;
  if (dyadic === null) throw new Error('A simulated set has no interval.');
  const exact = clopperPearson(errors, comparisons);
  if (errors === 0) seen.withoutError += 1;
  score(seen.dyadic, dyadic, truth);
  score(seen.exact, exact, truth);
  // The published form says nothing without errors; the tool's own answer stands in, so that only the formula differs.
  score(seen.plugIn, plugInInterval(tally, isFmr ? 'fmr' : 'fnmr') ?? dyadic, truth);
}

function score(into: Score, interval: Interval, truth: number): void {
  if (truth > interval.high) into.above += 1;
  else if (truth < interval.low) into.below += 1;
  else into.covered += 1;
  into.widths.push(interval.high - interval.low);
}

function coverageOf(seen: Score, truth: number): Coverage {
  const count = seen.widths.length;
  const sorted = seen.widths.toSorted((a, b) => a - b);
  return {
    covered: seen.covered / count,
    above: seen.above / count,
    below: seen.below / count,
    relativeWidth: sorted[count >>> 1]! / truth,
  };
}
