import { expect, test } from 'vitest';
import { compareAll } from '#domain/comparison/compare-all.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { scoreClassFrom } from '#domain/distribution/score-class.ts';
import { buildTemplateTable } from '#domain/embedding/build-template-table.ts';
import { EMBEDDING_MODELS } from '#domain/embedding/embedding-model.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { libraryOver } from './model-library.ts';
import { MISSING, photosOf } from './photos.ts';
import { PATIENT, PLAIN } from './worker.ts';

const photos = photosOf('article');

test.skipIf(photos.length === 0)(
  `every bundled model tells the article's people apart (${MISSING})`,
  PATIENT,
  async () => {
    const blobs = new Map<string, Blob>();
    for (const { name, file } of photos) blobs.set(name, await file());
    const { engine, library } = libraryOver(blobs);
    const found = await library.bundled();
    expect(found.map(({ unavailable }) => unavailable)).toEqual([null, null, null]);

    const expected: Readonly<Record<string, readonly [MetricId, number, number]>> = {
      'face-api-resnet-128': ['euclidean', 0.373, 0.8825],
      'arcface-type-512': ['cosine', 0.245, 0.989],
      'faceres-1024': ['cosine', 0.221, 0.602],
    };
    for (const model of EMBEDDING_MODELS) {
      const settings: PipelineSettings = { ...PLAIN, model: model.id };
      const info = await engine.prepare(settings, 'wasm', () => undefined);
      expect(info.model).toMatchObject({ id: model.id, dimensions: model.dimensions });
      expect(info.model.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(info.knownAnswerError).toBeLessThan(1e-5);
      const templates = await Promise.all(
        photos.map(async ({ name }) => {
          const outcome = await engine.acquire(name as PhotoId, settings);
          if (outcome.kind !== 'acquired') throw new Error(JSON.stringify(outcome));
          return { embedding: outcome.faces[0]!.embedding, subject: name.split('/')[0]! };
        }),
      );
      const [metric, near, far] = expected[model.id]!;
      const pairs = compareAll(buildTemplateTable(templates).table, metric);
      const [nonMated, mated] = [0, 1].map((kind) =>
        scoreClassFrom(pairs.distance.filter((_, i) => pairs.mated[i] === kind)),
      );
      // AUC 1: every mated distance is below every non-mated one.
      expect(mated!.distance.at(-1), model.id).toBeLessThan(nonMated!.distance[0]!);
      expect
        .soft(Math.abs(mated!.mean / near - 1), `${model.id}: ${mated!.mean}`)
        .toBeLessThan(0.05);
      expect
        .soft(Math.abs(nonMated!.mean / far - 1), `${model.id}: ${nonMated!.mean}`)
        .toBeLessThan(0.05);
    }
  },
);
