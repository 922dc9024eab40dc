import type { ModelSignature } from '#domain/embedding/model-signature.ts';

/** A tensor's values and the lengths of its axes. */
export interface NetworkOutput {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** A network on its runtime, ready to run. */
export interface Network extends Pick<ModelSignature, 'inputs' | 'outputs'> {
  readonly runtime: { readonly name: string; readonly version: string };
  /**
   * @param output Name of an output.
   * @throws {UnusableModel} when the runtime fails on it.
   */
  run(values: Float32Array, shape: readonly number[], output: string): Promise<NetworkOutput>;
  dispose(): void;
}

/** The first line of an error, short enough for a sentence. */
export function briefly(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
