import type { OnnxFile } from '#domain/embedding/onnx-file.ts';
import { UnusableModel } from './model-files.ts';
import { briefly, reasonOf } from './network.ts';

export const RUNTIME = 'ONNX Runtime Web';

/** Any runtime of the last years reads it, and any exporter writes it. */
const SAFE_OPSET = 17;
const EXPORT = `Export it with opset ${SAFE_OPSET}: torch.onnx.export(..., opset_version=${SAFE_OPSET}, dynamo=False), or tf2onnx with --opset ${SAFE_OPSET}. If the program writes the newest file format all the same, set model.ir_version = 8 before onnx.save.`;

/**
 * Why the runtime does not load an ONNX file that is whole, with the way on. What is too new is
 * told by the versions in the file and by the limits that the runtime itself states in refusing, so
 * that another runtime has its own.
 *
 * @param error The runtime's.
 */
export function onnxRefusal(
  error: unknown,
  fileName: string,
  { irVersion, opsets }: OnnxFile,
): UnusableModel {
  const reason = reasonOf(error);
  const readsIr = numberIn(reason, /max supported IR version: (\d+)/);
  const domain = /for domain (\S*) is till opset/.exec(reason)?.[1] ?? '';
  const readsOpset = numberIn(reason, /is till opset (\d+)/);
  const opset = opsets.find((set) => standard(set.domain) === standard(domain))?.version ?? 0;
  const refuse = (text: string, remedy: string) => new UnusableModel(text, remedy, error);
  if (readsIr !== null) {
    return refuse(
      `${fileName} is too new for this runtime: IR ${irVersion}, it reads up to ${readsIr}; export with opset ${SAFE_OPSET}.`,
      EXPORT,
    );
  }
  if (readsOpset !== null) {
    const set = standard(domain) === '' ? 'opset' : `opset of ${domain}`;
    return refuse(
      `${fileName} is too new for this runtime: ${set} ${opset}, it reads up to ${readsOpset}; export with opset ${SAFE_OPSET}.`,
      EXPORT,
    );
  }
  const operation = unknownOperation(reason);
  if (operation !== null) {
    return refuse(
      `${RUNTIME} does not know the operation ${operation} that ${fileName} uses (opset ${opset}).`,
      `Export it with opset ${SAFE_OPSET} and without custom operations.`,
    );
  }
  if (/allocat|out of memory|bad_alloc/i.test(reason)) {
    return refuse(
      `${fileName} needs more memory than this browser gives: ${briefly(error)}`,
      'Close other tabs, or quantise the network to 8 bits.',
    );
  }
  return refuse(
    `${RUNTIME} cannot load ${fileName}: ${briefly(error)}`,
    `The file is whole, but not a network as the runtime expects it. Export it again, with opset ${SAFE_OPSET}.`,
  );
}

function standard(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}

/**
 * With the domain and the version where they are said: `com.foo:Bar`, `AveragePool (version 1)`.
 */
function unknownOperation(reason: string): string | null {
  const unregistered =
    /No Op registered for (\S+)/.exec(reason) ??
    /(\S+?)(?:\(-?\d+\))? is not a registered function\/op/.exec(reason);
  if (unregistered?.[1] !== undefined) return unregistered[1];
  const [, name, version] =
    /implementation for (?:the node )?\S*?(\w+)\((\d+)\)/.exec(reason) ?? [];
  return name === undefined ? null : `${name} (version ${version})`;
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
