import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import { METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';
import { snippetsFor, type Snippet } from '#domain/report/snippets.ts';
import { reportFor, SETTINGS, ENGINE } from './fixtures.ts';

const A = [0.9, -0.4, 0.35, 1.2];
const B = [0.7, 0.1, -0.3, 1.1];

function snippet(metric: MetricId, id: Snippet['id'], threshold: number): string {
  const report = { ...reportFor('max-f1', { metric }), threshold };
  return snippetsFor(report).find((each) => each.id === id)?.code ?? '';
}

/** Just below and just above the distance of A and B: `false`, then `true`. */
function aroundDistance(metric: MetricId): readonly (readonly [number, boolean])[] {
  const distance = distanceBetween(metric, A, B);
  return [
    [distance * (1 - 1e-9), false],
    [distance * (1 + 1e-9), true],
  ];
}

const python = spawnSync('python3', ['-c', 'import numpy'], { encoding: 'utf8' });

function runPython(code: string): string {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

describe('snippets', () => {
  it.each(METRIC_IDS)('in JavaScript decide as the app does under %s', async (metric) => {
    for (const [threshold, match] of aroundDistance(metric)) {
      const url = `data:text/javascript,${encodeURIComponent(snippet(metric, 'javascript', threshold))}`;
      const module = (await import(/* @vite-ignore */ url)) as {
        isSamePerson(a: ArrayLike<number>, b: ArrayLike<number>): boolean;
      };
      expect(module.isSamePerson(A, B)).toBe(match);
      expect(module.isSamePerson(Float64Array.from(A), Float64Array.from(B))).toBe(match);
    }
  });

  it.skipIf(python.status !== 0).each(METRIC_IDS)(
    'in NumPy decide as the app does under %s',
    (metric) => {
      for (const [threshold, match] of aroundDistance(metric)) {
        const code = `${snippet(metric, 'numpy', threshold)}\nprint(is_same_person(${JSON.stringify(A)}, ${JSON.stringify(B)}))`;
        expect(runPython(code)).toBe(match ? 'True' : 'False');
      }
    },
  );

  it.skipIf(python.error !== undefined)('for deepface are valid Python', () => {
    const code = snippet('euclidean_l2', 'deepface', 0.5);
    expect(runPython(`import ast; ast.parse(${JSON.stringify(code)}); print('ok')`)).toBe('ok');
    expect(code).toContain('model_name="Dlib"');
    expect(code).toContain('distance_metric="euclidean_l2"');
    expect(code).toContain('threshold=0.5');
  });

  it('carry the threshold with all its digits', () => {
    const report = { ...reportFor(), threshold: 0.30000000000000004 };
    for (const { code } of snippetsFor(report)) expect(code).toContain('0.30000000000000004');
  });

  it('warn where face-api.js itself would crop differently', () => {
    expect(snippet('euclidean', 'face-api', 0.6)).toContain('choose Alignment "box"');
    const box = reportFor('max-f1', {
      metric: 'euclidean',
      source: { kind: 'photos', engine: ENGINE, settings: { ...SETTINGS, alignment: 'box' } },
    });
    const code = snippetsFor(box).find((each) => each.id === 'face-api')?.code;
    expect(code).not.toContain('choose Alignment');
    expect(code).toContain('faceapi.euclideanDistance(a, b) <= THRESHOLD');
  });

  it('cannot be broken by a strange model name', async () => {
    const report = reportFor('max-f1', {
      source: { kind: 'imported', modelName: 'x\n"""*/ throw 1; //' },
    });
    const js = snippetsFor(report).find((each) => each.id === 'javascript')?.code ?? '';
    await expect(
      import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(js)}`),
    ).resolves.toBeDefined();
  });
});
