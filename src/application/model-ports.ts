import type { IncomingFile } from '#application/ports.ts';
import type { EmbeddingCheck } from '#domain/embedding/check-embeddings.ts';
import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import type { ModelDescription } from '#domain/embedding/model-description.ts';
import type { ModelSignature } from '#domain/embedding/model-signature.ts';
import type { ModelId, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import type { Message } from '#words/message.ts';

/** What is wrong with a model or its files, and what to do: a sentence each. */
export interface ModelRefusal {
  readonly kind: 'refused';
  readonly text: Message;
  readonly remedy: Message;
}

export interface BundledModel {
  readonly model: EmbeddingModel;
  /** Why not, where the model's weights could not be fetched when the app was built. */
  readonly unavailable: Message | null;
}

/** What a model's files say of themselves. */
export interface InspectedModel {
  readonly kind: 'model';
  readonly signature: ModelSignature;
  /**
   * A description to begin with: sizes and layout from the file, the rest as is usual.
   * `applyPreset` combines it with a preset.
   */
  readonly guess: ModelDescription;
  /** Names of added models that have the very same weights. */
  readonly sameWeights: readonly string[];
}

export interface AddedModel {
  readonly kind: 'added';
  /**
   * The very same model, weights and description, had been added before: `model` is that one, under
   * its name.
   */
  readonly already: boolean;
  readonly model: EmbeddingModel;
  /** Of the weights, 64 hex digits. */
  readonly sha256: string;
  /** Time of one embedding in milliseconds, measured on a drawn face. */
  readonly milliseconds: number;
}

/**
 * What a model gets of a face, after alignment, made back from the values that its first layer
 * receives.
 */
export interface CropPreview {
  readonly kind: 'crop';
  /** Address (`data:`) of a PNG of the crop's own size, for an <img>. */
  readonly pictureUrl: string;
  readonly width: number;
  readonly height: number;
  /** Of those values. */
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
}

export interface LabelledPhoto {
  readonly photo: PhotoId;
  /** Key of the person; equal keys are mated. */
  readonly subject: string;
}

/**
 * Models that ship with the app, and those that the user brings. The latter live in memory until
 * the page is closed.
 */
export interface ModelLibrary {
  bundled(): Promise<readonly BundledModel[]>;
  /** In the order in which they were added. */
  added(): readonly EmbeddingModel[];
  /** Bundled or added. */
  find(id: ModelId): EmbeddingModel | undefined;
  /**
   * Opens zip archives and sorts the files of several models apart; each part is then inspected by
   * itself. One part where there is no model.
   */
  split(
    files: readonly IncomingFile[],
  ): Promise<readonly (readonly IncomingFile[])[] | ModelRefusal>;
  /**
   * Takes an ONNX file, or model.json with its shards, or a zip of either. Reads and opens it;
   * nothing is kept.
   */
  inspect(files: readonly IncomingFile[]): Promise<InspectedModel | ModelRefusal>;
  /**
   * Tries the model as described and keeps it. From then on its id works as
   * `PipelineSettings.model` everywhere. The same weights under the same description get the same
   * id and are not kept twice; any other weights another. A name that is taken gets a number.
   */
  add(
    files: readonly IncomingFile[],
    description: ModelDescription,
  ): Promise<AddedModel | ModelRefusal>;
  remove(id: ModelId): void;
  /** For a photo's most confident face. Finds faces first where the photo was not processed yet. */
  preview(photo: PhotoId, description: ModelDescription): Promise<CropPreview | ModelRefusal>;
  /**
   * Embeds photos twice and judges the result. A few photos of a few people are enough; at most 24
   * are used.
   *
   * @param pipeline Of the app; its model is replaced by `id`.
   */
  check(
    id: ModelId,
    photos: readonly LabelledPhoto[],
    pipeline: PipelineSettings,
    onProgress?: (done: number, total: number) => void,
  ): Promise<readonly EmbeddingCheck[]>;
}
