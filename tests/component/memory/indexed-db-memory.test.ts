import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { createPhotoFiles } from '#adapters/files/photo-files.ts';
import { indexedDbMemory } from '#adapters/memory/indexed-db-memory.ts';
import { EMPTY_STUDY, type Study } from '#application/state/study.ts';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { Photo, PhotoId, SubjectLabel } from '#domain/photo/photo.ts';

const ID = 'a'.repeat(64) as PhotoId;
const OTHER = 'b'.repeat(64) as PhotoId;

function photo(id: PhotoId): Photo {
  return {
    id,
    fileName: '1.jpg',
    path: 'Ada/1.jpg',
    byteLength: 5,
    subject: 'Ada' as SubjectLabel,
    included: true,
    chosenFace: null,
    simulated: false,
  };
}

const study: Study = {
  ...EMPTY_STUDY,
  photos: [photo(ID), photo(OTHER)],
  dismissed: ['a finding'],
};

/**
 * An embedding that is a view into a buffer a thousand times its size, as a worker may hand it
 * over.
 */
const embedding = new Float32Array(128_000).fill(0.5).subarray(0, 128);
const outcome: AcquisitionOutcome = {
  kind: 'acquired',
  width: 10,
  height: 10,
  faces: [
    {
      box: { x: 0, y: 0, width: 5, height: 5 },
      confidence: 0.9,
      landmarks: new Float32Array(136),
      embedding,
    },
  ],
};

const sitting = () => {
  const files = createPhotoFiles();
  return { files, memory: indexedDbMemory(files) };
};

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

afterEach(async () => {
  await sitting().memory.erase();
});

test('nothing is written, and no database made, before it is turned on', async () => {
  const { files, memory } = sitting();
  files.restore(ID, new Blob(['photo']));
  expect(memory.isOn()).toBe(false);
  await memory.save({ study, outcomes: { key: outcome }, photos: [ID], gone: [] });
  expect(await databases()).not.toContain('splitpoint');
});

test('study, outcomes, photos and faces come back in another sitting', async () => {
  const first = sitting();
  first.files.restore(ID, new Blob(['photo'], { type: 'image/jpeg' }));
  first.files.putFaces(ID, 'chip', [new Blob(['face'])]);
  first.files.putFaces(ID, 'box', [new Blob(['other crop'])]);
  await first.memory.turnOn();
  await first.memory.save({ study, outcomes: { key: outcome }, photos: [ID], gone: [] });

  const second = sitting();
  expect(second.memory.isOn()).toBe(true);
  const remembered = await second.memory.load();
  expect(remembered?.study).toEqual(study);
  expect(remembered?.outcomes['key']).toEqual(outcome);
  expect(await second.files.blobOf(ID)?.text()).toBe('photo');
  const faces = second.files.facesOf(ID);
  expect([...faces.keys()]).toEqual(['chip', 'box']);
  expect(await faces.get('chip')?.[0]?.text()).toBe('face');
  const kept = remembered?.outcomes['key'];
  expect(kept?.kind === 'acquired' && kept.faces[0]?.embedding.buffer.byteLength).toBe(512);
});

test('faces come back that an earlier version kept without their pipeline', async () => {
  const first = sitting();
  first.files.restore(ID, new Blob(['photo']));
  await first.memory.turnOn();
  await first.memory.save({ study, outcomes: {}, photos: [ID], gone: [] });
  const database = await openDB('splitpoint');
  await database.put('faces', [new Blob(['face'])], ID);
  database.close();
  const second = sitting();
  await second.memory.load();
  expect(second.files.faceUrl(ID, 0, 'any pipeline')).not.toBeNull();
});

test('what is gone from the study is gone from the device', async () => {
  const first = sitting();
  for (const id of [ID, OTHER]) first.files.restore(id, new Blob(['photo']));
  await first.memory.turnOn();
  await first.memory.save({ study, outcomes: {}, photos: [ID, OTHER], gone: [] });
  const fewer = { ...study, photos: [photo(ID)] };
  await first.memory.save({ study: fewer, outcomes: {}, photos: [], gone: [OTHER] });
  const second = sitting();
  await second.memory.load();
  expect(second.files.blobOf(ID)).not.toBeNull();
  expect(second.files.blobOf(OTHER)).toBeNull();
});

test('erasing leaves no database and no flag, although another tab holds it open', async () => {
  const here = sitting();
  const there = sitting();
  await here.memory.turnOn();
  await here.memory.save({ study, outcomes: { key: outcome }, photos: [], gone: [] });
  await there.memory.load();
  await here.memory.erase();
  expect(await databases()).not.toContain('splitpoint');
  expect(localStorage.length).toBe(0);
  // The other tab notices that it is off, and writes nothing any more.
  await there.memory.save({ study, outcomes: {}, photos: [], gone: [] });
  expect(await databases()).not.toContain('splitpoint');
});
