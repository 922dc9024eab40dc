import { createSelector } from 'reselect';
import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import { COMPARISON_METRICS } from '#domain/comparison/comparison-metric.ts';
import { libraryDefaultFor } from '#domain/comparison/library-defaults.ts';
import { METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';
import type { ContenderRequest } from '#domain/contenders/contender-figures.ts';
import { type PipelineSettings, pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { Photo } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
} from '#application/selectors/active-import.ts';
import { selectChoiceSets } from '#application/selectors/agreed-faces.ts';
import { type Choice, facesUnder } from '#application/selectors/faces.ts';
import { selectModelById } from '#application/selectors/models.ts';
import { selectMethodContext } from '#application/selectors/method-context.ts';
import { type Acquisitions, acquisitionKey } from '#application/state/acquisitions.ts';
import { isChosen } from '#application/state/agreed-faces.ts';
import type { AppState } from '#application/state/store.ts';

/** What the app is set to when a contender is chosen. */
export type ContenderTarget =
  | { readonly kind: 'photos'; readonly pipeline: PipelineSettings; readonly metric: MetricId }
  | { readonly kind: 'imported'; readonly column: number };

/** One model under one distance and alignment, on the people of this set. */
export interface Contender {
  readonly id: string;
  readonly model: string;
  readonly metric: MetricId | null;
  readonly metricName: string;
  /** How faces were cropped; empty for an import. */
  readonly alignment: string;
  readonly target: ContenderTarget;
  readonly input: ComparisonInput;
  readonly request: ContenderRequest;
}

type Request = Omit<ContenderRequest, 'libraryDefault'>;

const selectRequest = createSelector(
  [
    selectMethodContext,
    (state: AppState) => state.study.method,
    (state: AppState) => state.study.parameters.manual,
  ],
  ({ parameters, density }, method, manual): Request => ({
    parameters: { ...parameters, manual: method === 'manual' ? manual : null },
    density,
    method,
    atFmr: parameters.maxFmr,
  }),
);

const selectAggregation = (state: AppState) => state.study.aggregation;

/** One face of a photo with its person, as a row of a template table. */
interface Row {
  readonly key: string;
  readonly embedding: Float32Array;
}

function rowsUnder(
  photos: readonly Photo[],
  acquisitions: Acquisitions,
  pipeline: PipelineSettings,
  choice: Choice,
): readonly Row[] {
  const outcomeOf = ({ id }: Photo) => acquisitions[acquisitionKey(id, pipeline)] ?? null;
  return facesUnder(photos, outcomeOf, choice).flatMap(
    ({ photo, subject, face, faceIndex }): readonly Row[] => {
      if (subject === null || face === null || !photo.included) return [];
      const key = subjectKey(subject);
      // No two strangers are the same person.
      return [
        {
          key: areStrangers(subject) ? `${key}/${photo.id}/${faceIndex}` : key,
          embedding: face.embedding,
        },
      ];
    },
  );
}

/** People are numbered over all pipelines alike, so that contenders can be compared in pairs. */
function tableOf(
  rows: readonly Row[],
  numberOf: (key: string) => number,
  people: () => number,
): TemplateTable {
  const dimensions = rows[0]?.embedding.length ?? 0;
  const vectors = new Float32Array(rows.length * dimensions);
  rows.forEach(({ embedding }, row) => vectors.set(embedding, row * dimensions));
  const subject = Uint32Array.from(rows, ({ key }) => numberOf(key));
  return { count: rows.length, dimensions, vectors, subject, subjectCount: people() };
}

/** Every pipeline under which all photos have been processed, the one in force first. */
function pipelinesOf(
  photos: readonly Photo[],
  acquisitions: Acquisitions,
  current: PipelineSettings,
  known: readonly PipelineSettings[],
): readonly PipelineSettings[] {
  const isDone = (pipeline: PipelineSettings): boolean =>
    photos.every((photo) => acquisitionKey(photo.id, pipeline) in acquisitions);
  const others = known.filter((pipeline) => pipelineKey(pipeline) !== pipelineKey(current));
  return [current, ...others].filter(isDone);
}

function alignmentName({ alignment, mirrorAveraging }: PipelineSettings): string {
  return `${alignment === 'similarity' ? 'rotated chip' : 'box'}${mirrorAveraging ? ', mirrored' : ''}`;
}

const selectPhotoContenders = createSelector(
  [
    (state: AppState) => state.study.photos,
    (state: AppState) => state.acquisitions,
    (state: AppState) => state.study.pipeline,
    (state: AppState) => state.session.usedPipelines,
    selectRequest,
    selectAggregation,
    selectModelById,
    (state: AppState) => state.study.faceChoice,
    (state: AppState) => state.session.agreed,
    selectChoiceSets,
  ],
  (
    photos,
    acquisitions,
    current,
    known,
    request,
    aggregation,
    models,
    by,
    agreed,
    sets,
  ): readonly Contender[] => {
    if (photos.length === 0) return [];
    const numbers = new Map<string, number>();
    const numberOf = (key: string): number => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    };
    // One whose faces are still being chosen is no contender yet.
    const open = new Set(sets.flatMap((set) => (isChosen(agreed, set) ? [] : [set.pipeline])));
    const rowsOf = pipelinesOf(photos, acquisitions, current, known)
      .filter((pipeline) => !open.has(pipelineKey(pipeline)))
      .map((pipeline) => ({
        pipeline,
        rows: rowsUnder(photos, acquisitions, pipeline, { by, agreed }),
      }));
    // All people are numbered before any table is made, so that every table knows how many there are.
    for (const { rows } of rowsOf) for (const { key } of rows) numberOf(key);
    return rowsOf.flatMap(({ pipeline, rows }) => {
      const templates = tableOf(rows, numberOf, () => numbers.size);
      return METRIC_IDS.map((metric): Contender => ({
        id: `${pipelineKey(pipeline)}/${metric}`,
        model: models.get(pipeline.model)?.name ?? pipeline.model,
        metric,
        metricName: COMPARISON_METRICS[metric].name,
        alignment: alignmentName(pipeline),
        target: { kind: 'photos', pipeline, metric },
        input: { kind: 'templates', templates, metric, aggregation },
        request: {
          ...request,
          libraryDefault: libraryDefaultFor(
            models.get(pipeline.model)?.libraryName ?? pipeline.model,
            metric,
          ),
        },
      }));
    });
  },
);

const selectImportContenders = createSelector(
  [selectActiveImport, selectImportedColumns, selectRequest, selectAggregation],
  (imported, columns, request, aggregation): readonly Contender[] => {
    if (imported === null) return [];
    if (imported.kind === 'embeddings') {
      return METRIC_IDS.map((metric) => ({
        id: `imported/${metric}`,
        model: imported.name,
        metric,
        metricName: COMPARISON_METRICS[metric].name,
        alignment: '',
        target: { kind: 'imported', column: 0 },
        input: { kind: 'templates', templates: imported.embeddings.table, metric, aggregation },
        request: { ...request, libraryDefault: null },
      }));
    }
    return columns.map(({ model, metric, metricName, pairs }, column) => ({
      id: `imported/${column}`,
      model,
      metric,
      metricName,
      alignment: '',
      target: { kind: 'imported', column },
      input: { kind: 'pairs', pairs, aggregation },
      request: {
        ...request,
        libraryDefault: metric === null ? null : libraryDefaultFor(model, metric),
      },
    }));
  },
);

/** What can be compared now: models, distances and alignments on the photos, or the columns of the import that is looked at. */
export const selectContenders = createSelector(
  [selectActiveImport, selectImportContenders, selectPhotoContenders],
  (imported, ofImport, ofPhotos) => (imported === null ? ofPhotos : ofImport),
);

/** The contender that the app is set to; `null` while it is not among them. */
export const selectCurrentContender = createSelector(
  [
    selectContenders,
    (state: AppState) => state.study.pipeline,
    (state: AppState) => state.study.metric,
    selectImportColumn,
    selectActiveImport,
  ],
  (contenders, pipeline, metric, column, imported): Contender | null => {
    const id =
      imported === null
        ? `${pipelineKey(pipeline)}/${metric}`
        : imported.kind === 'embeddings'
          ? `imported/${metric}`
          : `imported/${column}`;
    return contenders.find((contender) => contender.id === id) ?? null;
  },
);
