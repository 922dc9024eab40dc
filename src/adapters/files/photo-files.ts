import { collectFiles, UnreadableSource } from '#adapters/files/collect-files.ts';
import { inspectFile } from '#adapters/files/inspect-file.ts';
import { lookAtFile } from '#adapters/files/look-at-file.ts';
import { openArchives } from '#adapters/files/open-archives.ts';
import { readSideFile } from '#adapters/files/side-file.ts';
import type { IncomingFile, PhotoFiles, RegisteredFile } from '#application/ports.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { message } from '#words/message.ts';
import { type Reason, reasonOf } from '#words/reason.ts';

/**
 * The files behind the photos: what the application asks for, and what the vision adapter needs
 * beside that.
 */
export interface BrowserPhotoFiles extends PhotoFiles {
  /** The file of a registered photo. Reading it may still fail if it was moved or deleted since. */
  blobOf(id: PhotoId): Blob | null;
  /**
   * Keeps the aligned faces of a photo under a pipeline, by its key, in the order of its faces,
   * instead of those kept before under the same one. Ignored after `remove`.
   */
  putFaces(id: PhotoId, pipeline: string, faces: readonly Blob[]): void;
  /** Everything that `putFaces` kept, the latest last. */
  facesOf(id: PhotoId): FacesByPipeline;
  /** Takes a file back that an earlier sitting kept, under the id that it was given then. */
  restore(id: PhotoId, file: Blob): void;
}

/** Aligned faces of one photo by `pipelineKey`, in the order of its faces. */
export type FacesByPipeline = ReadonlyMap<string, readonly Blob[]>;

/** A file is read whole for its digest; more at once would hold many in memory and gain nothing. */
const FILES_READ_AT_ONCE = 4;

export function createPhotoFiles(): BrowserPhotoFiles {
  const blobs = new Map<PhotoId, Blob>();
  const faces = new Map<PhotoId, Map<string, readonly Blob[]>>();
  const urls = new ObjectUrls();
  const inTurn = turnstile(FILES_READ_AT_ONCE);

  function revokeFaces(id: PhotoId, pipeline: string): void {
    faces
      .get(id)
      ?.get(pipeline)
      ?.forEach((_, index) => urls.revoke(faceKey(id, pipeline, index)));
  }

  async function register(file: IncomingFile): Promise<RegisteredFile> {
    const { source } = file;
    if (source instanceof UnreadableSource) return { kind: 'unreadable', detail: source.detail };
    if (!(source instanceof Blob)) {
      return { kind: 'unreadable', detail: message('file.noEntry') };
    }
    try {
      const registered = await inTurn(() => inspectFile(source));
      if (registered.kind === 'photo' && !blobs.has(registered.id))
        blobs.set(registered.id, source);
      return registered;
    } catch (error) {
      return { kind: 'unreadable', detail: readFailure(error) };
    }
  }

  return {
    // `collectFiles` must come first: what was dropped is gone after the event.
    collect: async (transfer, options) => openArchives(await collectFiles(transfer), options),
    readSideFile,
    look: lookAtFile,
    bytesOf: async ({ source }) =>
      source instanceof Blob
        ? source.arrayBuffer().then((buffer) => new Uint8Array(buffer), nothing)
        : null,
    textOf: async ({ source }) => (source instanceof Blob ? source.text().catch(nothing) : null),
    register,
    blobOf: (id) => blobs.get(id) ?? null,
    putFaces(id, pipeline, aligned) {
      if (!blobs.has(id)) return;
      revokeFaces(id, pipeline);
      const kept = faces.get(id) ?? new Map<string, readonly Blob[]>();
      // Taken out first, so that the latest is the last.
      kept.delete(pipeline);
      faces.set(id, kept.set(pipeline, aligned));
    },
    facesOf: (id) => faces.get(id) ?? new Map(),
    restore(id, file) {
      blobs.set(id, file);
    },
    photoUrl(id) {
      const blob = blobs.get(id);
      return blob ? urls.of(id, blob) : null;
    },
    faceUrl(id, index, wanted) {
      const kept = faces.get(id);
      if (kept === undefined) return null;
      const pipeline = kept.has(wanted) ? wanted : [...kept.keys()].at(-1);
      if (pipeline === undefined) return null;
      const blob = kept.get(pipeline)?.[index];
      return blob ? urls.of(faceKey(id, pipeline, index), blob) : null;
    },
    remove(id) {
      for (const pipeline of faces.get(id)?.keys() ?? []) revokeFaces(id, pipeline);
      faces.delete(id);
      urls.revoke(id);
      blobs.delete(id);
    },
    clear() {
      urls.revokeAll();
      faces.clear();
      blobs.clear();
    },
  };
}

function faceKey(id: PhotoId, pipeline: string, index: number): string {
  return `${id}/${pipeline}/${index}`;
}

function readFailure(error: unknown): Reason {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'NotReadableError') {
    return message('file.gone');
  }
  return reasonOf(error);
}

const nothing = (): null => null;

/**
 * Object URLs with an owner: a blob lives in memory for as long as a URL of it exists, so each is
 * made once, under a key, and revoked with it. Revoking does not disturb an <img> that has already
 * loaded.
 */
class ObjectUrls {
  private readonly urls = new Map<string, string>();

  /** The URL under this key, made of `blob` if there is none yet. */
  of(key: string, blob: Blob): string {
    const known = this.urls.get(key);
    if (known !== undefined) return known;
    const url = URL.createObjectURL(blob);
    this.urls.set(key, url);
    return url;
  }

  revoke(key: string): void {
    const url = this.urls.get(key);
    if (url === undefined) return;
    URL.revokeObjectURL(url);
    this.urls.delete(key);
  }

  revokeAll(): void {
    for (const url of this.urls.values()) URL.revokeObjectURL(url);
    this.urls.clear();
  }
}

/** Lets at most `places` of the given tasks run at once, the others in the order they came. */
export function turnstile(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
