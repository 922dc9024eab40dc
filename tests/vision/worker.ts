import type { AcquiredFace } from '#domain/face/acquisition.ts';
import type { BackendWish, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { startVisionWorker, type VisionWorker } from '#workers/vision/client.ts';

export const BASE = new URL('/', location.href).href;

/** For tests of ten seconds on an idle machine that must also pass on a busy one. */
export const PATIENT = { timeout: 600_000 };

/** The pipeline that a new study has. */
export const PLAIN: PipelineSettings = {
  model: 'face-api-resnet-128',
  detector: 'cascade',
  alignment: 'similarity',
  mirrorAveraging: false,
};

/** The same with the strong detector alone, as the article's figures were measured. */
export const STRONG: PipelineSettings = { ...PLAIN, detector: 'ssd-mobilenet-v1' };

export async function readyWorker(backend: BackendWish = 'wasm'): Promise<VisionWorker> {
  const worker = startVisionWorker();
  await worker.call('initialise', { backend, detector: 'cascade', base: BASE });
  return worker;
}

/** The faces of a photo, from left to right. */
export async function facesOf(
  worker: VisionWorker,
  file: Blob,
  settings = PLAIN,
): Promise<readonly AcquiredFace[]> {
  const { outcome } = await worker.call('acquire', { file, settings });
  if (outcome.kind !== 'acquired') throw new Error(`No face: ${JSON.stringify(outcome)}`);
  return outcome.faces.toSorted((p, q) => p.box.x - q.box.x);
}

export function euclidean(p: ArrayLike<number>, q: ArrayLike<number>): number {
  return Math.hypot(...Array.from(p, (value, i) => value - (q[i] ?? NaN)));
}

export function largestDifference(p: ArrayLike<number>, q: ArrayLike<number>): number {
  return Math.max(...Array.from(p, (value, i) => Math.abs(value - (q[i] ?? NaN))));
}
