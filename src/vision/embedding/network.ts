import type { ModelRuntime } from '#domain/embedding/engine-info.ts';
import type { ModelSignature } from '#domain/embedding/model-signature.ts';
import { asError } from '#domain/shared/as-error.ts';

/** A tensor's values and the lengths of its axes. */
export interface NetworkOutput {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** A network on its runtime, ready to run. */
export interface Network extends Pick<ModelSignature, 'inputs' | 'outputs'> {
  readonly runtime: ModelRuntime;
  /**
   * @param output Name of an output.
   * @throws {UnusableModel} when the runtime fails on it.
   */
  run(values: Float32Array, shape: readonly number[], output: string): Promise<NetworkOutput>;
  dispose(): void;
}

/** More says nothing to a person; what comes first is the reason. */
const LONGEST_REASON = 400;

/**
 * An error's reason in one line, whole: without the code, the source file and the function that
 * runtimes put before it.
 */
export function runtimeReason(error: unknown): string {
  const text = asError(error).message.replaceAll(/\s+/g, ' ');
  const said = text
    .replace(/^.*?ERROR_MESSAGE: /, '')
    .split(/(?:\/[\w.-]+)*\/?[\w.-]+\.(?:cc|cpp|h):\d+ /)
    .map((part) => withoutFunction(part).trim())
    .join(' ')
    .trim();
  return said === '' ? text.trim() : said;
}

/** The same, short enough for a sentence: cut at its end, never before the reason. */
export function briefly(error: unknown): string {
  const reason = runtimeReason(error);
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
}

/**
 * `onnxruntime::Model::Model(ModelProto &&, bool) const Unsupported ...` without what is before
 * "Unsupported".
 */
function withoutFunction(text: string): string {
  const begin = /^[\w:~<>*&, ]*\w\(/.exec(text);
  if (begin === null || !text.slice(0, begin[0].length).includes('::')) return text;
  let open = 0;
  for (let at = begin[0].length - 1; at < text.length; at++) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open === 0)
      return text
        .slice(at + 1)
        .replace(/^ const\b/, '')
        .trimStart();
  }
  return text;
}
