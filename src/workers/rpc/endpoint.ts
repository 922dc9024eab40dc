/**
 * One end of a line between two threads: a Worker, a worker's global scope, or a MessagePort of the
 * browser or of Node. Described by what is used of it, so that neither side needs the other's
 * library of types.
 */
export interface Endpoint {
  postMessage(message: unknown, transfer: readonly TransferableObject[]): void;
  addEventListener(type: string, listener: (event: EndpointEvent) => void): void;
  removeEventListener(type: string, listener: (event: EndpointEvent) => void): void;
  /** Ports deliver nothing before it is called; workers do not have it. */
  start?(): void;
}

/** What is read of `message` (`data`) and `error` (`message`) events. */
export interface EndpointEvent {
  readonly data?: unknown;
  readonly message?: string;
}

/** Something whose ownership can move with a message (an ArrayBuffer, a port, a bitmap). */
export type TransferableObject = object;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
