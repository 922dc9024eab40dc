import { createSelector } from 'reselect';
import { distanceName, type MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
  selectImportedItems,
  selectImportedTable,
} from '#application/selectors/active-import.ts';
import { selectProtocolRows } from '#application/selectors/protocol.ts';
import { selectTemplates } from '#application/selectors/templates.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type {
  ComparedItems,
  Comparisons,
  EvaluationInputs,
} from '#application/state/evaluation-inputs.ts';
import type { AppState } from '#application/state/store.ts';

/** The column of scores that is looked at; `null` while photos or embeddings are. */
const selectScoreColumn = createSelector(
  [selectImportedColumns, selectImportColumn],
  (columns, at) => columns[at] ?? columns[0] ?? null,
);

/** What the numbers are of: a model, and a distance. */
export interface ActiveScore {
  readonly model: string;
  readonly metric: MetricId | null;
  readonly metricName: string;
}

/** Model and distance in force, of the photos or of the import. */
export const selectActiveScore = createSelector(
  [
    selectActiveImport,
    selectScoreColumn,
    (state: AppState) => state.study.pipeline.model,
    (state: AppState) => state.study.metric,
  ],
  (imported, column, model, metric): ActiveScore => {
    if (column !== null) return column;
    return {
      model: imported === null ? model : imported.name,
      metric,
      metricName: distanceName(metric),
    };
  },
);

const selectPhotoItems = createSelector([selectTemplates], ({ rows, subjects }) => ({
  size: rows.length,
  at: (index: number) => rows[index],
  subjects,
}));

/** Of an import of which no row could be used. */
const NO_PAIRS: PairTable = {
  count: 0,
  left: new Uint32Array(),
  right: new Uint32Array(),
  mated: new Uint8Array(),
  distance: new Float64Array(),
  subject: new Uint32Array(),
  subjectCount: 0,
};

const selectComparisons = createSelector(
  [
    selectActiveImport,
    selectImportedTable,
    selectScoreColumn,
    selectTemplates,
    selectProtocolRows,
    (state: AppState) => state.study.metric,
  ],
  (imported, importedTable, column, { table }, protocol, metric): Comparisons => {
    if (imported === null) return { kind: 'templates', table, metric, protocol };
    if (importedTable !== null) {
      return { kind: 'templates', table: importedTable, metric, protocol: null };
    }
    return { kind: 'pairs', pairs: column?.pairs ?? NO_PAIRS };
  },
);

/** Behind the things themselves, everybody's references as one thing each. */
function withReferences({ size, at, subjects }: ComparedItems): ComparedItems {
  return {
    size,
    subjects,
    at: (index) => {
      const subject = subjects[index - size];
      if (index < size || subject === undefined) return at(index);
      const name = `all photos of ${subject}`;
      return {
        photo: null,
        path: name,
        fileName: name,
        faceIndex: 0,
        subject: subject as SubjectLabel,
        subjectIndex: index - size,
      };
    },
  };
}

/** What the evaluation is to be of. */
export const selectInputs = createSelector(
  [
    selectComparisons,
    selectImportedItems,
    selectPhotoItems,
    selectTemplates,
    selectActiveScore,
    (state: AppState) => state.study.density,
    (state: AppState) => state.study.aggregation,
  ],
  (
    comparisons,
    importedItems,
    photoItems,
    templates,
    score,
    density,
    aggregation,
  ): EvaluationInputs => ({
    comparisons,
    aggregation,
    items: withReferences(importedItems ?? photoItems),
    templates: importedItems === null ? templates : null,
    model: score.model,
    metric: score.metric,
    metricName: score.metricName,
    density,
  }),
);
