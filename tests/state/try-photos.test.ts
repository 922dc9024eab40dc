import { expect, test } from 'vitest';
import type { PhotoFiles, VisionEngine } from '#application/ports.ts';
import { createAppStore, commitStudy } from '#application/state/store.ts';
import { withoutPhotos, withPhotos } from '#application/state/study.ts';
import { verdictOn } from '#application/selectors/try.ts';
import { createTryActions } from '#application/use-cases/try-photos.ts';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { Photo, PhotoId } from '#domain/photo/photo.ts';
import { message } from '#words/message.ts';
import { said } from '#tests/support/said.ts';

const FACE = {
  confidence: 0.9,
  landmarks: new Float32Array(136),
  embedding: Float32Array.of(1, 2),
};
const OUTCOMES: Readonly<Record<string, AcquisitionOutcome>> = {
  one: {
    kind: 'acquired',
    width: 100,
    height: 100,
    faces: [{ ...FACE, box: { x: 0, y: 0, width: 20, height: 20 } }],
  },
  several: {
    kind: 'acquired',
    width: 100,
    height: 100,
    faces: [
      { ...FACE, box: { x: 0, y: 0, width: 20, height: 20 } },
      { ...FACE, box: { x: 30, y: 30, width: 40, height: 40 } },
    ],
  },
  none: { kind: 'failed', reason: 'no-face', width: 100, height: 100 },
};

/** Files and a pipeline for photos whose content is the name of an outcome. */
function fixture() {
  const held = new Set<string>();
  const store = createAppStore();
  const photoFiles = {
    register: ({ source }: { source: unknown }) => {
      if (source === 'text') {
        return Promise.resolve({ kind: 'not-an-image', looksLike: 'kind.text' });
      }
      held.add(source as string);
      return Promise.resolve({ kind: 'photo', id: source as PhotoId });
    },
    remove: (id: PhotoId) => held.delete(id),
  } as unknown as PhotoFiles;
  const vision = {
    prepare: () => Promise.resolve(null),
    acquire: (id: PhotoId) => Promise.resolve(OUTCOMES[id]),
  } as unknown as VisionEngine;
  const tries = createTryActions(store, { photoFiles, vision });
  const look = (source: string) =>
    tries.look({ path: source, fileName: source, byteLength: 1, source });
  return { store, held, look, letGo: tries.letGo };
}

test('of several faces the largest in the middle is compared, and the number is told', async () => {
  const { look } = fixture();
  expect(await look('several')).toMatchObject({ kind: 'face', faceIndex: 1, faces: 2 });
});

test('a photo leaves nothing behind: not in the study, and no file once it is let go', async () => {
  const { store, held, look, letGo } = fixture();
  const before = store.getState();
  await look('one');
  await look('one');
  expect([...held]).toEqual(['one']);
  letGo('one' as PhotoId);
  expect([...held]).toEqual(['one']);
  letGo('one' as PhotoId);
  expect([...held]).toEqual([]);
  expect(store.getState()).toBe(before);
});

test('a photo of the study stays, also one that undo may bring back', async () => {
  const { store, held, look, letGo } = fixture();
  const id = 'one' as PhotoId;
  commitStudy(store, message('step.addPhoto', { file: 'a.jpg' }), (study) =>
    withPhotos(study, [{ id } as Photo]),
  );
  await look('one');
  letGo(id);
  expect([...held]).toEqual(['one']);
  commitStudy(store, message('step.remove'), (study) => withoutPhotos(study, new Set([id])));
  await look('one');
  letGo(id);
  expect([...held]).toEqual(['one']);
});

test('what cannot be compared is refused in words, and not kept', async () => {
  const { held, look } = fixture();
  const refusal = async (name: string) => {
    const tried = await look(name);
    return tried.kind === 'refused' ? said(tried.text) : tried.kind;
  };
  expect(await refusal('none')).toBe('No face was found in this picture.');
  expect(await refusal('text')).toBe('This is not an image: it looks like a text file.');
  expect([...held]).toEqual([]);
});

test('the verdict is the rule of the app, and with a review band what lies in it is for a person', () => {
  expect([0.4, 0.5, 0.6].map((d) => verdictOn(d, 0.5, null))).toEqual([
    'match',
    'match',
    'no-match',
  ]);
  const band = { low: 0.4, high: 0.6 };
  expect([0.4, 0.5, 0.6, 0.61].map((d) => verdictOn(d, 0.5, band))).toEqual([
    'match',
    'review',
    'review',
    'no-match',
  ]);
});
