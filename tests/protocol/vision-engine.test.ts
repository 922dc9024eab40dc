import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TimedOut, VisionWorkerPool } from '#adapters/vision/vision-worker-pool.ts';
import { createWorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import { Cancelled } from '#application/ports.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { connect } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { type Handlers, serve } from '#workers/rpc/serve.ts';
import type { VisionWorker } from '#workers/vision/client.ts';
import { VISION_PROTOCOL, type VisionCalls } from '#workers/vision/protocol.ts';

/** Workers that do no vision: what is tested is what happens around them. */
const SETTINGS: PipelineSettings = {
  model: 'face-api-resnet-128',
  detector: 'ssd-mobilenet-v1',
  alignment: 'similarity',
  mirrorAveraging: false,
};
const INFO = {
  backend: 'wasm',
  model: { id: 'face-api-resnet-128' },
  notes: [],
} as unknown as VisionCalls['initialise']['out'];
const NO_MODEL = { kind: 'refused', text: 'No model.', remedy: 'Choose another.' } as const;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const face = {
  box: { x: 1, y: 2, width: 3, height: 4 },
  confidence: 0.9,
  landmarks: new Float32Array(136),
  embedding: new Float32Array(128).fill(0.1),
};
const acquired = {
  outcome: { kind: 'acquired', width: 10, height: 10, faces: [face] },
  thumbnails: [new Blob(['face'])],
} as const;

let ports: MessagePort[];
/** Of this test; workers of an earlier one may still be ending. */
let tally: { terminated: number };
/** Kinds of calls in the order in which workers received them. */
let received: string[];
let inFlight: number;
let mostInFlight: number;
let behave: (text: string, port: MessagePort, signal: AbortSignal) => Promise<void>;
let initialise: Handlers<VisionCalls>['initialise'];
let kept: Map<string, readonly Blob[]>;

function startWorker(): VisionWorker {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const mine = tally;
  const handle = async (file: Blob, signal: AbortSignal) => {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    try {
      await behave(await file.text(), port2, signal);
      return acquired;
    } finally {
      inFlight -= 1;
    }
  };
  serve<VisionCalls>(port2 as unknown as Endpoint, VISION_PROTOCOL, {
    initialise: (input, context) => initialise(input, context),
    acquire: ({ file }, { signal }) => {
      received.push('acquire');
      return handle(file, signal);
    },
    reembed: ({ file, faces }, { signal }) => {
      received.push(`reembed ${faces.length}`);
      return handle(file, signal);
    },
    useModel: () => ({ kind: 'ready', info: INFO }),
    inspectModel: () => NO_MODEL,
    tryModel: () => NO_MODEL,
    previewCrop: () => null,
    sample: (_, { report }) => {
      report({ done: 1, total: 2 });
      return [{ path: 'Sample (simulated)/Person A/shot-1.jpg', file: new Blob(['jpeg']) }];
    },
    ledger: () => ({ tensors: 0, expected: 0, bytes: 0 }),
    dispose: () => ({ tensors: 0, expected: 0, bytes: 0 }),
  });
  const connection = connect<VisionCalls>(port1 as unknown as Endpoint, VISION_PROTOCOL);
  return {
    ...connection,
    terminate: () => {
      mine.terminated += 1;
      connection.close();
      port1.close();
    },
  };
}

function engineFor(cores = 1) {
  return createWorkerVisionEngine(
    {
      blobOf: (id) => (id.startsWith('lost') ? null : new Blob([id])),
      putFaces: (id, faces) => kept.set(id, faces),
    },
    { startWorker, base: 'http://localhost/', cores, memory: 8 },
  );
}
const photo = (name: string) => name as PhotoId;
const ignore = () => undefined;

beforeEach(() => {
  ports = [];
  tally = { terminated: 0 };
  received = [];
  inFlight = 0;
  mostInFlight = 0;
  behave = () => Promise.resolve();
  initialise = () => INFO;
  kept = new Map();
});
afterEach(() => {
  for (const port of ports) port.close();
});

describe('the engine', () => {
  test('acquires, keeps the aligned faces, and only re-embeds what it knows', async () => {
    const engine = engineFor();
    expect(await engine.prepare(SETTINGS, 'wasm', ignore)).toEqual(INFO);
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({ kind: 'acquired' });
    expect(kept.get('a')).toHaveLength(1);
    await engine.acquire(photo('a'), { ...SETTINGS, alignment: 'box' });
    expect(received).toEqual(['acquire', 'reembed 1']);
  });

  test('finds faces anew with another detector', async () => {
    const engine = engineFor();
    for (const detector of [SETTINGS.detector, 'cascade', 'cascade'] as const) {
      await engine.prepare({ ...SETTINGS, detector }, 'wasm', ignore);
      await engine.acquire(photo('a'), { ...SETTINGS, detector });
    }
    expect(received).toEqual(['acquire', 'acquire', 'reembed 1']);
  });

  test('has one photo in flight for each worker', async () => {
    behave = () => sleep(5).then(ignore);
    const engine = engineFor(2);
    await engine.prepare(SETTINGS, 'wasm', ignore);
    expect(engine.concurrency).toBe(2);
    const names = Array.from({ length: 10 }, (_, i) => photo(`photo ${i}`));
    const outcomes = await Promise.all(names.map((name) => engine.acquire(name, SETTINGS)));
    expect(outcomes.every(({ kind }) => kind === 'acquired')).toBe(true);
    expect(mostInFlight).toBe(2);
  });

  test('tries a photo again on a new worker after a crash', async () => {
    let crashes = 0;
    behave = async (_, port) => {
      if (crashes++ === 0) port.close();
      await sleep(1);
    };
    const engine = engineFor();
    await engine.prepare(SETTINGS, 'wasm', ignore);
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({ kind: 'acquired' });
    expect(tally.terminated).toBe(1);
  });

  test('gives up a photo that crashes twice, and goes on with the others', async () => {
    behave = async (text, port) => {
      if (text === 'bad') port.close();
      await sleep(1);
    };
    const engine = engineFor();
    await engine.prepare(SETTINGS, 'wasm', ignore);
    const outcomes = await Promise.all(
      ['a', 'bad', 'b'].map((name) => engine.acquire(photo(name), SETTINGS)),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['acquired', 'unprocessed', 'acquired']);
    expect(outcomes[1]).toMatchObject({ reason: 'worker-crashed' });
  });

  test('says why, when the processing of a photo throws', async () => {
    behave = () => Promise.reject(new Error('Out of memory.'));
    const engine = engineFor();
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({
      kind: 'unprocessed',
      reason: 'worker-crashed',
      detail: expect.stringContaining('Out of memory.'),
    });
  });

  test('cancels everything at once and stays usable', async () => {
    let stopped = 0;
    behave = async (text, _, signal) => {
      if (text !== 'endless') return;
      for (;;) {
        if (signal.aborted) stopped += 1;
        signal.throwIfAborted();
        await sleep(1);
      }
    };
    const engine = engineFor();
    await engine.prepare(SETTINGS, 'wasm', ignore);
    const running = engine.acquire(photo('endless'), SETTINGS);
    const queued = engine.acquire(photo('a'), SETTINGS);
    const rejections = Promise.all([
      expect(running).rejects.toBeInstanceOf(Cancelled),
      expect(queued).rejects.toBeInstanceOf(Cancelled),
    ]);
    while (received.length === 0) await sleep(1);
    engine.cancel();
    await rejections;
    expect(await engine.acquire(photo('b'), SETTINGS)).toMatchObject({ kind: 'acquired' });
    expect(stopped).toBe(1);
    expect(received).toEqual(['acquire', 'acquire']);
    expect(tally.terminated).toBe(0);
  });

  test('rejects with the sentence of a failed start, and can be prepared again', async () => {
    initialise = () => {
      throw new Error('The file models/x.bin is not the one this app was tested with.');
    };
    const engine = engineFor();
    await expect(engine.prepare(SETTINGS, 'auto', ignore)).rejects.toThrow('models/x.bin');
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({
      kind: 'unprocessed',
      detail: expect.stringContaining('models/x.bin'),
    });
    initialise = () => INFO;
    expect(await engine.prepare(SETTINGS, 'auto', ignore)).toEqual(INFO);
  });

  test('another backend starts anew, the same does not', async () => {
    const engine = engineFor();
    await engine.prepare(SETTINGS, 'wasm', ignore);
    await engine.prepare(SETTINGS, 'wasm', ignore);
    expect(ports).toHaveLength(2);
    await engine.prepare(SETTINGS, 'cpu', ignore);
    expect(ports).toHaveLength(4);
    expect(tally.terminated).toBe(1);
  });

  test('a photo that is no longer held', async () => {
    expect(await engineFor().acquire(photo('lost'), SETTINGS)).toMatchObject({
      kind: 'unprocessed',
      reason: 'unreadable',
    });
  });

  test('hands on the sample as files that are marked as simulated', async () => {
    const steps: number[] = [];
    const files = await engineFor().sample((done) => steps.push(done));
    expect(files).toMatchObject([
      { path: 'Sample (simulated)/Person A/shot-1.jpg', fileName: 'shot-1.jpg', simulated: true },
    ]);
    expect(files[0]?.byteLength).toBe(4);
    expect(steps).toEqual([1]);
  });
});

describe('the pool', () => {
  const poolOf = (options: { jobTimeout: number; idleTimeout?: number; cancelGrace?: number }) =>
    new VisionWorkerPool({
      start: () => ({ worker: startWorker(), ready: Promise.resolve() }),
      ...options,
    });
  const acquire = (pool: VisionWorkerPool, text: string) =>
    pool.run((worker, signal) =>
      worker.call('acquire', { file: new Blob([text]), settings: SETTINGS }, { signal }),
    );

  test('stops a job that takes too long, with its worker', async () => {
    behave = (text) => (text === 'slow' ? sleep(5_000).then(ignore) : Promise.resolve());
    const pool = poolOf({ jobTimeout: 40 });
    await expect(acquire(pool, 'slow')).rejects.toBeInstanceOf(TimedOut);
    expect(tally.terminated).toBe(1);
    expect((await acquire(pool, 'quick')).outcome.kind).toBe('acquired');
    pool.close();
  });

  test('terminates a worker that does not heed a cancellation', async () => {
    behave = (text) => (text === 'deaf' ? sleep(5_000).then(ignore) : Promise.resolve());
    const pool = poolOf({ jobTimeout: 10_000, cancelGrace: 20 });
    const rejection = expect(acquire(pool, 'deaf')).rejects.toBeInstanceOf(Cancelled);
    while (received.length === 0) await sleep(1);
    pool.cancel();
    await rejection;
    expect((await acquire(pool, 'quick')).outcome.kind).toBe('acquired');
    expect(tally.terminated).toBe(1);
    pool.close();
  });

  test('lets idle workers go and starts them again when needed', async () => {
    const pool = poolOf({ jobTimeout: 1_000, idleTimeout: 20 });
    await acquire(pool, 'a');
    await sleep(60);
    expect(tally.terminated).toBe(1);
    expect((await acquire(pool, 'b')).outcome.kind).toBe('acquired');
    expect(ports).toHaveLength(4);
    pool.close();
  });
});
