import { type Box, overlapOfSmaller } from '#domain/face/box.ts';
import type { SimilarityTransform } from '#domain/face/similarity-transform.ts';
import { fitInto } from '#domain/face/chip-geometry.ts';
import { resampleSquare } from '#domain/photo/resample.ts';
import { type Candidate, LANDMARKS_SIDE, type Networks, SSD_SIDE } from '#vision/networks.ts';
import { BLACK, MID_GREY, type Photo } from '#vision/photo-pixels.ts';
import { type Checkpoint, type FoundFace, MOST_FACES } from './found-face.ts';

/**
 * From here on a candidate counts as a face. With the margins below, every face of 290 photos of
 * people (tight crops, news photos, turned and half hidden faces) reached it; of 16 pictures
 * without one, a dog and a drawn face did. At 0.3 three more animals would.
 */
const MIN_CONFIDENCE = 0.5;

/** Boxes that share this much of the smaller one are of one face. */
const SAME_FACE = 0.75;

/**
 * Grey borders that are added, in fractions of the photo's longer side, until something is found.
 */
const MARGINS = [0, 0.5, 1] as const;

/**
 * A box that takes up this much of the picture is not believed without a second look: such boxes
 * are often far too large.
 */
const FILLS_PICTURE = 0.5;

/**
 * SSD Mobilenet v1 alone, as face-api.js uses it: each face's landmarks are those of the detector's
 * box, at first sight.
 */
export async function findWithStrongDetector(
  photo: Photo,
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<readonly FoundFace[]> {
  const candidates = await locateFaces(photo, networks);
  const largest = candidates
    .toSorted((p, q) => q.box.width * q.box.height - p.box.width * p.box.height)
    .slice(0, MOST_FACES);
  const found: FoundFace[] = [];
  for (const candidate of largest) {
    await checkpoint();
    found.push(await locateLandmarks(photo, candidate, networks));
  }
  return found;
}

/**
 * Finds faces with SSD Mobilenet v1, most confident first. It misses faces that fill the picture
 * (of 40 tight crops it finds 10), so where it finds none, or one that fills it, it looks again at
 * the photo with wide borders around it (40 of 40).
 */
async function locateFaces(photo: Photo, networks: Networks): Promise<readonly Candidate[]> {
  let doubtful: readonly Candidate[] = [];
  for (const margin of MARGINS) {
    const candidates = await locateWithMargin(photo, networks, margin);
    const [first] = candidates;
    if (first === undefined) continue;
    const area = first.box.width * first.box.height;
    if (area < FILLS_PICTURE * photo.width * photo.height) return candidates;
    doubtful = candidates;
  }
  return doubtful;
}

async function locateWithMargin(
  photo: Photo,
  networks: Networks,
  margin: number,
): Promise<readonly Candidate[]> {
  const toSquare = detectorView(photo, margin);
  const view = resampleSquare(photo, toSquare, SSD_SIDE, margin > 0 ? MID_GREY : BLACK);
  const found = await networks.locate('ssd', view, MIN_CONFIDENCE);
  const candidates = found
    .map(({ box, confidence }) => ({ box: backToPhoto(box, toSquare, photo), confidence }))
    .filter(({ box }) => box.width >= 1 && box.height >= 1)
    .toSorted((p, q) => q.confidence - p.confidence);
  return withoutNested(candidates);
}

/**
 * The detector at times reports a face twice, once with much of the head; its own suppression lets
 * such nested boxes pass.
 */
function withoutNested(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.every(({ box }) => overlapOfSmaller(box, candidate.box) < SAME_FACE)) {
      kept.push(candidate);
    }
  }
  return kept;
}

/**
 * Without margins the photo lies at the upper left, as face-api.js lays it out; with margins in the
 * middle.
 */
function detectorView(photo: Photo, margin: number): SimilarityTransform {
  const { width, height } = photo;
  if (margin === 0) {
    return { a: SSD_SIDE / Math.max(width, height), b: 0, e: 0, f: 0 };
  }
  const edge = margin * Math.max(width, height);
  const box = { x: -edge, y: -edge, width: width + 2 * edge, height: height + 2 * edge };
  return fitInto(box, SSD_SIDE);
}

function backToPhoto(box: Box, { a, e, f }: SimilarityTransform, photo: Photo): Box {
  const left = Math.max(0, (box.x - e) / a);
  const top = Math.max(0, (box.y - f) / a);
  const right = Math.min(photo.width, (box.x + box.width - e) / a);
  const bottom = Math.min(photo.height, (box.y + box.height - f) / a);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The 68 landmarks within a detector's box, cut at whole pixels as face-api.js does. */
async function locateLandmarks(
  photo: Photo,
  { box, confidence }: Candidate,
  networks: Networks,
): Promise<FoundFace> {
  const x = Math.floor(box.x);
  const y = Math.floor(box.y);
  const crop = {
    x,
    y,
    width: Math.max(1, Math.floor(Math.min(box.width, photo.width - x))),
    height: Math.max(1, Math.floor(Math.min(box.height, photo.height - y))),
  };
  const toSquare = fitInto(crop, LANDMARKS_SIDE);
  const view = resampleSquare(photo, toSquare, LANDMARKS_SIDE, BLACK, crop);
  const relative = await networks.landmarks(view);
  const landmarks = relative.map(
    (value, i) => (value * LANDMARKS_SIDE - (i % 2 === 0 ? toSquare.e : toSquare.f)) / toSquare.a,
  );
  return { box, confidence, landmarks };
}
