import type { Box } from '#domain/face/box.ts';

/** A face in pixels of the upright photo. */
export interface FoundFace {
  /** Inside the photo. */
  readonly box: Box;
  readonly confidence: number;
  /** x0, y0, x1 ... (136). May lie outside the photo. */
  readonly landmarks: Float32Array;
}

/** Called between the stages; throws when the photo is not wanted any more. */
export type Checkpoint = () => Promise<void>;

/** In a crowd the smaller faces are background; each costs landmarks and an embedding. */
export const MOST_FACES = 12;
