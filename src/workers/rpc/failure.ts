import { type Reason, ReasonedError, reasonOf } from '#words/reason.ts';

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
  readonly reason: Reason;
  readonly stack: string;
}

/** What a failed call rejects with on the calling side. */
export class CallFailed extends ReasonedError {
  override readonly name = 'CallFailed';
  readonly code: FailureCode;
  /** Name and stack of the error on the other side; empty where there was none. */
  readonly remote: { readonly name: string; readonly stack: string };

  constructor(failure: WorkerFailure) {
    super(failure.reason);
    this.code = failure.code;
    this.remote = { name: failure.name, stack: failure.stack };
  }
}

export function failureOf(code: FailureCode, cause: unknown): WorkerFailure {
  const reason = reasonOf(cause);
  return cause instanceof Error
    ? { code, name: cause.name, reason, stack: cause.stack ?? '' }
    : { code, name: '', reason, stack: '' };
}

/** A failure of the line itself, which nobody threw. */
export function failureFor(code: FailureCode, reason: Reason): WorkerFailure {
  return { code, name: '', reason, stack: '' };
}
