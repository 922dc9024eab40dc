import { CHIP_SIZE, fitInto, similarityChip } from '#domain/face/chip-geometry.ts';
import { landmarkStep, SETTLED } from '#domain/face/settled-landmarks.ts';
import {
  invertSimilarity,
  scaleTransform,
  type SimilarityTransform,
  transformPoints,
} from '#domain/face/similarity-transform.ts';
import { LANDMARKS_SIDE, type Networks } from '../networks.ts';
import { BLACK, drawSquare, toSquareImage } from '../photo-pixels.ts';
import type { FoundFace } from './found-face.ts';
import type { Sighting } from './look.ts';

/** Looks after the first one. Nine of ten faces need one. */
const MOST_LOOKS = 3;

/**
 * The landmarks of a sighting, looked for in its box and then again in the upright crop that they give, until they stay in place. So
 * they hardly depend on the detector's box any more, nor on the face's tilt.
 *
 * @returns `null` where they do not come to rest: what was seen is no face, or not to be aligned.
 */
export async function settleLandmarks(
  photo: ImageBitmap,
  { box, confidence, quarterTurns }: Sighting,
  networks: Networks,
): Promise<FoundFace | null> {
  const inBox = fitInto(box, LANDMARKS_SIDE, quarterTurns);
  let landmarks = await landmarksIn(photo, inBox, networks);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const chip = similarityChip(landmarks);
    if (chip === null) return null;
    const upright = scaleTransform(chip, LANDMARKS_SIDE / CHIP_SIZE);
    const before = landmarks;
    landmarks = await landmarksIn(photo, upright, networks);
    if (landmarkStep(before, landmarks) <= SETTLED) return { box, confidence, landmarks };
  }
  return null;
}

/** The landmark network's answer for the square that a transform cuts out of the photo, in pixels of the photo. */
async function landmarksIn(
  photo: ImageBitmap,
  toSquare: SimilarityTransform,
  networks: Networks,
): Promise<Float32Array> {
  const relative = await networks.landmarks(
    toSquareImage(drawSquare(photo, toSquare, LANDMARKS_SIDE, BLACK)),
  );
  const inSquare = relative.map((value) => value * LANDMARKS_SIDE);
  return transformPoints(invertSimilarity(toSquare) as SimilarityTransform, inSquare);
}
