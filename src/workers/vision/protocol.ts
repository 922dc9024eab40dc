import type { EngineInfo } from '#domain/embedding/engine-info.ts';
import type { BackendWish, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { AcquiredPhoto } from '#vision/acquire.ts';
import type { FoundFace } from '#vision/detect-faces.ts';
import type { LedgerState } from '#vision/tensor-ledger.ts';
import type { SampleShot } from '#vision/sample/shoot-sample.ts';
import type { StartProgress } from '#vision/vision.ts';

/** Changes with every change of {@link VisionCalls}, so that a page never talks to a worker of another build. */
export const VISION_PROTOCOL = 1;

/** All that a vision worker does. It keeps the networks and nothing of any photo. */
export interface VisionCalls {
  /** Must come first, once. Rejects with a sentence for people. */
  readonly initialise: {
    readonly in: {
      readonly backend: BackendWish;
      /** Address of the folder that holds `models/` and `wasm/`, with a trailing slash. */
      readonly base: string;
    };
    readonly out: EngineInfo;
    readonly event: StartProgress;
  };
  readonly acquire: {
    readonly in: { readonly file: Blob; readonly settings: PipelineSettings };
    readonly out: AcquiredPhoto;
  };
  /** For a photo whose faces are known: aligns and embeds them anew. */
  readonly reembed: {
    readonly in: {
      readonly file: Blob;
      readonly faces: readonly FoundFace[];
      readonly settings: PipelineSettings;
    };
    readonly out: AcquiredPhoto;
  };
  /** Re-shoots the sample's faces; needs no networks and may come before `initialise`. */
  readonly sample: {
    readonly in: { readonly base: string };
    readonly out: readonly SampleShot[];
    readonly event: { readonly done: number; readonly total: number };
  };
  readonly ledger: { readonly in: void; readonly out: LedgerState };
  /** Frees the networks; only `initialise` may follow. */
  readonly dispose: { readonly in: void; readonly out: LedgerState };
}
