import type { EngineInfo } from '#domain/embedding/engine-info.ts';
import type { ModelDescription } from '#domain/embedding/model-description.ts';
import type { ModelInput } from '#domain/embedding/model-input.ts';
import type {
  BackendWish,
  DetectorId,
  ModelId,
  PipelineSettings,
} from '#domain/embedding/pipeline-settings.ts';
import type { AcquiredPhoto } from '#vision/acquire.ts';
import type { FoundFace } from '#vision/detect-faces.ts';
import type { ModelFile, ModelRefusal, OwnModel } from '#vision/embedding/model-files.ts';
import type { CropPreview } from '#vision/embedding/preview-crop.ts';
import type { ModelInspection, ModelTrial } from '#vision/embedding/try-model.ts';
import type { LedgerState } from '#vision/tensor-ledger.ts';
import type { SampleShot } from '#vision/sample/shoot-sample.ts';
import type { StartProgress } from '#vision/vision.ts';

/**
 * Changes with every change of {@link VisionCalls}, so that a page never talks to a worker of
 * another build.
 */
export const VISION_PROTOCOL = 2;

/** All that a vision worker does. It keeps the networks and nothing of any photo. */
export interface VisionCalls {
  /** Must come first, once. Rejects with a reason. */
  readonly initialise: {
    readonly in: {
      readonly backend: BackendWish;
      /** Only named in the answer; every photo says anew how it is looked at. */
      readonly detector: DetectorId;
      /** Address of the folder that holds `models/` and `wasm/`, with a trailing slash. */
      readonly base: string;
    };
    readonly out: EngineInfo;
    readonly event: StartProgress;
  };
  readonly acquire: {
    readonly in: {
      readonly file: Blob;
      readonly settings: PipelineSettings;
      /** Where `settings.model` is none of the app's. */
      readonly own?: OwnModel;
    };
    readonly out: AcquiredPhoto;
  };
  /** For a photo whose faces are known: aligns and embeds them anew. */
  readonly reembed: {
    readonly in: {
      readonly file: Blob;
      readonly faces: readonly FoundFace[];
      readonly settings: PipelineSettings;
      readonly own?: OwnModel;
    };
    readonly out: AcquiredPhoto;
  };
  /**
   * Opens an embedding network before the first photo needs it, and says what is in effect with it.
   */
  readonly useModel: {
    readonly in: { readonly model: ModelId; readonly own?: OwnModel };
    readonly out: { readonly kind: 'ready'; readonly info: EngineInfo } | ModelRefusal;
  };
  /** Looks at a model's files; may come without `initialise`. */
  readonly inspectModel: {
    readonly in: { readonly files: readonly ModelFile[]; readonly base: string };
    readonly out: ModelInspection | ModelRefusal;
  };
  /** Runs a model as described; may come without `initialise`. */
  readonly tryModel: {
    readonly in: {
      readonly files: readonly ModelFile[];
      readonly description: ModelDescription;
      readonly base: string;
    };
    readonly out: ModelTrial | ModelRefusal;
  };
  /**
   * What a model would get of a known face; may come without `initialise`. `null` where the
   * landmarks define no face, or the photo cannot be decoded.
   */
  readonly previewCrop: {
    readonly in: {
      readonly file: Blob;
      readonly face: Pick<FoundFace, 'box' | 'landmarks'>;
      readonly input: ModelInput;
    };
    readonly out: CropPreview | null;
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
