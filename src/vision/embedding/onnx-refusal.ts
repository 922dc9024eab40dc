import type { OnnxFile } from '#domain/embedding/onnx-file.ts';
import { UnusableModel } from './model-files.ts';
import { briefly, reasonOf } from './network.ts';
import { message, type Message } from '#words/message.ts';

/** Any runtime of the last years reads it, and any exporter writes it. */
const SAFE = { opset: '17' } as const;

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
  const refuse = (text: Message, remedy: Message) => new UnusableModel(text, remedy, error);
  if (readsIr !== null) {
    return refuse(
      message('modelFault.irTooNew', {
        file: fileName,
        version: irVersion,
        newest: readsIr,
        ...SAFE,
      }),
      message('modelFix.opset', SAFE),
    );
  }
  if (readsOpset !== null) {
    const versions = { file: fileName, version: opset, newest: readsOpset, ...SAFE };
    return refuse(
      standard(domain) === ''
        ? message('modelFault.opsetTooNew', versions)
        : message('modelFault.domainTooNew', { ...versions, domain }),
      message('modelFix.opset', SAFE),
    );
  }
  const operation = unknownOperation(reason);
  if (operation !== null) {
    return refuse(
      message('modelFault.onnxOperation', { operation, file: fileName, version: opset }),
      message('modelFix.noCustomOperations', SAFE),
    );
  }
  if (/allocat|out of memory|bad_alloc/i.test(reason)) {
    return refuse(
      message('modelFault.memory', { file: fileName, reason: briefly(error) }),
      message('modelFix.lessMemory'),
    );
  }
  return refuse(
    message('modelFault.onnxCannotLoad', { file: fileName, reason: briefly(error) }),
    message('modelFix.exportAnew', SAFE),
  );
}

function standard(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}

/**
 * With the domain and the version where they are said: `com.foo:Bar`, `AveragePool (version 1)`.
 */
function unknownOperation(reason: string): string | Message | null {
  const unregistered =
    /No Op registered for (\S+)/.exec(reason) ??
    /(\S+?)(?:\(-?\d+\))? is not a registered function\/op/.exec(reason);
  if (unregistered?.[1] !== undefined) return unregistered[1];
  const [, name, version] =
    /implementation for (?:the node )?\S*?(\w+)\((\d+)\)/.exec(reason) ?? [];
  if (name === undefined || version === undefined) return null;
  return message('modelFault.operationVersion', { operation: name, version });
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
