import { afterEach, describe, expect, test } from 'vitest';
import { createWorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import { Cancelled } from '#application/ports.ts';
import { pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { message } from '#words/message.ts';
import {
  INFO,
  renewStandIn,
  SETTINGS,
  sleep,
  standIn,
  startWorker,
} from '#tests/support/stand-in-worker.ts';

const kept = new Map<string, readonly Blob[]>();

function engineFor(cores = 1) {
  return createWorkerVisionEngine(
    {
      blobOf: (id) => (id.startsWith('lost') ? null : new Blob([id])),
      putFaces: (id, pipeline, faces) => kept.set(`${pipeline}/${id}`, faces),
    },
    { startWorker, base: 'http://localhost/', cores, memory: 8 },
  );
}
const photo = (name: string) => name as PhotoId;
const ignore = () => undefined;

afterEach(renewStandIn);

describe('the engine', () => {
  test('acquires, keeps the aligned faces, and only re-embeds what it knows', async () => {
    const engine = engineFor();
    expect(await engine.prepare(SETTINGS, 'wasm', ignore)).toEqual(INFO);
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({ kind: 'acquired' });
    const boxed = { ...SETTINGS, alignment: 'box' } as const;
    await engine.acquire(photo('a'), boxed);
    expect([...kept.keys()]).toEqual([SETTINGS, boxed].map((each) => `${pipelineKey(each)}/a`));
    expect(standIn.received).toEqual(['acquire', 'reembed 1']);
  });

  test('finds faces anew with another detector', async () => {
    const engine = engineFor();
    for (const detector of [SETTINGS.detector, 'cascade', 'cascade'] as const) {
      await engine.prepare({ ...SETTINGS, detector }, 'wasm', ignore);
      await engine.acquire(photo('a'), { ...SETTINGS, detector });
    }
    expect(standIn.received).toEqual(['acquire', 'acquire', 'reembed 1']);
  });

  test('has one photo in flight for each worker', async () => {
    standIn.behave = () => sleep(5).then(ignore);
    const engine = engineFor(2);
    await engine.prepare(SETTINGS, 'wasm', ignore);
    expect(engine.concurrency).toBe(2);
    const names = Array.from({ length: 10 }, (_, i) => photo(`photo ${i}`));
    const outcomes = await Promise.all(names.map((name) => engine.acquire(name, SETTINGS)));
    expect(outcomes.every(({ kind }) => kind === 'acquired')).toBe(true);
    expect(standIn.mostInFlight).toBe(2);
  });

  test('tries a photo again on a new worker after a crash', async () => {
    let crashes = 0;
    standIn.behave = async (_, port) => {
      if (crashes++ === 0) port.close();
      await sleep(1);
    };
    const engine = engineFor();
    await engine.prepare(SETTINGS, 'wasm', ignore);
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({ kind: 'acquired' });
    expect(standIn.tally.terminated).toBe(1);
  });

  test('gives up a photo that crashes twice, and goes on with the others', async () => {
    standIn.behave = async (text, port) => {
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

  test('a worker that takes the place of another is to compute on the same backend', async () => {
    const backends: string[] = [];
    standIn.initialise = ({ backend }) => {
      backends.push(backend);
      return INFO;
    };
    let crashes = 0;
    standIn.behave = async (_, port) => {
      if (crashes++ === 0) port.close();
      await sleep(1);
    };
    const engine = engineFor();
    await engine.prepare(SETTINGS, 'auto', ignore);
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({ kind: 'acquired' });
    expect(backends).toEqual(['auto', 'wasm']);
  });

  test('says why, when the processing of a photo throws', async () => {
    standIn.behave = () => Promise.reject(new Error('Out of memory.'));
    const engine = engineFor();
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({
      kind: 'unprocessed',
      reason: 'worker-crashed',
      detail: message('photo.failedTwice', { reason: 'Out of memory.' }),
    });
  });

  test('cancels everything at once and stays usable', async () => {
    let stopped = 0;
    standIn.behave = async (text, _, signal) => {
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
    while (standIn.received.length === 0) await sleep(1);
    engine.cancel();
    await rejections;
    expect(await engine.acquire(photo('b'), SETTINGS)).toMatchObject({ kind: 'acquired' });
    expect(stopped).toBe(1);
    expect(standIn.received).toEqual(['acquire', 'acquire']);
    expect(standIn.tally.terminated).toBe(0);
  });

  test('rejects with the sentence of a failed start, and can be prepared again', async () => {
    standIn.initialise = () => {
      throw new Error('The file models/x.bin is not the one this app was tested with.');
    };
    const engine = engineFor();
    await expect(engine.prepare(SETTINGS, 'auto', ignore)).rejects.toThrow('models/x.bin');
    expect(await engine.acquire(photo('a'), SETTINGS)).toMatchObject({
      kind: 'unprocessed',
      detail: { params: { reason: expect.stringContaining('models/x.bin') } },
    });
    standIn.initialise = () => INFO;
    expect(await engine.prepare(SETTINGS, 'auto', ignore)).toEqual(INFO);
  });

  test('another backend starts anew, the same does not', async () => {
    const engine = engineFor();
    await engine.prepare(SETTINGS, 'wasm', ignore);
    await engine.prepare(SETTINGS, 'wasm', ignore);
    expect(standIn.ports).toHaveLength(2);
    await engine.prepare(SETTINGS, 'cpu', ignore);
    expect(standIn.ports).toHaveLength(4);
    expect(standIn.tally.terminated).toBe(1);
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
