import { afterEach, describe, expect, test, vi } from 'vitest';
import { isHardwareRenderer } from '#vision/renderer.ts';
import { attemptsFor } from '#vision/tf-backend.ts';
import { startVision } from '#vision/vision.ts';
import { fetchPinned, loadWeights } from '#vision/weights.ts';
import { said, saidFailure } from '#tests/support/said.ts';
import { startVisionWorker } from '#workers/vision/client.ts';
import { deep } from '#tests/support/deep.ts';
import { columnOf, groupPhoto } from './photos.ts';
import { BASE, facesOf, largestDifference, PATIENT, readyWorker } from './worker.ts';

afterEach(() => vi.restoreAllMocks());

/**
 * Answers as the server does, but changes one bit of the files that `which` picks, as a damaged
 * cache or disk would.
 */
function damage(which: (path: string, cache: RequestCache | undefined) => boolean): void {
  const original = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const response = await original(input, init);
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    if (!which(path, init?.cache)) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    bytes[100]! ^= 1;
    return new Response(bytes);
  });
}

describe('weights', () => {
  test('with one wrong bit are refused in words', async () => {
    damage((path) => path.endsWith('face_recognition_model.bin'));
    expect(await saidFailure(loadWeights(BASE, () => undefined))).toMatch(
      /face_recognition_model\.bin is not the one this app was tested with.*Reload/,
    );
  });

  test('are fetched afresh when the cached copy is damaged', async () => {
    damage((_, cache) => cache === 'force-cache');
    const bytes = await fetchPinned(BASE, 'models/face_landmark_68_model.bin');
    expect(bytes.byteLength).toBe(356_840);
  });

  test('that are not there are reported by the worker', async () => {
    const worker = startVisionWorker();
    const start = worker.call('initialise', {
      backend: 'wasm',
      detector: 'cascade',
      base: `${BASE}no/such/folder/`,
    });
    expect(await saidFailure(start)).toMatch(/The file .*(missing|not the one)/);
    worker.terminate();
  });

  test('report their progress up to the whole', async () => {
    const steps: (readonly [number, number])[] = [];
    await loadWeights(BASE, (loaded, total) => steps.push([loaded, total]));
    const [loaded, total] = steps.at(-1)!;
    expect(loaded).toBe(total);
    expect(total).toBeGreaterThan(12_000_000);
    expect(steps.map(([n]) => n)).toEqual(steps.map(([n]) => n).toSorted((p, q) => p - q));
  });
});

describe('the backend', () => {
  test('is chosen by what the graphics renderer is', () => {
    expect(isHardwareRenderer('ANGLE (NVIDIA, NVIDIA GeForce RTX 3060, OpenGL 4.5)')).toBe(true);
    expect(isHardwareRenderer('Apple M2')).toBe(true);
    for (const software of [
      '',
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
      'llvmpipe (LLVM 15.0.7, 256 bits)',
      'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)',
    ]) {
      expect(isHardwareRenderer(software)).toBe(false);
    }
    expect(attemptsFor('auto', 'Apple M2')).toEqual(['webgl', 'wasm', 'cpu']);
    expect(attemptsFor('auto', 'llvmpipe')).toEqual(['wasm', 'cpu']);
    expect(attemptsFor('webgl', 'llvmpipe')).toEqual(['webgl', 'wasm', 'cpu']);
    expect(attemptsFor('cpu', 'Apple M2')).toEqual(['cpu', 'webgl', 'wasm']);
  });

  test('falls back with a sentence when the one asked for does not start', async () => {
    // TF.js writes of the missing files at length.
    for (const method of ['warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation(() => undefined);
    }
    const original = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      const missing = String(input instanceof Request ? input.url : input).endsWith('.wasm');
      return missing ? Promise.resolve(new Response('', { status: 404 })) : original(input, init);
    });
    const vision = await startVision('wasm', 'cascade', BASE, () => undefined);
    expect(vision.info.backend).toBe('cpu');
    expect(vision.info.knownAnswerError).toBeLessThan(1e-5);
    expect(vision.info.notes).toMatchObject([{ code: 'backend-refused' }]);
    expect(said(vision.info.notes[0]?.text)).toContain('WebAssembly');
    vision.dispose();
  });

  test.runIf(deep)(
    'WebGL and WebAssembly agree on two photos (npm run test:deep)',
    PATIENT,
    async (context) => {
      const webgl = startVisionWorker();
      const { backend } = await webgl.call('initialise', {
        backend: 'webgl',
        detector: 'cascade',
        base: BASE,
      });
      context.skip(backend !== 'webgl', 'this browser has no WebGL, not even in software');
      const wasm = await readyWorker('wasm');
      // One face each: WebGL emulated in software takes seconds for a face.
      for (const [number, left, width] of [
        [1, 300, 420],
        [3, 400, 500],
      ] as const) {
        const file = await columnOf(await groupPhoto(number), left, width);
        const [ours, theirs] = await Promise.all([facesOf(webgl, file), facesOf(wasm, file)]);
        expect([ours.length, theirs.length]).toEqual([1, 1]);
        expect(largestDifference(ours[0]!.embedding, theirs[0]!.embedding)).toBeLessThan(1e-4);
      }
      webgl.terminate();
      wasm.terminate();
    },
  );
});
