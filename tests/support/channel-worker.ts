import { MessageChannel } from 'node:worker_threads';
import type { CallMap } from '#workers/rpc/call-map.ts';
import { connect } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { type Handlers, serve } from '#workers/rpc/serve.ts';
import type { RunningWorker } from '#workers/rpc/start-worker.ts';

export interface ChannelWorker<C extends CallMap<C>> extends RunningWorker<C> {
  /** Ends the other side, as when a worker runs out of memory. */
  crash(): void;
}

/**
 * Real handlers and protocol over a message channel of Node instead of a worker.
 *
 * @param onEnd is called once, when it has been terminated.
 */
export function channelWorker<C extends CallMap<C>>(
  protocol: number,
  handlers: Handlers<C>,
  onEnd: () => void = () => undefined,
): ChannelWorker<C> {
  const { port1, port2 } = new MessageChannel();
  const stopServing = serve(port2 as unknown as Endpoint, protocol, handlers);
  const connection = connect<C>(port1 as unknown as Endpoint, protocol);
  let isOver = false;
  return {
    ...connection,
    crash: () => port2.close(),
    terminate() {
      if (isOver) return;
      isOver = true;
      onEnd();
      stopServing();
      connection.close();
      port1.close();
      port2.close();
    },
  };
}
