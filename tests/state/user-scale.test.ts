import { describe, expect, it } from 'vitest';
import { selectReportContent } from '#application/selectors/report.ts';
import {
  selectEvaluation,
  selectThreshold,
  selectThresholdAt,
  selectThresholdRange,
} from '#application/selectors/threshold.ts';
import { thresholdHere } from '#application/use-cases/open-threshold.ts';
import { distanceOf, scoreOf, thresholdText } from '#domain/comparison/score-scale.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { appFixture } from '#tests/support/app-fixture.ts';
import { standInImporter } from '#tests/support/stand-in-importer.ts';

describe('an import of similarities', () => {
  it('is measured, set by hand, exported and opened again on the scale that it came in', async () => {
    const app = appFixture({ importer: standInImporter().importer });
    const source = 'scores Ann 1, Ann 2, Bob 1, Bob 2: -3 -9.25 -9.5 -8 -9.75 -2.5 | net';
    await app.imports.open([
      { path: 'alike.csv', fileName: 'alike.csv', byteLength: source.length, source },
    ]);
    await app.imports.take();
    await app.settled();
    app.imports.setPolarity('similarity');
    await app.settled();
    const { scale } = selectEvaluation(app.state())!;
    const shown = () => thresholdText(scale, selectThreshold(app.state())?.value ?? NaN);
    // Mated -3 and -2.5, the nearest others -8.
    expect(shown()).toBe('-5');
    const { min, max } = selectThresholdRange(app.state());
    expect([scoreOf(scale, max), scoreOf(scale, min)]).toEqual([-10, 0]);
    const at = selectThresholdAt(app.state());
    expect(scoreOf(scale, at(distanceOf(scale, -8.001), 0.01))).toBe(-8.01);
    app.actions.setThreshold(distanceOf(scale, -5.5));
    expect(shown()).toBe('-5.5');
    const report = buildReport({
      ...selectReportContent(app.state())!,
      createdAt: '2026-01-01T00:00:00Z',
      appVersion: '1',
      fingerprint: null,
    });
    expect(report).toMatchObject({
      threshold: -5.5,
      rule: { comparator: '>=', score: 'similarity' },
    });
    expect(thresholdHere(report, scale)).toBe(selectThreshold(app.state())?.value);
    // A file of version 1 has a distance in it.
    const old = { ...report, threshold: 5.5, rule: { ...report.rule, score: 'distance' as const } };
    expect(thresholdHere(old, scale)).toBe(selectThreshold(app.state())?.value);
  });
});
