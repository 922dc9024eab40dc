import type { WorkerFailure } from './failure.ts';

/**
 * One interface per worker names its calls; requests, replies and handlers are derived from it, so
 * that they cannot drift apart:
 *
 *     interface VisionCalls {
 *       acquire: { in: AcquirePhoto; out: AcquiredPhoto };
 *       initialise: { in: Initialise; out: EngineInfo; event: Progress };
 *     }
 */
export type CallMap<C> = {
  [K in keyof C]: { readonly in: unknown; readonly out: unknown; readonly event?: unknown };
};

export type Kind<C> = keyof C & string;
export type Input<C extends CallMap<C>, K extends keyof C> = C[K]['in'];
export type Output<C extends CallMap<C>, K extends keyof C> = C[K]['out'];
/** What a call reports while it runs; `never` where it reports nothing. */
export type Event<C extends CallMap<C>, K extends keyof C> = C[K] extends {
  readonly event: infer E;
}
  ? E
  : never;

/** From the page to the worker. */
export type Request<C extends CallMap<C>> =
  | {
      [K in Kind<C>]: { readonly id: number; readonly kind: K; readonly input: Input<C, K> };
    }[Kind<C>]
  | { readonly cancel: number };

/** From the worker to the page. `protocol` comes once, first. */
export type Reply<C extends CallMap<C>> =
  | { readonly protocol: number }
  | { readonly id: number; readonly ok: true; readonly output: Output<C, Kind<C>> }
  | { readonly id: number; readonly ok: false; readonly failure: WorkerFailure }
  | { readonly id: number; readonly event: Event<C, Kind<C>> };
