import type { ModelId } from '#domain/embedding/pipeline-settings.ts';
import type { VisionCalls } from '#workers/vision/protocol.ts';

/** A model that the user brought: its description and its files. */
export type OwnModel = NonNullable<VisionCalls['useModel']['in']['own']>;

/** Those that are held, by id. */
export type OwnModels = ReadonlyMap<ModelId, OwnModel>;
