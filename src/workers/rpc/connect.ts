import type { CallMap, Event, Input, Kind, Output, Request } from './call-map.ts';
import {
  type Endpoint,
  type EndpointEvent,
  isRecord,
  type TransferableObject,
} from './endpoint.ts';
import { deferred } from './deferred.ts';
import {
  CallFailed,
  type FailureCode,
  failureFor,
  failureOf,
  type WorkerFailure,
} from './failure.ts';
import { message } from '#words/message.ts';
import { isMessage, type Reason } from '#words/reason.ts';

export interface CallOptions<E> {
  /** Aborting asks the other side to stop; the call rejects with code `cancelled` once it has. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: E) => void;
  /** Buffers inside the input that move instead of being copied. */
  readonly transfer?: readonly TransferableObject[];
}

export interface Connection<C extends CallMap<C>> {
  /** Rejects with a {@link CallFailed}, never with anything else. */
  call<K extends Kind<C>>(
    kind: K,
    input: Input<C, K>,
    options?: CallOptions<Event<C, K>>,
  ): Promise<Output<C, K>>;
  /** Settles when the other side has died or this side hung up; says which. Never rejects. */
  readonly ended: Promise<CallFailed>;
  /**
   * Hangs up: pending and later calls reject with code `closed`. Whoever made the worker terminates
   * it.
   */
  close(): void;
}

interface Pending {
  readonly settle: (reply: Readonly<Record<string, unknown>>) => void;
  readonly fail: (failure: CallFailed) => void;
  readonly onEvent: ((event: never) => void) | undefined;
}

/**
 * Speaks to a {@link serve} at the other end of `endpoint`. Calls wait for the other side's first
 * word, its protocol number; after a crash every pending and later call rejects, so a dead
 * connection is thrown away and a new one made.
 */
export function connect<C extends CallMap<C>>(endpoint: Endpoint, protocol: number): Connection<C> {
  const pending = new Map<number, Pending>();
  const ready = deferred<void>();
  const ended = deferred<CallFailed>();
  let end: CallFailed | null = null;
  let lastId = 0;

  const finish = (code: FailureCode, reason: Reason): void => {
    if (end !== null) return;
    end = new CallFailed(failureFor(code, reason));
    for (const [type, listener] of Object.entries(listeners)) {
      endpoint.removeEventListener(type, listener);
    }
    const failed = [...pending.values()];
    pending.clear();
    for (const call of failed) call.fail(end);
    ended.resolve(end);
  };

  const receive = (data: unknown): void => {
    if (!isRecord(data)) {
      finish('crashed', message('worker.sentNonsense'));
    } else if (typeof data['protocol'] === 'number') {
      if (data['protocol'] === protocol) ready.resolve();
      else finish('wrong-protocol', message('worker.updated'));
    } else if (typeof data['id'] === 'number') {
      const call = pending.get(data['id']);
      if (call === undefined) return; // An answer that nobody waits for any more.
      if ('event' in data) call.onEvent?.(data['event'] as never);
      else call.settle(data);
    } else {
      finish('crashed', message('worker.sentNonsense'));
    }
  };

  const listeners: Readonly<Record<string, (event: EndpointEvent) => void>> = {
    message: ({ data }) => receive(data),
    messageerror: () => finish('crashed', message('worker.unreadable')),
    error: ({ message: text }) => finish('crashed', text || message('worker.stopped')),
    close: () => finish('crashed', message('worker.closed')),
  };
  for (const [type, listener] of Object.entries(listeners))
    endpoint.addEventListener(type, listener);
  endpoint.start?.();

  const call: Connection<C>['call'] = (kind, input, options = {}) => {
    const { signal, onEvent, transfer = [] } = options;
    if (end !== null) return Promise.reject(end);
    if (signal?.aborted) return Promise.reject(cancelledBeforeStart());

    const { promise, resolve, reject } = deferred<Output<C, typeof kind>>();
    const id = ++lastId;
    let sent = false;
    const onAbort = (): void => {
      if (sent) endpoint.postMessage({ cancel: id } satisfies Request<C>, []);
      else done(() => reject(cancelledBeforeStart()));
    };
    const done = (settle: () => void): void => {
      pending.delete(id);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    pending.set(id, {
      settle: (reply) =>
        done(() => {
          if (reply['ok'] === true) resolve(reply['output'] as Output<C, typeof kind>);
          else reject(new CallFailed(readFailure(reply['failure'])));
        }),
      fail: (failure) => done(() => reject(failure)),
      onEvent: onEvent as Pending['onEvent'],
    });
    signal?.addEventListener('abort', onAbort);
    void ready.promise.then(() => {
      const waiting = pending.get(id);
      if (waiting === undefined) return;
      sent = true;
      try {
        endpoint.postMessage({ id, kind, input }, transfer);
      } catch (error) {
        // The input holds something that cannot be cloned: only this call is wrong.
        waiting.fail(new CallFailed(failureOf('threw', error)));
      }
    });
    return promise;
  };

  return {
    call,
    ended: ended.promise,
    close: () => finish('closed', message('worker.hungUp')),
  };
}

function cancelledBeforeStart(): CallFailed {
  return new CallFailed(failureFor('cancelled', 'The call was cancelled.'));
}

function readFailure(value: unknown): WorkerFailure {
  if (
    isRecord(value) &&
    typeof value['code'] === 'string' &&
    (typeof value['reason'] === 'string' || isMessage(value['reason']))
  ) {
    return value as unknown as WorkerFailure;
  }
  return failureFor('crashed', message('worker.failedSilently'));
}
