import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { findInCascade } from './detection/cascade.ts';
import type { Checkpoint, FoundFace } from './detection/found-face.ts';
import { findWithStrongDetector } from './detection/strong-detector.ts';
import type { Networks } from './networks.ts';
import type { Photo } from './photo-pixels.ts';

export type { Checkpoint, FoundFace } from './detection/found-face.ts';

/**
 * The faces of a photo with their landmarks, the largest first where there are many. An empty list:
 * no face was found.
 */
export function findFaces(
  photo: Photo,
  detector: PipelineSettings['detector'],
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<readonly FoundFace[]> {
  return detector === 'cascade'
    ? findInCascade(photo, networks, checkpoint)
    : findWithStrongDetector(photo, networks, checkpoint);
}
