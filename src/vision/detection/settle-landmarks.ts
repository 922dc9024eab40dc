import { CHIP_SIZE, fitInto, similarityChip } from '#domain/face/chip-geometry.ts';
import { faceBox, landmarkStep, SETTLED } from '#domain/face/settled-landmarks.ts';
import {
  invertSimilarity,
  scaleOf,
  scaleTransform,
  type SimilarityTransform,
  transformPoints,
} from '#domain/face/similarity-transform.ts';
import { resampleSquare } from '#domain/photo/resample.ts';
import { LANDMARKS_SIDE, type Networks } from '#vision/networks.ts';
import { BLACK, type Photo } from '#vision/photo-pixels.ts';
import type { FoundFace } from './found-face.ts';
import type { Sighting } from './look.ts';

/**
 * The step allowed at each look after the first one; nine of ten faces need one or two. On a turned
 * or hidden face every step is a fraction of the one before; on a dog the landmarks may come close
 * to rest by chance, but go on wandering.
 */
const LIMITS: readonly number[] = [SETTLED, SETTLED, SETTLED / 2, SETTLED / 2];
/**
 * For a sighting of which the detector is sure, such as a profile, whose landmarks never quite
 * rest. No dog, mask or face on its head came so far.
 */
const LIMITS_IF_SURE: readonly number[] = [SETTLED, SETTLED, SETTLED, SETTLED];
const SURE = 0.9;

/**
 * The landmarks of a sighting, looked for in its box and then again in the upright crop that they
 * give, until they stay in place. So they hardly depend on the detector's box any more, nor on the
 * face's tilt.
 *
 * @returns `null` where they do not come to rest: what was seen is no face, or not to be aligned.
 */
export async function settleLandmarks(
  photo: Photo,
  { box: sighted, confidence, quarterTurns }: Sighting,
  networks: Networks,
): Promise<FoundFace | null> {
  const inBox = snapped(fitInto(sighted, LANDMARKS_SIDE, quarterTurns));
  let landmarks = await landmarksIn(photo, inBox, networks);
  for (const limit of confidence < SURE ? LIMITS : LIMITS_IF_SURE) {
    const chip = similarityChip(landmarks);
    if (chip === null) return null;
    const upright = snapped(scaleTransform(chip, LANDMARKS_SIDE / CHIP_SIZE));
    const before = landmarks;
    landmarks = await landmarksIn(photo, upright, networks);
    if (landmarkStep(before, landmarks) <= limit) {
      const box = faceBox(landmarks, photo.width, photo.height);
      return box && { box, confidence, landmarks };
    }
  }
  return null;
}

/**
 * The view, moved by less than a pixel of its own to round numbers. Backends differ in the last
 * places of a box; drawn from unrounded ones, the pixels would differ, and what is looked at next
 * still more.
 */
function snapped(view: SimilarityTransform): SimilarityTransform {
  const scale = 2 ** Math.round(Math.log2(scaleOf(view)));
  const toMultiple = (value: number, unit: number): number => Math.round(value / unit) * unit;
  const a = toMultiple(view.a, scale / 128);
  const b = toMultiple(view.b, scale / 128);
  const middle = LANDMARKS_SIDE / 2;
  const [x = NaN, y = NaN] = transformPoints(invertSimilarity(view) as SimilarityTransform, [
    middle,
    middle,
  ]).map((value) => toMultiple(value, 0.5 / scale));
  return { a, b, e: middle - (a * x - b * y), f: middle - (b * x + a * y) };
}

/**
 * The landmark network's answer for the square that a transform cuts out of the photo, in pixels of
 * the photo.
 */
async function landmarksIn(
  photo: Photo,
  toSquare: SimilarityTransform,
  networks: Networks,
): Promise<Float32Array> {
  const relative = await networks.landmarks(resampleSquare(photo, toSquare, LANDMARKS_SIDE, BLACK));
  const inSquare = relative.map((value) => value * LANDMARKS_SIDE);
  return transformPoints(invertSimilarity(toSquare) as SimilarityTransform, inSquare);
}
