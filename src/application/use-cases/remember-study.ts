import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import type { MemoryChanges, StudyMemory } from '#application/memory-port.ts';
import type { Acquisitions } from '#application/state/acquisitions.ts';
import { selectImport } from '#application/selectors/active-import.ts';
import type { ImportedSet } from '#application/state/imported-set.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';
import { EMPTY_STUDY, type Study } from '#application/state/study.ts';
import { announceFailure } from '#application/use-cases/announce.ts';

export interface Remembering {
  /** Starts writing, with all that is there now. */
  start(): Promise<void>;
  /** Brings back what an earlier sitting left, and goes on from there. */
  restore(): Promise<void>;
  /** Erases what was written; what is on the page stays. */
  stop(): Promise<void>;
}

/**
 * Keeps the memory in step with the study while it is on. One write at a time: what changes
 * meanwhile goes with the next one, so a run over thousands of photos costs a write whenever the
 * one before is done.
 */
export function rememberStudy(store: AppStore, memory: StudyMemory): Remembering {
  let study: Study | null = null;
  let acquisitions: Acquisitions = {};
  let imported: ImportedSet | null = null;
  let writing: Promise<void> | null = null;
  let on = false;

  const changesSince = (state: AppState): MemoryChanges | null => {
    if (state.study === study && state.acquisitions === acquisitions) return null;
    const outcomes: Record<string, AcquisitionOutcome> = {};
    const processed = new Set<string>();
    for (const [key, outcome] of Object.entries(state.acquisitions)) {
      if (acquisitions[key] === outcome) continue;
      outcomes[key] = outcome;
      processed.add(key.slice(key.lastIndexOf('/') + 1));
    }
    const before = new Set<PhotoId>(study?.photos.map(({ id }) => id));
    const now = new Set<PhotoId>(state.study.photos.map(({ id }) => id));
    return {
      ...(state.study !== study && { study: state.study }),
      ...(selectImport(state) !== imported && { imported: selectImport(state) }),
      outcomes,
      // Those that were processed have new aligned faces.
      photos: [...now].filter((id) => !before.has(id) || processed.has(id)),
      gone: [...before].filter((id) => !now.has(id)),
    };
  };

  const write = async (): Promise<void> => {
    for (;;) {
      const state = store.getState();
      const changes = on ? changesSince(state) : null;
      if (changes === null) return;
      await memory.save(changes);
      study = state.study;
      acquisitions = state.acquisitions;
      imported = selectImport(state);
    }
  };

  const fail = (error: unknown): void => {
    on = false;
    updateSession(store, { remembering: false });
    announceFailure(store, error);
  };

  const writeChanges = (): void => {
    if (!on || writing !== null) return;
    writing = write()
      .catch(fail)
      .finally(() => {
        writing = null;
      });
  };
  store.subscribe(writeChanges);

  const begin = (): void => {
    on = true;
    updateSession(store, { remembering: true });
    writeChanges();
  };

  return {
    async start() {
      try {
        await memory.turnOn();
        study = null;
        acquisitions = {};
        imported = null;
        begin();
      } catch (error) {
        fail(error);
      }
    },
    async restore() {
      if (!memory.isOn()) return;
      try {
        const remembered = await memory.load();
        if (remembered !== null && isEmpty(store.getState().study)) {
          imported = remembered.imported;
          study = asNow(remembered.study, imported);
          acquisitions = remembered.outcomes;
          const imports = imported === null ? {} : { [imported.id]: imported };
          store.setState({ ...store.getState(), study, acquisitions, imports });
        }
        begin();
      } catch (error) {
        fail(error);
      }
    },
    async stop() {
      on = false;
      updateSession(store, { remembering: false });
      await writing;
      await memory.erase();
      study = null;
      acquisitions = {};
      imported = null;
    },
  };
}

function isEmpty({ photos, imported }: Study): boolean {
  return photos.length === 0 && imported === null;
}

/**
 * A study as an earlier version of the app may have left it. What has been added since starts as it
 * does in a new study.
 */
function asNow(remembered: Study, imported: ImportedSet | null): Study {
  const study = { ...EMPTY_STUDY, ...remembered };
  const isHere = imported !== null && study.imported?.id === imported.id;
  return isHere ? study : { ...study, source: 'photos', imported: null };
}
