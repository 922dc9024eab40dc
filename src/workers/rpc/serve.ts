import type { CallMap, Event, Input, Kind, Output, Reply } from './call-map.ts';
import {
  type Endpoint,
  type EndpointEvent,
  isRecord,
  type TransferableObject,
} from './endpoint.ts';
import { failureFor, failureOf } from './failure.ts';

/** What a handler is given beside its input. */
export interface CallContext<E> {
  /** Aborted when the caller cancels. Handlers ask between stages: `signal.throwIfAborted()`. */
  readonly signal: AbortSignal;
  readonly report: (event: E) => void;
}

/**
 * A result whose buffers move to the caller instead of being copied. The handler must not touch
 * them again.
 */
export class Transferred<T> {
  readonly value: T;
  readonly transfer: readonly TransferableObject[];

  constructor(value: T, transfer: readonly TransferableObject[]) {
    this.value = value;
    this.transfer = transfer;
  }
}

export type Handlers<C extends CallMap<C>> = {
  readonly [K in Kind<C>]: (
    input: Input<C, K>,
    context: CallContext<Event<C, K>>,
  ) => Answer<Output<C, K>> | Promise<Answer<Output<C, K>>>;
};
type Answer<T> = T | Transferred<T>;

/**
 * Answers the calls that arrive at `endpoint` until the returned function is called. Calls run as
 * they come, side by side where handlers await; whoever wants one at a time sends one at a time. A
 * message that is no call is ignored: it may belong to somebody else on the same line.
 *
 * @param protocol A number that both sides share and that changes whenever the call map does.
 */
export function serve<C extends CallMap<C>>(
  endpoint: Endpoint,
  protocol: number,
  handlers: Handlers<C>,
): () => void {
  const running = new Map<number, AbortController>();
  const post = (reply: Reply<C>, transfer: readonly TransferableObject[] = []): void =>
    endpoint.postMessage(reply, transfer);

  const answer = async (id: number, kind: string, input: unknown): Promise<void> => {
    if (!Object.hasOwn(handlers, kind)) {
      post({ id, ok: false, failure: failureFor('unknown-call', `There is no call "${kind}".`) });
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = handlers[kind as Kind<C>];
      const result = await handler(input as Input<C, Kind<C>>, {
        signal: controller.signal,
        report: (event) => {
          if (!controller.signal.aborted) post({ id, event });
        },
      });
      controller.signal.throwIfAborted();
      if (result instanceof Transferred) {
        post({ id, ok: true, output: result.value }, result.transfer);
      } else {
        post({ id, ok: true, output: result });
      }
    } catch (error) {
      const code = controller.signal.aborted ? 'cancelled' : 'threw';
      post({ id, ok: false, failure: failureOf(code, error) });
    } finally {
      running.delete(id);
    }
  };

  const onMessage = ({ data }: EndpointEvent): void => {
    if (!isRecord(data)) return;
    if (typeof data['cancel'] === 'number') {
      running.get(data['cancel'])?.abort(new Error('The call was cancelled.'));
    } else if (typeof data['id'] === 'number' && typeof data['kind'] === 'string') {
      void answer(data['id'], data['kind'], data['input']);
    }
  };

  endpoint.addEventListener('message', onMessage);
  endpoint.start?.();
  post({ protocol });
  return () => {
    endpoint.removeEventListener('message', onMessage);
    for (const controller of running.values())
      controller.abort(new Error('The worker was closed.'));
  };
}
