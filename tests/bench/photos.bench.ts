import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { detectAllFaces, nets } from 'face-api.js/dist/face-api.esm-nobundle.js';
import { createWorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import { EMPTY_STUDY } from '#application/state/study.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { shootSample } from '#vision/sample/shoot-sample.ts';
import { startVisionWorker } from '#workers/vision/client.ts';
import type { Benchmark } from '#tests/bench/benchmark.ts';

/**
 * From files to embeddings: the app's own engine with two workers, against face-api.js as its
 * documentation says to use it, one photo after the other on the page's thread. Same browser, same
 * WebAssembly, same files.
 */
const base = new URL('/', location.href).href;
const { pipeline } = EMPTY_STUDY;

/** Portraits, as labelled sets hold them, without anything of theirs: the app's simulated shots. */
async function portraits(): Promise<readonly Blob[]> {
  const nothing = (): void => undefined;
  const shots = await shootSample(base, () => Promise.resolve(), nothing);
  return shots.filter((_, i) => i % 2 === 0).map(({ file }) => file);
}

/** 14 faces in six photos of two megapixels, where the strong detector has to help. */
function groupPhotos(): Promise<readonly Blob[]> {
  return Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (number) =>
      (await fetch(`${base}models/sample/sample${number}.jpg`)).blob(),
    ),
  );
}

function inWorkers(load: () => Promise<readonly Blob[]>): Pick<Benchmark, 'prepare' | 'run'> {
  let files: readonly Blob[] = [];
  // A number for each acquisition, not for each photo: what is known already would not be looked
  // for again.
  let acquired = 0;
  const engine = createWorkerVisionEngine(
    { blobOf: (id) => files[Number(id) % files.length] ?? null, putFaces: () => undefined },
    { startWorker: startVisionWorker, base, cores: 2, memory: 8 },
  );
  return {
    prepare: async () => {
      files = await load();
      await engine.prepare(pipeline, 'wasm', () => undefined);
    },
    run: () =>
      Promise.all(files.map(() => engine.acquire(String(acquired++) as PhotoId, pipeline))),
  };
}

function onPage(load: () => Promise<readonly Blob[]>): Pick<Benchmark, 'prepare' | 'run'> {
  let addresses: readonly string[] = [];
  return {
    prepare: async () => {
      addresses = (await load()).map((file) => URL.createObjectURL(file));
      await startFaceApi();
    },
    run: async () => {
      const found: unknown[] = [];
      for (const address of addresses) {
        const image = new Image();
        image.src = address;
        await image.decode();
        found.push(await detectAllFaces(image).withFaceLandmarks().withFaceDescriptors());
      }
      return found;
    },
  };
}

async function startFaceApi(): Promise<void> {
  // Its threads need workers from blob: addresses, which the page's policy forbids; the app's
  // workers have none either.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (tf.getBackend() !== 'wasm') {
    setWasmPaths(`${base}wasm/`);
    await tf.setBackend('wasm');
    await tf.ready();
  }
  const networks = [nets.ssdMobilenetv1, nets.faceLandmark68Net, nets.faceRecognitionNet];
  await Promise.all(networks.map((network) => network.loadFromUri(`${base}models`)));
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: '28 photos of one face: embed in workers',
    comparison: { key: 'photos', side: 'ours', minimumRatio: 5 },
    ...inWorkers(portraits),
  },
  {
    name: '28 photos of one face: embed with face-api.js',
    comparison: { key: 'photos', side: 'theirs' },
    ...onPage(portraits),
  },
  {
    name: '6 photos of groups: embed in workers',
    comparison: { key: 'groupPhotos', side: 'ours' },
    ...inWorkers(groupPhotos),
  },
  {
    name: '6 photos of groups: embed with face-api.js',
    comparison: { key: 'groupPhotos', side: 'theirs' },
    ...onPage(groupPhotos),
  },
];
