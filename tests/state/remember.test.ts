import { describe, expect, it } from 'vitest';
import type { MemoryChanges, StudyMemory } from '#application/memory-port.ts';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import type { ImportedSet } from '#application/state/imported-set.ts';
import type { Study } from '#application/state/study.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { said } from '#tests/support/said.ts';

/** A device: what one sitting writes, another reads. */
function device() {
  let on = false;
  let study: Study | null = null;
  let outcomes: Record<string, AcquisitionOutcome> = {};
  let imported: ImportedSet | null = null;
  const photos = new Set<PhotoId>();
  const saves: MemoryChanges[] = [];
  let refusal: string | null = null;
  const memory: StudyMemory = {
    isOn: () => on,
    turnOn: async () => {
      on = true;
    },
    load: async () => (study === null ? null : { study, outcomes, imported }),
    save: async (changes) => {
      if (refusal !== null) throw new Error(refusal);
      saves.push(changes);
      study = changes.study ?? study;
      imported = changes.imported === undefined ? imported : changes.imported;
      outcomes = { ...outcomes, ...changes.outcomes };
      for (const id of changes.photos) photos.add(id);
      for (const id of changes.gone) photos.delete(id);
    },
    erase: async () => {
      on = false;
      study = null;
      outcomes = {};
      imported = null;
      photos.clear();
    },
  };
  return {
    memory,
    photos,
    saves,
    isEmpty: () => !on && study === null && imported === null && photos.size === 0,
    refuse: (text: string) => {
      refusal = text;
    },
  };
}

describe('remembering', () => {
  it('writes nothing until it is asked to, then everything, then what changes', async () => {
    const { memory, saves, photos } = device();
    const app = appFixture({ memory });
    await app.add(THREE_PEOPLE);
    expect(saves).toEqual([]);
    await app.actions.remember();
    await app.settled();
    expect(photos.size).toBe(6);
    const before = saves.length;
    app.actions.setIncluded(['face 0 0' as PhotoId], false);
    await app.settled();
    expect(saves.slice(before)).toMatchObject([{ outcomes: {}, photos: [], gone: [] }]);
    app.actions.draftThreshold(0.5);
    await app.settled();
    expect(saves).toHaveLength(before + 1);
    app.actions.removePhotos(['face 0 0' as PhotoId]);
    await app.settled();
    expect(photos.size).toBe(5);
    app.actions.undo();
    await app.settled();
    expect(photos.size).toBe(6);
  });

  it('brings a sitting back in the next one, without embedding anything again', async () => {
    const { memory } = device();
    const first = appFixture({ memory });
    await first.actions.remember();
    await first.add(THREE_PEOPLE);
    first.actions.setMethod('max-f1');
    await first.settled();

    const second = appFixture({ memory });
    await second.actions.restore();
    await second.settled();
    expect(selectDatasetCounts(second.state())).toMatchObject({ photos: 6, faces: 6, waiting: 0 });
    expect(second.acquired).toEqual([]);
    expect(second.state().study.choice).toEqual(byMethod('max-f1'));
    expect(second.state().session).toMatchObject({ remembering: true, job: null });
    expect(selectOperatingPoint(second.state())).not.toBeNull();
    // What computed the embeddings is known, so that there is a report to export.
    expect(second.state().session.engine.kind).toBe('ready');
  });

  it('ends with its copy when everything is forgotten, and starts nothing new by itself', async () => {
    const store = device();
    const app = appFixture({ memory: store.memory });
    await app.actions.remember();
    await app.add(THREE_PEOPLE);
    await app.actions.forgetEverything();
    expect(store.isEmpty()).toBe(true);
    expect(said(app.state().session.announcement?.message)).toBe('Everything was forgotten.');
    await app.add(THREE_PEOPLE);
    await app.settled();
    expect(store.isEmpty()).toBe(true);
  });

  it('leaves the page as it is when only the copy is to go', async () => {
    const store = device();
    const app = appFixture({ memory: store.memory });
    await app.actions.remember();
    await app.add(THREE_PEOPLE);
    await app.actions.stopRemembering();
    expect(store.isEmpty()).toBe(true);
    expect(selectDatasetCounts(app.state()).photos).toBe(6);
  });

  it('says why it stopped when the device refuses, and the page goes on', async () => {
    const store = device();
    const app = appFixture({ memory: store.memory });
    store.refuse('The browser has no more space.');
    await app.actions.remember();
    await app.add(THREE_PEOPLE);
    await app.settled();
    expect(app.state().session.remembering).toBe(false);
    expect(app.state().session.announcement).toMatchObject({ tone: 'error' });
    expect(selectDatasetCounts(app.state()).faces).toBe(6);
  });
});
