import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { FacesByPipeline } from '#adapters/files/photo-files.ts';
import type { MemoryChanges, Remembered, StudyMemory } from '#application/memory-port.ts';
import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { ImportedSet } from '#application/state/imported-set.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { message } from '#words/message.ts';
import { ReasonedError, reasonOf } from '#words/reason.ts';

/** What the memory needs of the photos' files. */
export interface RememberedFiles {
  blobOf(id: PhotoId): Blob | null;
  facesOf(id: PhotoId): FacesByPipeline;
  /** Takes a file that was kept back under its id. */
  restore(id: PhotoId, file: Blob): void;
  putFaces(id: PhotoId, pipeline: string, faces: readonly Blob[]): void;
}

interface Stores extends DBSchema {
  study: { key: 'study'; value: Remembered['study'] };
  outcomes: { key: string; value: AcquisitionOutcome };
  photos: { key: string; value: Blob };
  /** Earlier versions kept those of one pipeline only, and not of which. */
  faces: { key: string; value: FacesByPipeline | readonly Blob[] };
  imported: { key: 'imported'; value: ImportedSet };
}

const NAME = 'splitpoint';
/** The version of the stores. Version 2 added the import's; what version 1 kept stays. */
const VERSION = 2;
/**
 * Says that there is a database at all, so that nobody who never asked for one gets an empty one.
 */
const FLAG = 'splitpoint.remember';
/** In place of a pipeline's key. */
const UNKNOWN = '';
const STORES = ['study', 'outcomes', 'photos', 'faces', 'imported'] as const;

export function indexedDbMemory(files: RememberedFiles): StudyMemory {
  let opened: Promise<IDBPDatabase<Stores>> | null = null;

  const open = (): Promise<IDBPDatabase<Stores>> => {
    opened ??= openDB<Stores>(NAME, VERSION, {
      upgrade(database) {
        for (const name of STORES) {
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
        }
      },
      // Another tab forgets everything: it must not wait for this one.
      blocking: () => void close(),
      terminated: () => {
        opened = null;
      },
    }).catch((error: unknown) => {
      opened = null;
      throw asSentence(error);
    });
    return opened;
  };

  const close = async (): Promise<void> => {
    const database = opened;
    opened = null;
    (await database?.catch(() => null))?.close();
  };

  const isOn = (): boolean => {
    try {
      return localStorage.getItem(FLAG) === 'on';
    } catch {
      return false;
    }
  };

  return {
    isOn,
    async turnOn() {
      await open();
      try {
        localStorage.setItem(FLAG, 'on');
      } catch (error) {
        throw asSentence(error);
      }
      // Without this a browser that runs out of space may drop the photos by itself; it may refuse,
      // which changes nothing.
      await navigator.storage?.persist?.().catch(() => false);
    },

    async load(): Promise<Remembered | null> {
      const database = await open();
      const transaction = database.transaction(STORES, 'readonly');
      const study = await transaction.objectStore('study').get('study');
      if (study === undefined || !Array.isArray(study.photos)) return null;
      const present = new Set(study.photos.map(({ id }): string => id));
      for await (const { key, value } of transaction.objectStore('photos')) {
        if (present.has(key)) files.restore(key as PhotoId, value);
      }
      for await (const { key, value } of transaction.objectStore('faces')) {
        if (!present.has(key)) continue;
        const kept: FacesByPipeline = value instanceof Map ? value : new Map([[UNKNOWN, value]]);
        for (const [pipeline, faces] of kept) files.putFaces(key as PhotoId, pipeline, faces);
      }
      const outcomes: Record<string, AcquisitionOutcome> = {};
      for await (const { key, value } of transaction.objectStore('outcomes')) outcomes[key] = value;
      const imported = (await transaction.objectStore('imported').get('imported')) ?? null;
      return { study, outcomes, imported };
    },

    async save({ study, outcomes, imported, photos, gone }: MemoryChanges) {
      // Forgotten meanwhile, in this tab or another one.
      if (!isOn()) return;
      const database = await open();
      const transaction = database.transaction(STORES, 'readwrite');
      try {
        const writes: Promise<unknown>[] = [];
        if (study) writes.push(transaction.objectStore('study').put(study, 'study'));
        if (imported !== undefined) {
          const store = transaction.objectStore('imported');
          writes.push(
            imported === null ? store.delete('imported') : store.put(imported, 'imported'),
          );
        }
        for (const [key, outcome] of Object.entries(outcomes)) {
          writes.push(transaction.objectStore('outcomes').put(compact(outcome), key));
        }
        for (const id of photos) {
          const file = files.blobOf(id);
          if (file === null) continue;
          const store = transaction.objectStore('photos');
          writes.push(
            store.getKey(id).then((known) => (known === undefined ? store.put(file, id) : known)),
          );
          const faces = files.facesOf(id);
          if (faces.size > 0) writes.push(transaction.objectStore('faces').put(faces, id));
        }
        for (const id of gone) {
          writes.push(transaction.objectStore('photos').delete(id));
          writes.push(transaction.objectStore('faces').delete(id));
        }
        await Promise.all([...writes, transaction.done]);
      } catch (error) {
        throw asSentence(error);
      }
    },

    async erase() {
      const written = opened !== null || isOn();
      try {
        localStorage.removeItem(FLAG);
      } catch {
        // Where nothing can be written, nothing was.
      }
      if (!written) return;
      // Emptied first: should another tab hold the database open, its removal waits, but nothing is
      // left in it.
      const transaction = (await open()).transaction(STORES, 'readwrite');
      await Promise.all([
        ...STORES.map((name) => transaction.objectStore(name).clear()),
        transaction.done,
      ]);
      await close();
      await deleteDB(NAME, { blocked: () => undefined });
    },
  };
}

/** A typed array that is a view into a larger buffer would be stored with all of it. */
function compact(outcome: AcquisitionOutcome): AcquisitionOutcome {
  if (outcome.kind !== 'acquired') return outcome;
  const faces = outcome.faces.map((face): AcquiredFace => ({
    ...face,
    landmarks: face.landmarks.slice(),
    embedding: face.embedding.slice(),
  }));
  return { ...outcome, faces };
}

function asSentence(error: unknown): Error {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') {
    return new ReasonedError(message('memory.full'), { cause: error });
  }
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError') {
    return new ReasonedError(message('memory.notAllowed'), { cause: error });
  }
  const reason = reasonOf(error);
  return new ReasonedError(message('memory.failed', { reason }), { cause: error });
}
