import type { CallMap } from './call-map.ts';
import type { Endpoint } from './endpoint.ts';
import { holdLifeline } from './lifeline.ts';
import { type Handlers, serve } from './serve.ts';

/**
 * What a worker's entry does: answers the page that started it by `startWorker`, for as long as it
 * lives.
 */
export function serveWorker<C extends CallMap<C>>(protocol: number, handlers: Handlers<C>): void {
  holdLifeline(self.name, () => {
    serve<C>(self as unknown as Endpoint, protocol, handlers);
  });
}
