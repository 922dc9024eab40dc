import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type {
  BackendWish,
  ModelId,
  PipelineSettings,
} from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import type { MethodId, MethodParameters } from '#domain/threshold/threshold-method.ts';
import { Cancelled, type Clock, type PhotoFiles, type VisionEngine } from '#application/ports.ts';
import type { StudyMemory } from '#application/memory-port.ts';
import { selectWaitingPhotos } from '#application/selectors/faces.ts';
import { acquisitionKey } from '#application/state/acquisitions.ts';
import { redone, undone } from '#application/state/history.ts';
import type { View } from '#application/state/session.ts';
import {
  type AppStore,
  commitStudy,
  EMPTY_STATE,
  updateSession,
} from '#application/state/store.ts';
import {
  type FaceRef,
  type ReviewRange,
  withChosenFace,
  withDismissed,
  withFaceSubjects,
  withInclusion,
  withNamedFaces,
  withoutFaceRefs,
  withoutManualThreshold,
  withoutPhotos,
  withSubject,
  withSubjectRenamed,
  withSubjects,
  withTags,
} from '#application/state/study.ts';
import { acquireTemplates, prepareForStudy } from '#application/use-cases/acquire-templates.ts';
import { addFiles, announce } from '#application/use-cases/add-files.ts';
import { importFiles, type Reading } from '#application/use-cases/import-files.ts';
import { rememberStudy } from '#application/use-cases/remember-study.ts';

export interface ActionPorts {
  readonly photoFiles: PhotoFiles;
  readonly vision: VisionEngine;
  readonly clock: Clock;
  readonly memory: StudyMemory;
}

/** Everything a user can do to the study and the session, as plain functions. */
export type Actions = ReturnType<typeof createActions>;

export function createActions(store: AppStore, ports: ActionPorts) {
  const { photoFiles, vision, clock, memory } = ports;
  let acquiring: Promise<void> | null = null;
  /** What is being read; cancelling ends it between two files. */
  const readings = new Set<{ cancelled: boolean; forgotten: boolean }>();
  let pausing = false;
  const remembering = rememberStudy(store, memory);

  const report = (error: unknown): void =>
    announce(store, error instanceof Error ? error.message : String(error), 'error');

  /** Starts a run over waiting photos unless one is under way, which takes new ones along by itself. */
  const acquire = (): Promise<void> => {
    pausing = false;
    acquiring ??= acquireTemplates(store, vision, clock, () => pausing)
      .catch(report)
      .finally(() => {
        acquiring = null;
      });
    return acquiring;
  };

  const read = async (work: (reading: Reading) => Promise<void>): Promise<void> => {
    const reading = { cancelled: false, forgotten: false };
    readings.add(reading);
    try {
      await work(reading);
    } catch (error) {
      if (!(error instanceof Cancelled)) report(error);
      else if (!reading.forgotten) announce(store, 'Reading files was cancelled.', 'info');
    } finally {
      readings.delete(reading);
    }
    // Photos that were read before the cancel wait to be resumed, like those of a cancelled run.
    if (!reading.cancelled) await acquire();
    else if (acquiring === null) updateSession(store, { job: null });
  };

  const cancel = (): void => {
    for (const reading of readings) reading.cancelled = true;
    vision.cancel();
  };

  const changeEngine = (label: string, change: Partial<PipelineSettings>): Promise<void> => {
    commitStudy(store, label, (study) => ({
      ...study,
      pipeline: { ...study.pipeline, ...change },
    }));
    vision.cancel();
    return (acquiring ?? Promise.resolve()).then(acquire);
  };

  return {
    showView: (view: View): void => updateSession(store, { view }),

    addFiles: (transfer: unknown): Promise<void> =>
      read((reading) => addFiles(store, photoFiles, transfer, reading)),

    loadSample: (): Promise<void> =>
      read(async (reading) => {
        const job = { phase: 'reading-files', secondsLeft: null, preparation: null } as const;
        updateSession(store, { job: { ...job, done: 0, total: 0 } });
        const files = await vision.sample((done, total) =>
          updateSession(store, { job: { ...job, done, total } }),
        );
        await importFiles(store, photoFiles, files, reading);
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

    renamePerson: (from: SubjectLabel, to: SubjectLabel): void =>
      commitStudy(store, `rename ${from}`, (study) => withSubjectRenamed(study, from, to)),
    setTags: (subject: SubjectLabel, tags: readonly string[]): void =>
      commitStudy(store, `tag ${subject}`, (study) => withTags(study, subject, tags)),
    movePhotos: (ids: readonly PhotoId[], to: SubjectLabel): void =>
      commitStudy(store, `move to ${to}`, (study) => withSubject(study, new Set(ids), to)),
    setIncluded: (ids: readonly PhotoId[], included: boolean): void =>
      commitStudy(store, included ? 'include again' : 'exclude', (study) =>
        withInclusion(study, new Set(ids), included),
      ),
    /** Excludes these photos, or includes them again if all of them are excluded. */
    toggleIncluded: (ids: readonly PhotoId[]): void =>
      commitStudy(store, 'exclude or include', (study) => {
        const chosen = new Set(ids);
        const any = study.photos.some(({ id, included }) => included && chosen.has(id));
        return withInclusion(study, chosen, !any);
      }),
    removePhotos: (ids: readonly PhotoId[]): void =>
      commitStudy(store, 'remove', (study) => withoutPhotos(study, new Set(ids))),
    chooseFace: (id: PhotoId, face: number): void =>
      commitStudy(store, 'pick a face', (study) => withChosenFace(study, id, face)),

    /** Says of every face of a photo who it is; `counting` is the face that counted so far. */
    nameFaces: (id: PhotoId, names: readonly (SubjectLabel | null)[], counting: number): void =>
      commitStudy(store, 'name the faces', (study) => withNamedFaces(study, id, names, counting)),
    moveFaces: (refs: readonly FaceRef[], to: SubjectLabel): void =>
      commitStudy(store, `move to ${to}`, (study) => withFaceSubjects(study, refs, to)),
    /** Of the face that counts, the photo; of another face, its name. */
    removeFaces: (refs: readonly FaceRef[]): void =>
      commitStudy(store, 'remove', (study) => withoutFaceRefs(study, refs)),
    dismissFinding: (key: string, dismissed = true): void =>
      commitStudy(store, dismissed ? 'dismiss a finding' : 'look again', (study) =>
        withDismissed(study, key, dismissed),
      ),
    compareAllPairs: (): void =>
      commitStudy(store, 'compare all pairs', (study) => ({ ...study, protocol: null })),
    /** The names that were read from file names are right. */
    acceptNamesRead: (): void => updateSession(store, { namesRead: [] }),
    /** Takes the folder's name for photos whose file names were believed. */
    useFolderNames: (): void => {
      const { namesRead } = store.getState().session;
      commitStudy(store, 'use the folder', (study) =>
        withSubjects(
          study,
          namesRead.flatMap(({ photo, folder }) =>
            folder === null ? [] : [{ id: photo, subject: folder }],
          ),
        ),
      );
      updateSession(store, { namesRead: [] });
    },

    setMetric: (metric: MetricId): void =>
      commitStudy(store, 'change the distance', (study) => ({
        ...withoutManualThreshold(study),
        metric,
      })),
    setMethod: (method: MethodId): void =>
      commitStudy(store, 'choose a method', (study) => ({ ...study, method })),
    setParameters: (change: Partial<MethodParameters>): void =>
      commitStudy(store, 'change a parameter', (study) => ({
        ...study,
        parameters: { ...study.parameters, ...change },
      })),
    setDensity: (density: DensitySettings): void =>
      commitStudy(store, 'change the smoothing', (study) => ({ ...study, density })),
    /** Sets the whole app to another model, distance and alignment. What was computed under them before is there at once. */
    setContender: (pipeline: PipelineSettings, metric: MetricId): Promise<void> => {
      commitStudy(store, 'use another model', (study) => ({
        ...withoutManualThreshold(study),
        pipeline,
        metric,
      }));
      vision.cancel();
      return (acquiring ?? Promise.resolve()).then(acquire);
    },
    setModel: (model: ModelId): Promise<void> => {
      commitStudy(store, 'use another model', (study) => ({
        ...withoutManualThreshold(study),
        pipeline: { ...study.pipeline, model },
      }));
      vision.cancel();
      return (acquiring ?? Promise.resolve()).then(acquire);
    },
    setAggregation: (aggregation: AggregationPolicy): void =>
      commitStudy(store, 'change how people are compared', (study) => ({
        ...withoutManualThreshold(study),
        aggregation,
      })),
    setGallerySize: (gallerySize: number): void =>
      commitStudy(store, 'change the gallery', (study) => ({ ...study, gallerySize })),
    setAlignment: (alignment: PipelineSettings['alignment']): Promise<void> =>
      changeEngine('change the alignment', { alignment }),
    setMirrorAveraging: (mirrorAveraging: boolean): Promise<void> =>
      changeEngine('change mirror averaging', { mirrorAveraging }),
    setBackend: async (backend: BackendWish): Promise<void> => {
      commitStudy(store, 'change the backend', (study) => ({ ...study, backend }));
      vision.cancel();
      await acquiring;
      await acquire();
    },

    setReview: (review: ReviewRange | null): void =>
      commitStudy(store, 'change the review band', (study) => ({ ...study, review })),

    /** While dragging: moves the threshold without leaving a step to undo. */
    draftThreshold: (threshold: number | null): void =>
      updateSession(store, { thresholdDraft: threshold }),
    setThreshold: (threshold: number): void => {
      commitStudy(store, 'move the threshold', (study) => ({
        ...study,
        method: 'manual',
        parameters: { ...study.parameters, manual: threshold },
      }));
      updateSession(store, { thresholdDraft: null });
    },

    undo: (): void => {
      store.setState((state) => ({ ...state, ...undone(state.history, state.study) }));
      void acquire();
    },
    redo: (): void => {
      store.setState((state) => ({ ...state, ...redone(state.history, state.study) }));
      void acquire();
    },

    dismissProblem: (key: string): void =>
      updateSession(store, {
        problems: store.getState().session.problems.filter((problem) => problem.key !== key),
      }),
    announce: (text: string, tone: 'info' | 'error' = 'info'): void => announce(store, text, tone),

    /** Keeps the study on this device from now on. */
    remember: (): Promise<void> => remembering.start(),
    /** Erases what was kept on this device; the page stays as it is. */
    stopRemembering: (): Promise<void> => remembering.stop().catch(report),
    /** Once, when the page opens: brings back what was remembered. */
    restore: async (): Promise<void> => {
      await remembering.restore();
      if (store.getState().study.photos.length === 0) return;
      if (selectWaitingPhotos(store.getState()).length === 0) await prepareForStudy(store, vision);
      await acquire();
    },

    /** Back to the first page: photos, embeddings and decisions are gone from memory, and from this device. */
    forgetEverything: async (): Promise<void> => {
      const erased = remembering.stop();
      for (const reading of readings) reading.forgotten = true;
      cancel();
      photoFiles.clear();
      const { engine } = store.getState().session;
      store.setState({ ...EMPTY_STATE, session: { ...EMPTY_STATE.session, engine } });
      await erased.then(
        () => announce(store, 'Everything was forgotten.', 'info'),
        (error: unknown) => report(error),
      );
    },
  };
}
