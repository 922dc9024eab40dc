import { overlapOfSmaller } from '#domain/face/box.ts';
import { isDrawing } from '#domain/face/chip-texture.ts';
import { distanceBetween, leftEye, rightEye } from '#domain/face/landmarks.ts';
import { type Networks, SSD_SIDE } from '#vision/networks.ts';
import type { Photo } from '#vision/photo-pixels.ts';
import { chipBrightness } from './chip-brightness.ts';
import { type Checkpoint, type FoundFace, MOST_FACES } from './found-face.ts';
import { type Look, lookAt, type Sighting } from './look.ts';
import { settleLandmarks } from './settle-landmarks.ts';
import { tilesOf } from '#domain/face/tiles.ts';

/** Below these confidences a sighting is not worth a look at its landmarks. */
const TINY_CONFIDENCE = 0.3;
const SSD_CONFIDENCE = 0.5;

const tiny = (side: number, margin: number, quarterTurns: Look['quarterTurns'] = 0): Look => ({
  detector: 'tiny',
  side,
  margin,
  minConfidence: TINY_CONFIDENCE,
  quarterTurns,
});
const ssd = (margin: number): Look => ({
  detector: 'ssd',
  side: SSD_SIDE,
  margin,
  minConfidence: SSD_CONFIDENCE,
});

/** Portraits and crops, upright: 18 ms on one core. */
const FIRST_LOOK = tiny(224, 0.25);
/** The same on its head, which now and then is taken for an upright one. */
const OPPOSITE_LOOK = tiny(224, 0.25, 2);
/**
 * As sure as this, a first look needs no other to compare with, nor a further one that finds
 * several faces.
 */
const SURE = 0.8;
/** The same for a single face in further looks, at photos that are unusual already. */
const SURE_OF_ONE = 0.9;

/**
 * What to look at while nothing is found, group by group; in a group the surest look wins.
 * Landmarks come to rest now and then on a face that lies or stands on its head, but a detector is
 * surer of one that it sees upright. The strong detector takes 300 ms a look.
 */
const FURTHER_LOOKS: readonly (readonly Look[])[] = [
  [tiny(416, 0), tiny(224, 1), tiny(224, 0.25, 1), tiny(224, 0.25, 3), tiny(224, 0.25, 2)],
  [ssd(0), ssd(0.5)],
  [
    tiny(416, 0, 1),
    tiny(416, 0, 3),
    tiny(416, 0, 2),
    tiny(224, 1, 1),
    tiny(224, 1, 3),
    tiny(224, 1, 2),
  ],
];

/**
 * Between the eyes, in fractions of the photo's shorter side: from here on a single face is what
 * the photo is of.
 */
const PORTRAIT = 0.1;

/**
 * Finds faces with the cheap detector where it suffices, and with bigger inputs, turned photos, the
 * strong detector and tiles where it does not. What counts is not a detector's confidence but
 * whether the landmarks come to rest (`settled-landmarks.ts`). Where the cheap detector sees more
 * than one face, or a small one, the strong one completes them. The looks, their order and the
 * limits were chosen by measurement: `docs/detection.md`.
 */
export async function findInCascade(
  photo: Photo,
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<readonly FoundFace[]> {
  const look = async (at: Look, known: readonly FoundFace[] = []): Promise<Seen> => {
    await checkpoint();
    const sightings = await lookAt(photo, at, networks);
    return { at, faces: await settled(photo, sightings, known, networks, checkpoint) };
  };
  const first = await lookFromBothSides(look);
  if (first !== null) return completed(photo, first, look);
  for (const looks of FURTHER_LOOKS) {
    const best = await bestOf(looks, look);
    if (best !== null) return completed(photo, best, look);
  }
  return lookAtTiles(photo, look);
}

/**
 * Faces that are known already, whose landmarks have settled, are recognised by their place and not
 * looked at again.
 */
type Looking = (at: Look, known?: readonly FoundFace[]) => Promise<Seen>;

async function lookFromBothSides(look: Looking): Promise<Seen | null> {
  const upright = await look(FIRST_LOOK);
  if (upright.faces.length === 0) return null;
  const sure = sureness(upright);
  if (sure >= SURE) return upright;
  const surer = await look({ ...OPPOSITE_LOOK, minConfidence: sure });
  return surer.faces.length > 0 ? surer : upright;
}

/** What else there is in a photo, unless one face is what it is of. */
async function completed(
  photo: Photo,
  { at, faces }: Seen,
  look: Looking,
): Promise<readonly FoundFace[]> {
  if (at.detector === 'ssd') return faces;
  const { quarterTurns = 0 } = at;
  let all = faces;
  if (!isPortrait(photo, all) && all.every((face) => isBeside(photo, face))) {
    all = joined(all, (await look(tiny(224, 1, quarterTurns), all)).faces);
  }
  if (isPortrait(photo, all)) return all;
  return joined((await look({ ...ssd(0), quarterTurns }, all)).faces, all).slice(0, MOST_FACES);
}

interface Seen {
  readonly at: Look;
  readonly faces: readonly FoundFace[];
}

/** The look whose detector is surest. */
async function bestOf(looks: readonly Look[], look: Looking): Promise<Seen | null> {
  let best: Seen | null = null;
  for (const at of looks) {
    const seen = await look(at);
    if (seen.faces.length > 0 && (best === null || sureness(seen) > sureness(best))) best = seen;
    if (best !== null && sureness(best) >= (best.faces.length > 1 ? SURE : SURE_OF_ONE)) break;
  }
  return best;
}

function sureness({ faces }: Seen): number {
  return Math.max(0, ...faces.map(({ confidence }) => confidence));
}

function isPortrait(photo: Photo, faces: readonly FoundFace[]): boolean {
  const [face] = faces;
  if (face === undefined || faces.length > 1 || isBeside(photo, face)) return false;
  const { landmarks } = face;
  const betweenEyes = distanceBetween(leftEye(landmarks), rightEye(landmarks));
  return betweenEyes >= PORTRAIT * Math.min(photo.width, photo.height);
}

/**
 * Whether a face is further to the side than it is wide: often somebody who stands beside the one
 * whom the photo is of.
 */
function isBeside({ width, height }: Photo, { box, landmarks }: FoundFace): boolean {
  const [left, right] = [leftEye(landmarks), rightEye(landmarks)];
  const alongEyes =
    (box.x + box.width / 2 - width / 2) * (right.x - left.x) +
    (box.y + box.height / 2 - height / 2) * (right.y - left.y);
  return Math.abs(alongEyes) > box.width * distanceBetween(left, right);
}

/**
 * Very large and very long pictures, piece by piece: a face may be too small to be seen in the
 * whole.
 */
async function lookAtTiles(photo: Photo, look: Looking): Promise<readonly FoundFace[]> {
  let found: readonly FoundFace[] = [];
  for (const region of tilesOf(photo.width, photo.height)) {
    found = joined(found, (await look({ ...tiny(416, 0), region })).faces);
  }
  return found.slice(0, MOST_FACES);
}

async function settled(
  photo: Photo,
  sightings: readonly Sighting[],
  known: readonly FoundFace[],
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<readonly FoundFace[]> {
  const largest = sightings
    .toSorted((p, q) => q.box.width * q.box.height - p.box.width * p.box.height)
    .slice(0, MOST_FACES);
  const faces: FoundFace[] = [];
  for (const sighting of largest) {
    const seen = known.find(({ box }) => overlapOfSmaller(box, sighting.box) >= SAME_FACE);
    if (seen !== undefined) {
      faces.push({ ...seen, confidence: Math.max(seen.confidence, sighting.confidence) });
      continue;
    }
    await checkpoint();
    const face = await settleLandmarks(photo, sighting, networks);
    if (face !== null && !isDrawn(photo, face)) faces.push(face);
  }
  return joined(faces, []);
}

function isDrawn(photo: Photo, { landmarks }: FoundFace): boolean {
  const brightness = chipBrightness(photo, landmarks);
  return brightness !== null && isDrawing(brightness);
}

/** Two boxes around one face share at least this much of the smaller one. */
const SAME_FACE = 0.5;

/** Faces of both lists, each face once; of two finds of one face the first. */
function joined(faces: readonly FoundFace[], others: readonly FoundFace[]): readonly FoundFace[] {
  const kept: FoundFace[] = [];
  for (const face of [...faces, ...others]) {
    if (kept.every(({ box }) => overlapOfSmaller(box, face.box) < SAME_FACE)) kept.push(face);
  }
  return kept;
}
