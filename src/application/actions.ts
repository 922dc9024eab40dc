import { redone, undone } from '#application/state/history.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type {
  BackendWish,
  ModelId,
  PipelineSettings,
} from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import {
  Cancelled,
  type Clock,
  type IncomingFile,
  type LanguageChoice,
  type PhotoFiles,
  type Background,
  type VisionEngine,
} from '#application/ports.ts';
import { pageTurns } from '#application/page-turns.ts';
import type { Remedy } from '#application/state/remedy.ts';
import { foreseeFindings } from '#application/use-cases/evaluate-when-changed.ts';
import type { StudyMemory } from '#application/memory-port.ts';
import { selectWaitingPhotos } from '#application/selectors/faces.ts';
import { acquisitionKey } from '#application/state/acquisitions.ts';
import {
  type AppStore,
  commitStudy,
  updateSession,
  EMPTY_STATE,
} from '#application/state/store.ts';
import { type Study, withPipeline } from '#application/state/study.ts';
import { withoutManualThreshold } from '#application/state/study-threshold.ts';
import { acquireTemplates, prepareForStudy } from '#application/use-cases/acquire-templates.ts';
import { addFiles, type OtherDoors, takeIn } from '#application/use-cases/add-files.ts';
import { announce, announceFailure } from '#application/use-cases/announce.ts';
import type { Door } from '#application/use-cases/sort-files.ts';
import { importFiles, type Reading } from '#application/use-cases/import-files.ts';
import { createViewActions } from '#application/view-actions.ts';
import { type ProjectPacker, saveProject } from '#application/use-cases/save-project.ts';
import { rememberStudy } from '#application/use-cases/remember-study.ts';
import { createLabelActions } from '#application/label-actions.ts';
import { createThresholdActions } from '#application/threshold-actions.ts';
import type { Language } from '#words/language.ts';
import { message, type Message } from '#words/message.ts';

export interface ActionPorts {
  readonly photoFiles: PhotoFiles;
  readonly vision: VisionEngine;
  readonly clock: Clock;
  /** Lets the page do what waits, then resolves. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly memory: StudyMemory;
  readonly languageChoice: LanguageChoice;
  readonly packer: ProjectPacker;
  readonly doors: OtherDoors;
  readonly background: Pick<Background, 'ask'>;
}

/** Everything a user can do to the study and the session, as plain functions. */
export type Actions = ReturnType<typeof createActions>;

export function createActions(store: AppStore, ports: ActionPorts) {
  const { photoFiles, vision, clock, memory, background } = ports;
  let acquiring: Promise<void> | null = null;
  /** What is being read; cancelling ends it between two files. */
  const readings = new Set<{ cancelled: boolean; forgotten: boolean }>();
  const pages = { clock, pause: ports.pause };
  let pausing = false;
  const remembering = rememberStudy(store, memory);

  const report = (error: unknown): void => announceFailure(store, error);

  /**
   * Starts a run over waiting photos unless one is under way, which takes new ones along by itself.
   */
  const acquire = (): Promise<void> => {
    pausing = false;
    acquiring ??= acquireTemplates(store, vision, clock, () => pausing)
      .catch(report)
      .finally(() => {
        acquiring = null;
      });
    return acquiring;
  };

  /** @param work says whether photos may have come in. */
  const read = async (work: (reading: Reading) => Promise<boolean>): Promise<void> => {
    const reading = { cancelled: false, forgotten: false, turn: pageTurns(pages) };
    let hasPhotos = true;
    readings.add(reading);
    try {
      hasPhotos = await work(reading);
    } catch (error) {
      if (!(error instanceof Cancelled)) report(error);
      else if (!reading.forgotten)
        announce(store, message('announcement.readingCancelled'), 'info');
    } finally {
      readings.delete(reading);
    }
    // Photos that were read before the cancel wait to be resumed, like those of a cancelled run.
    if (!reading.cancelled && hasPhotos) await acquire();
    else if (acquiring === null) updateSession(store, { job: null });
  };

  const cancel = (): void => {
    for (const reading of readings) reading.cancelled = true;
    vision.cancel();
  };

  /**
   * Undo, or a contender whose embeddings are there, may leave the engine at another model than the
   * one in force; the export names it.
   */
  const prepareForModel = async (): Promise<void> => {
    const { study, session } = store.getState();
    const { engine } = session;
    if (study.photos.length === 0) return;
    const isOther = engine.kind === 'ready' && engine.info.model.id !== study.pipeline.model;
    // It fails where a model of one's own is not there, and works once it was added again.
    const isBack = engine.kind === 'failed' && selectWaitingPhotos(store.getState()).length === 0;
    if (isOther || isBack) await prepareForStudy(store, vision);
  };

  const changeEngine = (label: Message, change: (study: Study) => Study): Promise<void> => {
    commitStudy(store, label, change);
    vision.cancel();
    return (acquiring ?? Promise.resolve()).then(acquire).then(prepareForModel).catch(report);
  };

  return {
    ...createViewActions(store),

    setLanguage: (language: Language): void => {
      ports.languageChoice.keep(language);
      updateSession(store, { language });
    },

    /** Takes in whatever it is. @param door where it was put. */
    addFiles: (transfer: unknown, door: Door = 'photos'): Promise<void> =>
      read((reading) => addFiles(store, photoFiles, ports.doors, transfer, door, reading)),

    /**
     * Takes tables for lists of who is in the photos, or of which pairs to compare, although they
     * could be imported.
     */
    addLists: (files: readonly IncomingFile[]): Promise<void> =>
      read((reading) =>
        takeIn(
          store,
          photoFiles,
          ports.doors,
          { files, emptyFolders: [], systemFiles: [] },
          'list',
          reading,
        ),
      ),

    loadSample: (): Promise<void> =>
      read(async (reading) => {
        const job = { phase: 'reading-files', secondsLeft: null, preparation: null } as const;
        updateSession(store, { job: { ...job, done: 0, total: 0 } });
        const files = await vision.sample((done, total) =>
          updateSession(store, { job: { ...job, done, total } }),
        );
        await importFiles(store, photoFiles, files, reading);
        return true;
      }),

    /** Goes on with photos that a pause or a cancel left waiting. */
    resume: acquire,
    /** Lets photos that are being worked on come to their end, and begins no more. */
    pause: (): void => {
      pausing = true;
    },
    cancel,

    retry: async (id: PhotoId): Promise<void> => {
      store.setState((state) => {
        const { [acquisitionKey(id, state.study.pipeline)]: _, ...acquisitions } =
          state.acquisitions;
        return { ...state, acquisitions };
      });
      await acquire();
    },

    ...createLabelActions(store),
    ...createThresholdActions(store),

    /**
     * Sets the whole app to another model, distance and alignment. What was computed under them
     * before is there at once.
     */
    setContender: (pipeline: PipelineSettings, metric: MetricId): Promise<void> =>
      changeEngine(message('step.model'), (study) => ({
        ...withoutManualThreshold(study),
        pipeline,
        metric,
      })),
    setModel: (model: ModelId): Promise<void> =>
      changeEngine(message('step.model'), (study) =>
        withPipeline(withoutManualThreshold(study), { model }),
      ),
    setDetector: (detector: PipelineSettings['detector']): Promise<void> =>
      changeEngine(message('step.detector'), (study) => withPipeline(study, { detector })),
    setAlignment: (alignment: PipelineSettings['alignment']): Promise<void> =>
      changeEngine(message('step.alignment'), (study) => withPipeline(study, { alignment })),
    setMirrorAveraging: (mirrorAveraging: boolean): Promise<void> =>
      changeEngine(message('step.mirrorAveraging'), (study) =>
        withPipeline(study, { mirrorAveraging }),
      ),
    /**
     * Embeds everything anew, faces that were found stay found: the export names the backend that
     * computed the embeddings, and a set must not be of two.
     */
    setBackend: async (backend: BackendWish): Promise<void> => {
      commitStudy(store, message('step.backend'), (study) => ({ ...study, backend }));
      vision.cancel();
      await acquiring;
      store.setState((state) => ({ ...state, acquisitions: {} }));
      await acquire();
    },

    undo: (): void => {
      store.setState((state) => ({ ...state, ...undone(state.history, state.study) }));
      void acquire().then(prepareForModel).catch(report);
    },
    redo: (): void => {
      store.setState((state) => ({ ...state, ...redone(state.history, state.study) }));
      void acquire().then(prepareForModel).catch(report);
    },

    dismissProblem: (key: string): void =>
      updateSession(store, {
        problems: store.getState().session.problems.filter((problem) => problem.key !== key),
      }),
    announce: (said: Message, tone: 'info' | 'error' = 'info'): void => announce(store, said, tone),
    /** A passing message about the step just made, with which it can be taken back. */
    announceStep: (said: Message): void => announce(store, said, 'info', true),
    /**
     * What accepting findings of the dataset doctor would do to the figures. Rejects where that
     * cannot be computed.
     */
    foreseeFindings: (remedies: readonly Remedy[]) => foreseeFindings(store, background, remedies),

    saveProject: (): Promise<void> => saveProject(store, ports.packer).catch(report),
    /** Keeps the study on this device from now on. */
    remember: (): Promise<void> => remembering.start(),
    /** Erases what was kept on this device; the page stays as it is. */
    stopRemembering: (): Promise<void> => remembering.stop().catch(report),
    /** Once, when the page opens: brings back what was remembered. */
    restore: async (): Promise<void> => {
      updateSession(store, { language: ports.languageChoice.language() });
      await remembering.restore();
      if (store.getState().study.photos.length === 0) return;
      if (selectWaitingPhotos(store.getState()).length === 0) await prepareForStudy(store, vision);
      await acquire();
    },

    closeThreshold: (): void => updateSession(store, { openedThreshold: null }),

    /**
     * Back to the first page, in the browser's language: photos, embeddings and decisions are gone
     * from memory, and from this device.
     */
    forgetEverything: async (): Promise<void> => {
      const erased = remembering.stop();
      for (const reading of readings) reading.forgotten = true;
      cancel();
      photoFiles.clear();
      ports.languageChoice.forget();
      const language = ports.languageChoice.language();
      const { engine, models } = store.getState().session;
      const session = { ...EMPTY_STATE.session, engine, models, language };
      store.setState({ ...EMPTY_STATE, session });
      await erased.then(
        () => announce(store, message('announcement.forgotten'), 'info'),
        (error: unknown) => report(error),
      );
    },
  };
}
