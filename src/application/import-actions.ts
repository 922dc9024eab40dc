import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { Inspection, Reading } from '#domain/import/reading.ts';
import type { ScoreImporter } from '#application/import-ports.ts';
import { Cancelled, type IncomingFile, type PhotoFiles } from '#application/ports.ts';
import type { ImportedSet } from '#application/state/imported-set.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import { type StudySource, withoutManualThreshold } from '#application/state/study.ts';
import { announce } from '#application/use-cases/add-files.ts';
import { setOfEmbeddings, setOfScores } from '#application/use-cases/import-scores.ts';

export interface ImportPorts {
  readonly photoFiles: Pick<PhotoFiles, 'collect'>;
  readonly importer: ScoreImporter;
}

/** Files that were chosen, with what their first rows say. */
export interface InspectedFiles {
  readonly files: readonly IncomingFile[];
  readonly inspection: Inspection;
}

/** Everything a user can do with scores and embeddings that were made elsewhere. */
export type ImportActions = ReturnType<typeof createImportActions>;

export function createImportActions(store: AppStore, { photoFiles, importer }: ImportPorts) {
  const report = (error: unknown): void => {
    if (error instanceof Cancelled) return;
    announce(store, error instanceof Error ? error.message : String(error), 'error');
  };

  const look = (label: string, source: StudySource): void =>
    commitStudy(store, label, (study) => ({ ...withoutManualThreshold(study), source }));

  const show = (imported: ImportedSet): void => {
    store.setState((state) => ({ ...state, imported }));
    look(`import ${imported.name}`, { kind: 'imported', column: 0 });
    updateSession(store, { view: 'threshold' });
  };

  return {
    /** Looks at files that were chosen together; `null` where that failed, which is then announced. */
    inspect: async (transfer: unknown): Promise<InspectedFiles | null> => {
      try {
        const { files } = await photoFiles.collect(transfer);
        const inspection = await importer.inspect(files);
        if (inspection.kind !== 'refused') return { files, inspection };
        announce(store, inspection.reason, 'error');
      } catch (error) {
        report(error);
      }
      return null;
    },

    /** Reads everything; true when there is something new to look at. */
    read: async (files: readonly IncomingFile[], reading: Reading): Promise<boolean> => {
      const name = files.map(({ fileName }) => fileName).join(' + ');
      const onProgress = (rows: number, share: number): void =>
        updateSession(store, { importing: { rows, share } });
      onProgress(0, 0);
      try {
        const outcome = await importer.read(files, reading, onProgress);
        if (outcome.kind === 'refused') announce(store, outcome.reason, 'error');
        else if (outcome.result.kind === 'scores') show(setOfScores(name, outcome.result.scores));
        else show(setOfEmbeddings(name, outcome.result.embeddings));
        return outcome.kind === 'read';
      } catch (error) {
        report(error);
        return false;
      } finally {
        updateSession(store, { importing: null });
      }
    },

    cancel: (): void => importer.cancel(),

    /** Looks at another model and distance of the import. */
    showColumn: (column: number): void => look('show other scores', { kind: 'imported', column }),
    /** Looks at imported embeddings under another distance. */
    showMetric: (metric: MetricId): void =>
      commitStudy(store, 'change the distance', (study) => ({
        ...withoutManualThreshold(study),
        metric,
      })),
    showPhotos: (): void => look('show the photos', { kind: 'photos' }),
  };
}
