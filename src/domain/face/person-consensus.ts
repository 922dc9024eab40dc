import { lengthOf, toUnitLength } from '#domain/embedding/unit-length.ts';

/** What most photos of one person have in common: a face, as the mean of those that agree. */
export interface Consensus {
  /** At unit length. */
  readonly mean: Float64Array;
  /** How many photos speak for it, each by 0 (as far as strangers are) to 1. */
  readonly support: number;
  /**
   * Of each photo the face that is nearest to the mean, and how far; -1 and Infinity for a photo
   * without one.
   */
  readonly nearest: readonly { readonly face: number; readonly distance: number }[];
  /**
   * Straight-line distance from the mean up to which a face agrees: halfway between those that do
   * and everybody else.
   */
  readonly limit: number;
}

/** Of each photo the faces that may be the person's, at unit length. */
export type CandidateFaces = readonly (readonly Float64Array[])[];

/** Photos that a first guess is looked for in; more would take longer and tell the same. */
const MOST_SEEDS = 24;
const ROUNDS = 4;
/** Looked at between two yields: about a millisecond. */
const FACES_A_STEP = 500;

/** Yields now and then, so that thousands of faces need not be looked at in one go. */
export function* candidateFaces(
  photos: readonly (readonly ArrayLike<number>[])[],
): Generator<void, CandidateFaces> {
  const candidates: (readonly Float64Array[])[] = [];
  let faces = 0;
  for (const photo of photos) {
    candidates.push(photo.map(unitVector));
    faces += photo.length;
    if (faces < FACES_A_STEP) continue;
    faces = 0;
    yield;
  }
  return candidates;
}

/**
 * As `toUnitLength`, without a call for each number: thousands of faces are looked at in one go.
 */
function unitVector(vector: ArrayLike<number>): Float64Array {
  const unit = new Float64Array(vector);
  const length = lengthOf(unit);
  for (let k = 0; k < unit.length; k++) unit[k] = (unit[k] as number) / length;
  return unit;
}

/**
 * The face that a person's photos agree on, whichever is largest. A first guess is the face to
 * which the most photos hold one that is near; then the mean of the nearest faces is taken again
 * and again, each weighed down with its distance until, as far as people who are in one photo
 * together lie apart, it counts nothing (Tukey's biweight). So photos without the person do not
 * move it, be they the majority. Yields after each millisecond or so.
 *
 * @param without faces that lie nearer to this than to the consensus itself are no candidates: a
 *   second consensus beside a first.
 * @returns `null` for fewer than two photos, or where no two agree.
 */
export function* consensusOf(
  photos: CandidateFaces,
  without?: Consensus,
): Generator<void, Consensus | null> {
  const candidates =
    without === undefined
      ? photos
      : photos.map((faces) =>
          faces.filter((face) => distanceOf(face, without.mean) > without.limit),
        );
  yield;
  const apart = strangersApart(photos);
  const used = candidates.filter((faces) => faces.length > 0);
  if (used.length < 2 || !(apart > 0)) return null;
  let mean = yield* firstGuess(used, apart);
  let scale = apart;
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = yield* nearestFaces(used, mean);
    mean = weightedMean(
      nearest.map(({ face }, photo) => used[photo]?.[face] as Float64Array),
      nearest.map(({ distance }) => biweight(distance / scale)),
      mean,
    );
    scale = othersApart(photos, mean) || apart;
  }
  return yield* described(candidates, photos, mean, scale);
}

/** The face of a photo that agrees, or -1 where none does. */
export function agreeingFace(consensus: Consensus, photo: number): number {
  const { face, distance } = consensus.nearest[photo] ?? { face: -1, distance: Infinity };
  return distance <= consensus.limit ? face : -1;
}

export function distanceOf(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += ((a[k] as number) - (b[k] as number)) ** 2;
  return Math.sqrt(sum);
}

function biweight(x: number): number {
  return x < 1 ? (1 - x * x) ** 2 : 0;
}

interface Nearest {
  /** -1 for a photo without faces. */
  readonly face: number;
  readonly distance: number;
}

function* nearestFaces(
  photos: CandidateFaces,
  mean: Float64Array,
): Generator<void, readonly Nearest[]> {
  const nearest: Nearest[] = [];
  let seen = 0;
  for (const faces of photos) {
    nearest.push(nearestFace(faces, mean));
    seen += faces.length;
    if (seen < FACES_A_STEP) continue;
    seen = 0;
    yield;
  }
  return nearest;
}

function nearestFace(faces: readonly Float64Array[], mean: Float64Array): Nearest {
  let nearest = { face: -1, distance: Infinity };
  faces.forEach((face, index) => {
    const distance = distanceOf(face, mean);
    if (distance < nearest.distance) nearest = { face: index, distance };
  });
  return nearest;
}

/** Median distance of faces in one photo, who are different people; 0 without two in one photo. */
function strangersApart(photos: CandidateFaces): number {
  const distances: number[] = [];
  for (const faces of evenly(photos)) {
    faces.forEach((face, index) => {
      for (const other of faces.slice(index + 1)) distances.push(distanceOf(face, other));
    });
  }
  return medianOf(distances);
}

/** Median distance from the mean of faces that are not the nearest in their photo. */
function othersApart(photos: CandidateFaces, mean: Float64Array): number {
  return medianOf(
    evenly(photos).flatMap((faces) => {
      const { face } = nearestFace(faces, mean);
      return faces.flatMap((each, index) => (index === face ? [] : [distanceOf(each, mean)]));
    }),
  );
}

function* firstGuess(photos: CandidateFaces, apart: number): Generator<void, Float64Array> {
  const seeds = evenly(photos);
  let best = seeds[0]?.[0] as Float64Array;
  let most = -1;
  for (const faces of seeds) {
    for (const face of faces) {
      let support = 0;
      for (const others of seeds) {
        if (others === faces) continue;
        support += biweight(nearestFace(others, face).distance / apart);
      }
      if (support > most) {
        most = support;
        best = face;
      }
      yield;
    }
  }
  return best;
}

/** At most `MOST_SEEDS`, spread over all. */
function evenly(photos: CandidateFaces): CandidateFaces {
  const step = Math.max(1, photos.length / MOST_SEEDS);
  return Array.from(
    { length: Math.min(photos.length, MOST_SEEDS) },
    (_, i) => photos[Math.floor(i * step)] as readonly Float64Array[],
  );
}

function weightedMean(
  faces: readonly Float64Array[],
  weights: readonly number[],
  otherwise: Float64Array,
): Float64Array {
  const sum = new Float64Array(otherwise.length);
  faces.forEach((face, index) => {
    const weight = weights[index] as number;
    if (weight > 0)
      for (let k = 0; k < sum.length; k++)
        sum[k] = (sum[k] as number) + weight * (face[k] as number);
  });
  const mean = toUnitLength(sum);
  return Number.isNaN(mean[0]) ? otherwise : mean;
}

function* described(
  candidates: CandidateFaces,
  photos: CandidateFaces,
  mean: Float64Array,
  scale: number,
): Generator<void, Consensus | null> {
  const distances = (yield* nearestFaces(candidates, mean)).map(({ distance }) => distance);
  const weights = distances.map((distance) => biweight(distance / scale));
  const support = weights.reduce((sum, weight) => sum + weight, 0);
  const near = medianOf(
    distances.filter((_, index) => (weights[index] as number) > support / photos.length / 2),
  );
  const limit = (near + scale) / 2;
  const nearest = yield* nearestFaces(photos, mean);
  const agreeing = nearest.filter(({ distance }) => distance <= limit).length;
  return agreeing < 2 ? null : { mean, support, nearest, limit };
}

function medianOf(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  return (
    ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
  );
}
