import { createSelector } from 'reselect';
import { COMPARISON_METRICS } from '#domain/comparison/comparison-metric.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectProtocolRows } from '#application/selectors/protocol.ts';
import { selectTemplates } from '#application/selectors/templates.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type {
  ComparedItems,
  Comparisons,
  EvaluationInputs,
} from '#application/state/evaluation-inputs.ts';
import type { AppState } from '#application/state/store.ts';

const selectImportedColumn = (state: AppState): number =>
  state.study.source.kind === 'imported' ? state.study.source.column : 0;

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
    selectImportedColumn,
    (state: AppState) => state.study.pipeline.model,
    (state: AppState) => state.study.metric,
  ],
  (imported, at, model, metric): ActiveScore => {
    const column = imported?.kind === 'scores' ? imported.columns[at] : undefined;
    if (column !== undefined) return column;
    return {
      model: imported?.kind === 'embeddings' ? imported.model : model,
      metric,
      metricName: COMPARISON_METRICS[metric].name,
    };
  },
);

const selectPhotoItems = createSelector([selectTemplates], ({ rows, subjects }) => ({
  size: rows.length,
  at: (index: number) => rows[index],
  subjects,
}));

const selectComparisons = createSelector(
  [
    selectActiveImport,
    selectImportedColumn,
    selectTemplates,
    selectProtocolRows,
    (state: AppState) => state.study.metric,
  ],
  (imported, at, { table }, protocol, metric): Comparisons => {
    if (imported === null) return { kind: 'templates', table, metric, protocol };
    if (imported.kind === 'embeddings') {
      return { kind: 'templates', table: imported.table, metric, protocol: null };
    }
    const column = imported.columns[at] ?? imported.columns[0];
    return column === undefined
      ? { kind: 'templates', table, metric, protocol }
      : { kind: 'pairs', pairs: column.pairs };
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
    selectActiveImport,
    selectPhotoItems,
    selectTemplates,
    selectActiveScore,
    (state: AppState) => state.study.density,
    (state: AppState) => state.study.aggregation,
  ],
  (
    comparisons,
    imported,
    photoItems,
    templates,
    score,
    density,
    aggregation,
  ): EvaluationInputs => ({
    comparisons,
    aggregation,
    items: withReferences(imported?.items ?? photoItems),
    templates: imported === null ? templates : null,
    model: score.model,
    metric: score.metric,
    metricName: score.metricName,
    density,
  }),
);
