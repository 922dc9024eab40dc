import * as tf from '@tensorflow/tfjs';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { BackendName, BackendWish } from '#domain/embedding/pipeline-settings.ts';
import { isHardwareRenderer } from './renderer.ts';
import { message, type Message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** What runs all networks but those that come as ONNX files. */
export const TENSORFLOW = { name: 'TensorFlow.js', version: tf.version_core } as const;

/** Names as a person reads them. */
export const BACKEND_TITLES: Readonly<Record<BackendName, string | Message>> = {
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: message('engine.plainJavaScript'),
};

/**
 * The backends to try, best first: the one asked for, then those that `auto` would take. WebGL
 * emulated in software is slower than plain JavaScript (16.6 against 8.8 seconds a photo,
 * WebAssembly 0.7), so without graphics hardware it is tried only on demand.
 */
export function attemptsFor(wish: BackendWish, renderer: string): readonly BackendName[] {
  const automatic: readonly BackendName[] = isHardwareRenderer(renderer)
    ? ['webgl', 'wasm', 'cpu']
    : ['wasm', 'cpu'];
  return wish === 'auto' ? automatic : [wish, ...automatic.filter((name) => name !== wish)];
}

/**
 * Makes a backend the active one.
 *
 * @param base Address of the folder that holds `wasm/`, with a trailing slash.
 * @throws {ReasonedError} when it does not start. TF.js itself only answers `false` and goes on with the
 *   former backend.
 */
export async function activateBackend(name: BackendName, base: string): Promise<void> {
  if (name === 'wasm') {
    // One thread each: several workers use the cores better, and TF.js's own threads need workers
    // from blob: addresses, which the app's security policy forbids.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (!wasmPathsSet) setWasmPaths(new URL('wasm/', base).href);
    wasmPathsSet = true;
  }
  const started = await tf.setBackend(name);
  if (!started || tf.getBackend() !== name) {
    throw new ReasonedError(message('engine.doesNotStart', { backend: BACKEND_TITLES[name] }));
  }
  await tf.ready();
}
/** TF.js warns when the paths are set again after it has read them. */
let wasmPathsSet = false;

/**
 * Frees what a backend that started but was not good enough holds. It cannot be activated again in
 * this worker.
 */
export function abandonBackend(name: BackendName): void {
  tf.removeBackend(name);
}

/**
 * A backend for networks that are only looked at: the one that is active, else WebAssembly, else
 * plain JavaScript.
 */
export async function ensureBackend(base: string): Promise<void> {
  if (tf.getBackend()) return;
  await activateBackend('wasm', base).catch(() => activateBackend('cpu', base));
}

/**
 * Graphics drivers restart, and laptops switch between two of them: WebGL then computes nothing any
 * more, without an error.
 *
 * @throws {ReasonedError} when that has happened; the worker is of no more use.
 */
export function throwIfBackendLost(): void {
  if (tf.getBackend() !== 'webgl') return;
  const { gl } = (tf.backend() as MathBackendWebGL).gpgpu;
  if (gl.isContextLost()) {
    throw new ReasonedError(message('engine.graphicsLost'));
  }
}
