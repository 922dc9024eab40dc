import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { decodePhoto, UndecodablePhoto } from './decode-photo.ts';
import { type Checkpoint, findFaces, type FoundFace } from './detect-faces.ts';
import { faceSharpness } from './detection/chip-brightness.ts';
import { chipFor, embedChip, thumbnailOf } from './embed-face.ts';
import type { Networks } from './networks.ts';
import type { Photo } from './photo-pixels.ts';

/** The result for one photo. Plain data and Blobs, so that it crosses between threads. */
export interface AcquiredPhoto {
  readonly outcome: AcquisitionOutcome;
  /** JPEGs of the aligned faces, in the order of the outcome's faces. */
  readonly thumbnails: readonly Blob[];
}

export type { Checkpoint } from './detect-faces.ts';

type Alignment = Pick<PipelineSettings, 'alignment' | 'mirrorAveraging'>;

/**
 * A photo's way from bytes to embeddings. Depends on nothing but its arguments: no photo leaves a
 * trace for the next.
 *
 * @throws only what `checkpoint` throws, and programming errors; expected failures are outcomes.
 */
export async function acquirePhoto(
  file: Blob,
  settings: Pick<PipelineSettings, 'detector' | keyof Alignment>,
  networks: Networks,
  checkpoint: Checkpoint,
): Promise<AcquiredPhoto> {
  return withPhoto(file, async (photo) => {
    await checkpoint();
    const found = await findFaces(photo, settings.detector, networks, checkpoint);
    return embedAll(photo, found, settings, networks, checkpoint);
  });
}

/**
 * As {@link acquirePhoto} for a photo whose faces are known already, after a change of alignment.
 */
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
  photo: Photo,
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
    const sharpness = faceSharpness(photo, landmarks);
    const face = {
      box,
      confidence,
      landmarks,
      embedding,
      ...(sharpness !== null && { sharpness }),
    };
    embedded.push({ face, thumbnail });
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
  use: (photo: Photo) => Promise<AcquiredPhoto>,
): Promise<AcquiredPhoto> {
  let photo: Photo;
  try {
    photo = await decodePhoto(file);
  } catch (error) {
    if (!(error instanceof UndecodablePhoto)) throw error;
    const detail = error.reason;
    const outcome = { kind: 'unprocessed', reason: 'unreadable', detail } as const;
    return { outcome, thumbnails: [] };
  }
  try {
    return await use(photo);
  } finally {
    photo.close();
  }
}
