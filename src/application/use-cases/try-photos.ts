import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import { selectFace } from '#domain/face/face-selection.ts';
import { pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import {
  Cancelled,
  type IncomingFile,
  type PhotoFiles,
  type VisionEngine,
} from '#application/ports.ts';
import { acquisitionKey } from '#application/state/acquisitions.ts';
import type { AppStore } from '#application/state/store.ts';
import { rejection } from '#application/use-cases/file-problems.ts';
import { reasonOf } from '#words/reason.ts';
import { message, type Message } from '#words/message.ts';

/** A face to be compared, out of a photo that is not part of the study. */
export interface TriedFace {
  readonly kind: 'face';
  readonly photo: PhotoId;
  readonly fileName: string;
  /** The face that is compared, and how many were found. */
  readonly faceIndex: number;
  readonly faces: number;
  readonly embedding: Float32Array;
  /** What computed the embedding: it compares with nothing else. */
  readonly pipeline: string;
}

export interface TryRefusal {
  readonly kind: 'refused';
  /** What is wrong, what to do. */
  readonly text: Message;
  readonly remedy: Message;
}

export type TriedPhoto = TriedFace | TryRefusal;

export type TryActions = ReturnType<typeof createTryActions>;

/** Takes single photos through the real pipeline without adding them to the study. */
export function createTryActions(
  store: AppStore,
  { photoFiles, vision }: { readonly photoFiles: PhotoFiles; readonly vision: VisionEngine },
) {
  /** How often each photo is held: two places may show the same one. */
  const held = new Map<PhotoId, number>();

  const isInStudy = (id: PhotoId): boolean => {
    const { study, history } = store.getState();
    const studies = [study, ...[...history.past, ...history.future].map((entry) => entry.study)];
    return studies.some(({ photos }) => photos.some((photo) => photo.id === id));
  };

  const letGo = (id: PhotoId): void => {
    const left = (held.get(id) ?? 1) - 1;
    if (left > 0) held.set(id, left);
    else {
      held.delete(id);
      // Undo may still bring a photo back that was removed.
      if (!isInStudy(id)) photoFiles.remove(id);
    }
  };

  const acquire = async (id: PhotoId): Promise<AcquisitionOutcome> => {
    const { study, acquisitions } = store.getState();
    const known = acquisitions[acquisitionKey(id, study.pipeline)];
    if (known !== undefined) return known;
    await vision.prepare(study.pipeline, study.backend, () => undefined);
    return vision.acquire(id, study.pipeline);
  };

  /** Finds the face of a photo. Who is given a face calls `letGo` when it is no longer shown. */
  const look = async (file: IncomingFile): Promise<TriedPhoto> => {
    const registered = await photoFiles.register(file);
    if (registered.kind !== 'photo') {
      const { text, remedy } = rejection(file, registered);
      return { kind: 'refused', text, remedy };
    }
    const { id } = registered;
    held.set(id, (held.get(id) ?? 0) + 1);
    const pipeline = pipelineKey(store.getState().study.pipeline);
    let result: TriedPhoto;
    try {
      result = triedPhoto(id, file.fileName, pipeline, await acquire(id));
    } catch (error) {
      result = {
        kind: 'refused',
        text:
          error instanceof Cancelled
            ? message('photo.lookingStopped')
            : message('photo.failed', { reason: reasonOf(error) }),
        remedy: message('fix.chooseAgain'),
      };
    }
    if (result.kind === 'refused') letGo(id);
    return result;
  };

  return { look, letGo };
}

function triedPhoto(
  photo: PhotoId,
  fileName: string,
  pipeline: string,
  outcome: AcquisitionOutcome,
): TriedPhoto {
  if (outcome.kind === 'unprocessed') {
    const text =
      outcome.detail === ''
        ? message('photo.notProcessed')
        : message('photo.failed', { reason: outcome.detail });
    return { kind: 'refused', text, remedy: message('fix.tryAgainOrAnother') };
  }
  if (outcome.kind === 'failed') {
    return outcome.reason === 'no-face'
      ? {
          kind: 'refused',
          text: message('photo.noFaceInPicture'),
          remedy: message('fix.betterLit'),
        }
      : {
          kind: 'refused',
          text: message('photo.nothingToCompare'),
          remedy: message('fix.tryAnother'),
        };
  }
  const faceIndex = selectFace(outcome.faces, outcome.width, outcome.height);
  const face = outcome.faces[faceIndex];
  if (face === undefined) {
    return {
      kind: 'refused',
      text: message('photo.noFaceAtAll'),
      remedy: message('fix.tryAnother'),
    };
  }
  const { embedding } = face;
  return {
    kind: 'face',
    photo,
    fileName,
    faceIndex,
    faces: outcome.faces.length,
    embedding,
    pipeline,
  };
}
