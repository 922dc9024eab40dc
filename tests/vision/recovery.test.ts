import * as tf from '@tensorflow/tfjs';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createWorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { shootSample } from '#vision/sample/shoot-sample.ts';
import { throwIfBackendLost } from '#vision/tf-backend.ts';
import { startVision } from '#vision/vision.ts';
import { startVisionWorker } from '#workers/vision/client.ts';
import { deep } from '#tests/support/deep.ts';
import { BASE, PATIENT, PLAIN, readyWorker } from './worker.ts';

/** The browser's own workers, as the app starts them. */
let started: Worker[];
beforeEach(() => {
  started = [];
  const Original = globalThis.Worker;
  vi.stubGlobal(
    'Worker',
    class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        started.push(this);
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

let files: readonly Blob[];
beforeAll(async () => {
  const shots = await shootSample(
    BASE,
    () => Promise.resolve(),
    () => undefined,
  );
  files = shots.map(({ file }) => file);
});

// The page tries it in any run: tests/e2e/recovery.test.ts.
test.runIf(deep)(
  'a worker that ends silently is replaced, and nothing is lost',
  PATIENT,
  async () => {
    const some = files.slice(0, 14);
    const engine = createWorkerVisionEngine(
      { blobOf: (id) => some[Number(id)] ?? null, putFaces: () => undefined },
      { startWorker: startVisionWorker, base: BASE, cores: 2, memory: 8 },
    );
    await engine.prepare(PLAIN, 'wasm', () => undefined);
    let done = 0;
    const outcomes = await Promise.all(
      some.map(async (_, index) => {
        const outcome = await engine.acquire(String(index) as PhotoId, PLAIN);
        done += 1;
        // Behind the app's back, as the system does when memory runs out: no event, no answer.
        if (done === 3) started[0]!.terminate();
        if (done === 8) started[1]!.terminate();
        return outcome;
      }),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(some.map(() => 'acquired'));
    expect(started).toHaveLength(4);
  },
);

test(
  'lost graphics hardware is noticed, not taken for photos without faces',
  PATIENT,
  async (context) => {
    const vision = await startVision('webgl', 'cascade', BASE, () => undefined);
    context.skip(
      vision.info.backend !== 'webgl',
      'this browser has no WebGL, not even in software',
    );
    expect(throwIfBackendLost).not.toThrow();
    const { gl } = (tf.backend() as MathBackendWebGL).gpgpu;
    gl.getExtension('WEBGL_lose_context')!.loseContext();
    await vi.waitFor(() => expect(throwIfBackendLost).toThrow('engine.graphicsLost'), 60_000);
  },
);

const MANY = deep ? 5000 : 6;
const LOOK = deep ? 20 : 2;
test(`${MANY} photos leave nothing behind`, { timeout: 1_800_000 + MANY * 2_000 }, async () => {
  const worker = await readyWorker();
  const settings = { ...PLAIN, mirrorAveraging: true };
  const ledgers: string[] = [];
  let acquired = 0;
  for (let i = 0; i < MANY; i++) {
    const { outcome } = await worker.call('acquire', { file: files[i % 56]!, settings });
    if (outcome.kind === 'acquired') acquired += 1;
    if (i % LOOK === LOOK - 1) {
      const { tensors, bytes } = await worker.call('ledger', undefined);
      ledgers.push(`${tensors} tensors, ${bytes} bytes`);
    }
  }
  worker.terminate();
  expect(acquired).toBe(MANY);
  expect(new Set(ledgers).size).toBe(1);
});
