/**
 * Why a call failed. `cancelled`: by the caller. `threw`: the handler threw. `crashed`: the other
 * side died or sent what cannot be read. `closed`: this side hung up. `unknown-call`: the other
 * side has no such call. `wrong-protocol`: the two sides are of different builds.
 */
export type FailureCode =
  | 'cancelled'
  | 'threw'
  | 'crashed'
  | 'closed'
  | 'unknown-call'
  | 'wrong-protocol';

/**
 * An error as it crosses between threads. An Error itself would lose `code` and, in some browsers,
 * its `name`.
 */
export interface WorkerFailure {
  readonly code: FailureCode;
  readonly name: string;
  /** A sentence for people where the thrower wrote one. */
  readonly message: string;
  readonly stack: string;
}

/** What a failed call rejects with on the calling side. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly code: FailureCode;
  /** Name and stack of the error on the other side; empty where there was none. */
  readonly remote: { readonly name: string; readonly stack: string };

  constructor(failure: WorkerFailure) {
    super(failure.message);
    this.code = failure.code;
    this.remote = { name: failure.name, stack: failure.stack };
  }
}

export function failureOf(code: FailureCode, cause: unknown): WorkerFailure {
  if (cause instanceof Error) {
    return { code, name: cause.name, message: cause.message, stack: cause.stack ?? '' };
  }
  return { code, name: '', message: String(cause), stack: '' };
}
