import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { decodePhoto, UndecodablePhoto } from './decode-photo.ts';
import { type FoundFace, locateFaces, locateLandmarks } from './detect-faces.ts';
import { chipFor, embedChip, thumbnailOf } from './embed-face.ts';
import type { Networks } from './networks.ts';

/** The result for one photo. Plain data and Blobs, so that it crosses between threads. */
export interface AcquiredPhoto {
  readonly outcome: AcquisitionOutcome;
  /** JPEGs of the aligned faces, in the order of the outcome's faces. */
  readonly thumbnails: readonly Blob[];
}

/** Called between the stages; throws when the photo is not wanted any more. */
export type Checkpoint = () => Promise<void>;

type Alignment = Pick<PipelineSettings, 'alignment' | 'mirrorAveraging'>;

/** In a crowd the smaller faces are background; each costs an embedding. */
const MOST_FACES = 12;

/**
 * A photo's way from bytes to embeddings. Depends on nothing but its arguments: no photo leaves a trace for the next.
 *
 * @throws only what `checkpoint` throws, and programming errors; expected failures are outcomes.
 */
export async function acquirePhoto(
  file: Blob,
  settings: Alignment,
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<AcquiredPhoto> {
  return withPhoto(file, async (photo) => {
    await checkpoint();
    const candidates = await locateFaces(photo, networks);
    const largest = candidates
      .toSorted((p, q) => q.box.width * q.box.height - p.box.width * p.box.height)
      .slice(0, MOST_FACES);
    const found: FoundFace[] = [];
    for (const candidate of largest) {
      await checkpoint();
      found.push(await locateLandmarks(photo, candidate, networks));
    }
    return embedAll(photo, found, settings, networks, checkpoint);
  });
}

/** As {@link acquirePhoto} for a photo whose faces are known already, after a change of alignment. */
export async function reembedPhoto(
  file: Blob,
  faces: readonly FoundFace[],
  settings: Alignment,
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<AcquiredPhoto> {
  return withPhoto(file, (photo) => embedAll(photo, faces, settings, networks, checkpoint));
}

async function embedAll(
  photo: ImageBitmap,
  found: readonly FoundFace[],
  settings: Alignment,
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<AcquiredPhoto> {
  const { width, height } = photo;
  const embedded: { readonly face: AcquiredFace; readonly thumbnail: Blob }[] = [];
  for (const { box, confidence, landmarks } of found) {
    await checkpoint();
    const chip = chipFor(photo, { box, landmarks }, settings.alignment, networks.embedder);
    if (chip === null) continue;
    const embedding = await embedChip(photo, chip, settings.mirrorAveraging, networks.embedder);
    if (embedding === null) continue;
    const thumbnail = await thumbnailOf(photo, chip);
    embedded.push({ face: { box, confidence, landmarks, embedding }, thumbnail });
  }
  if (embedded.length === 0) {
    const reason = found.length === 0 ? 'no-face' : 'no-embedding';
    return { outcome: { kind: 'failed', reason, width, height }, thumbnails: [] };
  }
  embedded.sort((p, q) => q.face.confidence - p.face.confidence);
  const faces = embedded.map(({ face }) => face);
  return {
    outcome: { kind: 'acquired', width, height, faces },
    thumbnails: embedded.map(({ thumbnail }) => thumbnail),
  };
}

async function withPhoto(
  file: Blob,
  use: (photo: ImageBitmap) => Promise<AcquiredPhoto>,
): Promise<AcquiredPhoto> {
  let photo: ImageBitmap;
  try {
    photo = await decodePhoto(file);
  } catch (error) {
    if (!(error instanceof UndecodablePhoto)) throw error;
    const outcome = { kind: 'unprocessed', reason: 'unreadable', detail: error.message } as const;
    return { outcome, thumbnails: [] };
  }
  try {
    return await use(photo);
  } finally {
    photo.close();
  }
}
