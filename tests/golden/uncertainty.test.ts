import { describe, expect, test } from 'vitest';
import { cllr, cllrMin } from '#domain/calibration/cllr.ts';
import { fitIsotonic } from '#domain/calibration/isotonic.ts';
import { scoreClassFrom } from '#domain/distribution/score-class.ts';
import { buildCutTable } from '#domain/threshold/build-cut-table.ts';
import { clopperPearson } from '#domain/uncertainty/clopper-pearson.ts';
import { incompleteBeta, inverseIncompleteBeta } from '#domain/uncertainty/incomplete-beta.ts';
import { studentT975 } from '#domain/uncertainty/student-t.ts';
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
