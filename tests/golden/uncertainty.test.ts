import { describe, expect, test } from 'vitest';
import { cllr, cllrMin } from '#domain/calibration/calibrate.ts';
import { fitIsotonic } from '#domain/calibration/isotonic.ts';
import { scoreClassFrom } from '#domain/distribution/score-set.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import { clopperPearson } from '#tests/support/clopper-pearson.ts';
import { incompleteBeta, inverseIncompleteBeta } from '#domain/uncertainty/incomplete-beta.ts';
import { rateIntervalsOf } from '#domain/uncertainty/rate-intervals.ts';
import { quickStudentT975, studentT975 } from '#domain/uncertainty/student-t.ts';
import { tallyOfUnits } from '#domain/uncertainty/unit-errors.ts';
import { NORMAL_975, wilson } from '#domain/uncertainty/wilson.ts';
import golden from './uncertainty.json' with { type: 'json' };

/** Equal to within 1e-12 of the value, or absolutely where it is near 0. */
function close(actual: number, expected: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}

describe('as SciPy has it, to 1e-12', () => {
  test.each(golden.clopperPearson)('Clopper-Pearson $errors/$trials', (row) => {
    const interval = clopperPearson(row.errors, row.trials);
    close(interval.low, row.low);
    close(interval.high, row.high);
  });

  test.each(golden.wilson)('Wilson $errors/$trials', (row) => {
    const interval = wilson(row.errors / row.trials, row.trials);
    close(interval.low, row.low);
    close(interval.high, row.high);
  });

  test.each(golden.incompleteBeta)('I_$x($a, $b)', ({ x, a, b, value }) => {
    close(incompleteBeta(x, a, b), value);
  });

  test.each(golden.betaQuantile)('beta quantile $probability ($a, $b)', (row) => {
    close(inverseIncompleteBeta(row.probability, row.a, row.b), row.value);
  });

  test.each(golden.studentT975)("Student's t with $degrees degrees", ({ degrees, value }) => {
    close(studentT975(degrees), value, 1e-11);
    close(quickStudentT975(degrees), value, 1e-4);
  });

  test('the normal quantile', () => close(NORMAL_975, golden.normal975));
});

describe('as scikit-learn has it, to 1e-12', () => {
  test.each(golden.isotonic)('isotonic regression of $distance.length pairs', (row) => {
    const of = (wanted: number) =>
      scoreClassFrom(row.distance.filter((_, i) => row.mated[i] === wanted));
    const fit = fitIsotonic(buildCutTable({ mated: of(1), nonMated: of(0) }))!;
    row.distance.forEach((distance, i) => {
      const step = fit.from.findLastIndex((from) => from <= distance);
      const share = fit.mated[step]! / (fit.mated[step]! + fit.nonMated[step]!);
      expect(distance).toBeLessThanOrEqual(fit.to[step]!);
      close(share, row.share[i]!);
    });
    close(cllrMin(fit), row.cllrMin);
  });
});

describe('as NumPy and SciPy have it by brute force, leaving out every person and looking at every two comparisons', () => {
  test.each(golden.peopleInterval.map((row, index) => ({ ...row, index })))(
    'interval $index: $low to $high',
    ({ errors: byUnit, mated, low, high }) => {
      const pairs = Object.entries(byUnit).map(([pair, errors]) => {
        const [a, b] = pair.split(' ').map(Number) as [number, number];
        return { a, b, size: errors.length, errors: errors.replaceAll('0', '').length };
      });
      const people = Math.max(...pairs.map(({ a, b }) => Math.max(a, b))) + 1;
      const own = Array.from({ length: people }, (_, i) => ({ a: i, b: i, size: 0, errors: 0 }));
      for (const unit of pairs) if (unit.a === unit.b) own[unit.a] = unit;
      const all = [...own, ...pairs.filter(({ a, b }) => a !== b)];
      const column = (of: (unit: (typeof all)[number]) => number) => Uint32Array.from(all, of);
      const units = {
        subjectCount: people,
        unitCount: all.length,
        first: column(({ a }) => a),
        second: column(({ b }) => b),
        size: column(({ size }) => size),
      };
      const tally = tallyOfUnits(
        units,
        column(({ errors }) => errors),
        () => true,
      );
      const interval = rateIntervalsOf(tally)[mated ? 'fnmr' : 'fmr']!;
      // Student's quantile is read from a table there.
      close(interval.low, low, 2e-5);
      close(interval.high, high, 2e-5);
    },
  );
});

test('Cllr of given log-likelihood ratios', () => {
  // Distance stands for the ratio itself, reversed.
  const scores = {
    mated: scoreClassFrom(golden.cllr.mated.map((x) => -x)),
    nonMated: scoreClassFrom(golden.cllr.nonMated.map((x) => -x)),
  };
  close(
    cllr(scores, (distance) => -distance),
    golden.cllr.value,
  );
});
