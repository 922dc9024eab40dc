import { expect, test } from 'vitest';
import { createWorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { scoreClassFrom } from '#domain/distribution/score-set.ts';
import { buildTemplateTable } from '#domain/embedding/template-table.ts';
import { selectFace } from '#domain/face/face-selection.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { applyCapture, drawCapture } from '#vision/sample/shoot-sample.ts';
import { startVisionWorker } from '#workers/vision/client.ts';
import { deep } from '#tests/support/deep.ts';
import { BASE, PATIENT, PLAIN } from './worker.ts';

const blobs = new Map<string, Blob>();
const engine = createWorkerVisionEngine(
  { blobOf: (id) => blobs.get(id) ?? null, putFaces: () => undefined },
  { startWorker: startVisionWorker, base: BASE, cores: 2, memory: 8 },
);

test('the sample is complete and repeatable', PATIENT, async () => {
  const steps: number[] = [];
  const [files, again] = await Promise.all([
    engine.sample((done) => steps.push(done)),
    engine.sample(() => undefined),
  ]);
  expect(files).toHaveLength(14 * 4);
  expect(steps.at(-1)).toBe(56);
  expect(files[5]).toMatchObject({
    path: 'Sample (simulated)/Person B/shot-2.jpg',
    fileName: 'shot-2.jpg',
    simulated: true,
  });
  expect(again.map(({ byteLength }) => byteLength)).toEqual(
    files.map(({ byteLength }) => byteLength),
  );
});

// That it loads, and separates, is tried on the page in any run: tests/e2e/sample.test.ts.
test.runIf(deep)('the sample is usable and instructive', PATIENT, async () => {
  const files = await engine.sample(() => undefined);
  for (const { path, source } of files) blobs.set(path, source as Blob);
  await engine.prepare(PLAIN, 'wasm', () => undefined);
  const templates = await Promise.all(
    files.map(async ({ path }) => {
      const outcome = await engine.acquire(path as PhotoId, PLAIN);
      if (outcome.kind !== 'acquired') throw new Error(`${path}: ${JSON.stringify(outcome)}`);
      // A neighbour's face may be cut off in a corner; the face in the middle is meant.
      const chosen = outcome.faces[selectFace(outcome.faces, outcome.width, outcome.height)]!;
      const { x, width } = chosen.box;
      expect(Math.abs((x + width / 2) / outcome.width - 0.5), path).toBeLessThan(0.2);
      return { embedding: chosen.embedding, subject: path.split('/')[1]! };
    }),
  );
  const pairs = compareAll(buildTemplateTable(templates).table, 'euclidean');
  const mated = scoreClassFrom(pairs.distance.filter((_, i) => pairs.mated[i] === 1));
  const nonMated = scoreClassFrom(pairs.distance.filter((_, i) => pairs.mated[i] === 0));
  expect([mated.count, nonMated.count]).toEqual([84, 1456]);
  // Clearly apart on average, overlapping at the edges: otherwise there would be nothing to decide.
  expect(mated.mean).toBeLessThan(0.35);
  expect(nonMated.mean).toBeGreaterThan(0.68);
  expect(nonMated.distance[0]!).toBeLessThan(mated.distance.at(-1)!);
});

test('a capture is drawn and applied alike every time', () => {
  const shoot = (seed: number) => {
    const random = seededRandom(seed);
    const capture = { ...drawCapture(random), side: 24 };
    const pixels = new Uint8ClampedArray(24 * 24 * 4).fill(128);
    applyCapture(pixels, capture, random);
    return pixels;
  };
  expect(shoot(1)).toEqual(shoot(1));
  expect(shoot(1)).not.toEqual(shoot(2));
  // Opacity is left alone.
  expect(shoot(1)[3]).toBe(128);
});
