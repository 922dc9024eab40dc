import type { EmbeddingCheck } from '#domain/embedding/check-embeddings.ts';
import type { ModelDescription } from '#domain/embedding/model-description.ts';
import type { ModelId } from '#domain/embedding/pipeline-settings.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type {
  AddedModel,
  CropPreview,
  InspectedModel,
  LabelledPhoto,
  ModelLibrary,
  ModelRefusal,
} from '#application/model-ports.ts';
import type { IncomingFile } from '#application/ports.ts';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import { type AppStore, updateSession } from '#application/state/store.ts';
import { announce, announceFailure } from '#application/use-cases/announce.ts';
import { modelKey, refusedModel } from '#application/use-cases/file-problems.ts';
import { addProblems, dropProblems } from '#application/use-cases/import-files.ts';
import { message } from '#words/message.ts';

export interface ModelActionPorts {
  readonly library: ModelLibrary;
}

/** A model's files that were chosen, with what they say of themselves. */
export interface ChosenModel {
  readonly files: readonly IncomingFile[];
  readonly inspected: InspectedModel;
  /** Of further models that were chosen with it; to be inspected when this one is done. */
  readonly others: readonly IncomingFile[];
  /** How many models those are. */
  readonly left: number;
}

/** Everything a user can do with models of their own. */
export type ModelActions = ReturnType<typeof createModelActions>;

/**
 * Photos of as many people as there are, two of each as far as they go, for a look at what a model
 * makes of them.
 */
const MOST_CHECKED = 16;

export function createModelActions(store: AppStore, { library }: ModelActionPorts) {
  /** Says it at once, wherever a person is, and keeps it where it can be read later. */
  const refuse = (files: readonly IncomingFile[], refusal: ModelRefusal): void => {
    addProblems(store, [refusedModel(files, refusal)]);
    const { text, remedy } = refusal;
    announce(store, message('models.refused', { text, remedy }), 'error');
  };

  let chosen: ChosenModel | null = null;

  /** Puts the models that there are into the session, for views to list. */
  const list = async (): Promise<void> => {
    const bundled = await library.bundled();
    updateSession(store, {
      models: [
        ...bundled.map(({ model, unavailable }) => ({ model, unavailable, own: false })),
        ...library.added().map((model) => ({ model, unavailable: null, own: true })),
      ],
    });
  };
  void list();

  const labelled = (): readonly LabelledPhoto[] => {
    const perPerson = new Map<string, number>();
    return selectPhotoStates(store.getState())
      .flatMap(({ photo, face }): readonly LabelledPhoto[] => {
        if (photo.subject === null || !photo.included || face === null) return [];
        const subject = subjectKey(photo.subject);
        const before = perPerson.get(subject) ?? 0;
        perPerson.set(subject, before + 1);
        return before < 2 ? [{ photo: photo.id, subject }] : [];
      })
      .slice(0, MOST_CHECKED);
  };

  const firstModel = async (files: readonly IncomingFile[]): Promise<ChosenModel | null> => {
    if (files.length === 0) return null;
    const models = await library.split(files);
    if ('text' in models) {
      refuse(files, models);
      return null;
    }
    for (const [index, model] of models.entries()) {
      const inspected = await library.inspect(model);
      if (inspected.kind === 'refused') refuse(model, inspected);
      else {
        dropProblems(
          store,
          model.map(({ path }) => modelKey(path)),
        );
        const others = [...new Set(models.slice(index + 1).flat())];
        return { files: model, inspected, others, left: models.length - index - 1 };
      }
    }
    return null;
  };

  const ask = async (files: readonly IncomingFile[]): Promise<void> => {
    try {
      const first = await firstModel(files);
      if (first === null) return;
      chosen = first;
      updateSession(store, { modelDraft: first.inspected });
    } catch (error) {
      announceFailure(store, error);
    }
  };

  return {
    /**
     * Looks into the files, and asks of the first that is a model how it is to be used. What is
     * none is announced, and listed with the problems.
     */
    open: (files: readonly IncomingFile[]): Promise<void> => ask(files),
    /** The files of the draft. */
    chosen: (): ChosenModel | null => chosen,
    /** Lets go of the draft, and goes on with the next of those that were chosen with it. */
    close: (): Promise<void> => {
      const others = chosen?.others ?? [];
      chosen = null;
      updateSession(store, { modelDraft: null });
      return ask(others);
    },

    /** Tries the model as described and keeps it until the page is closed. */
    add: async (
      files: readonly IncomingFile[],
      description: ModelDescription,
    ): Promise<AddedModel | ModelRefusal> => {
      const added = await library.add(files, description);
      if (added.kind === 'added') await list();
      return added;
    },

    /** What the model would be given of the first face of the set; `null` without a photo. */
    preview: async (description: ModelDescription): Promise<CropPreview | ModelRefusal | null> => {
      const first = selectPhotoStates(store.getState()).find(({ face }) => face !== null);
      return first === undefined ? null : library.preview(first.photo.id, description);
    },

    /** Judges what the model makes of some photos of this set. */
    check: (
      id: ModelId,
      onProgress: (done: number, total: number) => void,
    ): Promise<readonly EmbeddingCheck[]> =>
      library.check(id, labelled(), store.getState().study.pipeline, onProgress),

    remove: async (id: ModelId): Promise<void> => {
      library.remove(id);
      await list();
    },
  };
}
