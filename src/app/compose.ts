import { downloadSaver } from '#adapters/files/save-file.ts';
import { projectPacker } from '#adapters/files/project-packer.ts';
import { createPhotoFiles } from '#adapters/files/photo-files.ts';
import { indexedDbMemory } from '#adapters/memory/indexed-db-memory.ts';
import { pause, systemClock } from '#adapters/platform/clock.ts';
import { webCryptoDigest } from '#adapters/platform/digest.ts';
import { browserLanguageChoice } from '#adapters/platform/language-choice.ts';
import { workerBackground } from '#adapters/background/worker-background.ts';
import { createModelLibrary } from '#adapters/vision/model-library.ts';
import type { OwnModel } from '#adapters/vision/own-models.ts';
import { createWorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import { workerScoreImporter } from '#adapters/import/worker-score-importer.ts';
import { COMPUTATIONS } from '#application/computations/computations.ts';
import { runComputations } from '#application/computations/run-computations.ts';
import { createExploreActions } from '#application/explore-actions.ts';
import { createActions } from '#application/actions.ts';
import { createImportActions } from '#application/import-actions.ts';
import { createModelActions } from '#application/model-actions.ts';
import { createAppStore } from '#application/state/store.ts';
import { chooseFacesWhenChanged } from '#application/use-cases/choose-faces.ts';
import { evaluateWhenChanged } from '#application/use-cases/evaluate-when-changed.ts';
import { createExportActions } from '#application/use-cases/export-files.ts';
import { createTryActions } from '#application/use-cases/try-photos.ts';
import { startVisionWorker } from '#workers/vision/client.ts';
import type { ModelId } from '#domain/embedding/pipeline-settings.ts';
import { APP_VERSION } from '#app/version.ts';
import { warnBeforeLeaving } from '#app/warn-before-leaving.ts';
import type { AppServices } from '#ui/app-context.ts';

/** The composition root: the one place that knows which adapter stands behind which port. */
export function compose(): AppServices {
  const store = createAppStore();
  const photoFiles = createPhotoFiles();
  const ownModels = new Map<ModelId, OwnModel>();
  const vision = createWorkerVisionEngine(photoFiles, undefined, ownModels);
  const library = createModelLibrary({
    engine: vision,
    blobOf: (id) => photoFiles.blobOf(id),
    startWorker: startVisionWorker,
    base: new URL('./', document.baseURI).href,
    ownModels,
  });
  const background = workerBackground();
  const imports = createImportActions(store, { importer: workerScoreImporter(), pause });
  const models = createModelActions(store, { library });
  const actions = createActions(store, {
    doors: {
      joinImport: (files) => void imports.join(files),
      openImport: (files, mayBeLists) => void imports.open(files, mayBeLists),
      openModel: (files) => void models.open(files),
    },
    photoFiles,
    vision,
    clock: systemClock,
    pause,
    memory: indexedDbMemory(photoFiles),
    languageChoice: browserLanguageChoice,
    packer: projectPacker((id) => photoFiles.blobOf(id)),
    background,
  });
  chooseFacesWhenChanged(store, { clock: systemClock, pause });
  evaluateWhenChanged(store, background, systemClock);
  const computations = runComputations(store, background, COMPUTATIONS);
  warnBeforeLeaving(store);
  void actions.restore();
  return {
    store,
    actions,
    imports,
    models,
    exports: createExportActions(store, {
      clock: systemClock,
      digest: webCryptoDigest,
      saver: downloadSaver,
      appVersion: APP_VERSION,
    }),
    explore: createExploreActions(store, computations),
    tries: createTryActions(store, { photoFiles, vision }),
    pictures: photoFiles,
  };
}
