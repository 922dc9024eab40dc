import { type Box, overlapOfSmaller } from '#domain/face/box.ts';
import { fitInto, type QuarterTurns } from '#domain/face/chip-geometry.ts';
import {
  invertSimilarity,
  type SimilarityTransform,
  transformPoints,
} from '#domain/face/similarity-transform.ts';
import { resampleSquare } from '#domain/photo/resample.ts';
import type { Candidate, DetectorNetwork, Networks } from '#vision/networks.ts';
import { MID_GREY, type Photo } from '#vision/photo-pixels.ts';

/** One way of showing a photo to a detector. */
export interface Look {
  readonly detector: DetectorNetwork;
  /** Pixels of the square that the detector receives. */
  readonly side: number;
  /**
   * Grey border on every side, in fractions of the longer side. Detectors miss faces that fill the
   * picture.
   */
  readonly margin: number;
  readonly minConfidence: number;
  readonly quarterTurns?: QuarterTurns;
  /** The part of the photo to look at; all of it unless told. */
  readonly region?: Box;
}

/**
 * A face that a detector reports, its box in pixels of the photo and inside it, and how the photo
 * was turned when it was seen.
 */
export interface Sighting extends Candidate {
  readonly quarterTurns: QuarterTurns;
}

/** Boxes that share this much of the smaller one are of one face. */
const SAME_FACE = 0.6;

/** Most confident first, one a face. */
export async function lookAt(
  photo: Photo,
  look: Look,
  networks: Networks,
): Promise<readonly Sighting[]> {
  const { detector, side, margin, minConfidence, quarterTurns = 0 } = look;
  const region = look.region ?? { x: 0, y: 0, width: photo.width, height: photo.height };
  const edge = margin * Math.max(region.width, region.height);
  const view = fitInto(grown(region, edge), side, quarterTurns);
  const backToPhoto = invertSimilarity(view) as SimilarityTransform;
  const square = resampleSquare(photo, view, side, MID_GREY, region);
  const found = await networks.locate(detector, square, minConfidence);
  return withoutRepeats(
    found.map(({ box, confidence }) => ({
      box: clipped(boxThrough(box, backToPhoto), photo),
      confidence,
      quarterTurns,
    })),
  );
}

/**
 * Drops what lies outside the photo and, of boxes around one face, all but the most confident;
 * detectors at times report a face twice.
 */
function withoutRepeats<S extends Candidate>(sightings: readonly S[]): readonly S[] {
  const kept: S[] = [];
  for (const sighting of sightings.toSorted((p, q) => q.confidence - p.confidence)) {
    const { box } = sighting;
    if (box.width < 1 || box.height < 1) continue;
    if (kept.every((other) => overlapOfSmaller(other.box, box) < SAME_FACE)) kept.push(sighting);
  }
  return kept;
}

function grown({ x, y, width, height }: Box, edge: number): Box {
  return { x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge };
}

/** Of a box turned by quarters only. */
function boxThrough({ x, y, width, height }: Box, transform: SimilarityTransform): Box {
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = transformPoints(transform, [
    x,
    y,
    x + width,
    y + height,
  ]);
  return {
    x: Math.min(x0, x1),
    y: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
  };
}

function clipped(box: Box, photo: Photo): Box {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  return {
    x,
    y,
    width: Math.min(photo.width, box.x + box.width) - x,
    height: Math.min(photo.height, box.y + box.height) - y,
  };
}
