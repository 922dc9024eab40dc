import { createSelector } from 'reselect';
import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import {
  COMPARISON_METRICS,
  METRIC_IDS,
  type MetricId,
  scoreTitle,
} from '#domain/comparison/metric-id.ts';
import { libraryDefaultFor } from '#domain/comparison/library-defaults.ts';
import type { ContenderRequest } from '#domain/contenders/contender-figures.ts';
import { type PipelineSettings, pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { Photo } from '#domain/photo/photo.ts';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
  selectImportedTable,
} from '#application/selectors/active-import.ts';
import { selectChoiceSets } from '#application/selectors/agreed-faces.ts';
import { type Choice, facesUnder } from '#application/selectors/faces.ts';
import { selectMethodContext, selectModelById } from '#application/selectors/method-context.ts';
import { peopleWith } from '#application/selectors/people.ts';
import { protocolRowsOf, templatesOf } from '#application/selectors/inputs.ts';
import {
  type Acquisitions,
  acquisitionKey,
  acquisitionKeys,
} from '#application/state/acquisitions.ts';
import { isChosen } from '#application/state/agreed-faces.ts';
import type { AppState } from '#application/state/store.ts';
import { message, type Message, type PlainCode } from '#words/message.ts';

/** What the app is set to when a contender is chosen. */
export type ContenderTarget =
  | { readonly kind: 'photos'; readonly pipeline: PipelineSettings; readonly metric: MetricId }
  | { readonly kind: 'imported'; readonly column: number };

/** One model under one distance and alignment, on the people of this set. */
export interface Contender {
  readonly id: string;
  readonly model: string;
  readonly metric: MetricId | null;
  /** What its scores are called. */
  readonly score: Message | string;
  /** How faces were cropped; `null` for an import. */
  readonly alignment: PlainCode | null;
  readonly target: ContenderTarget;
  readonly input: ComparisonInput;
  readonly request: ContenderRequest;
}

type Request = Omit<ContenderRequest, 'libraryDefault'>;

const selectRequest = createSelector(
  [selectMethodContext, (state: AppState) => state.study.choice],
  ({ parameters, density }, choice): Request => ({
    parameters,
    density,
    choice,
    atFmr: parameters.maxFmr,
  }),
);

const selectAggregation = (state: AppState) => state.study.aggregation;

/**
 * The faces that take part under a pipeline, as `selectTemplates` has those of the one in force.
 */
function templatesUnder(
  photos: readonly Photo[],
  acquisitions: Acquisitions,
  pipeline: PipelineSettings,
  choice: Choice,
): ReturnType<typeof templatesOf> {
  const keyOf = acquisitionKeys(pipeline);
  const outcomeOf = ({ id }: Photo) => acquisitions[keyOf(id)] ?? null;
  return templatesOf(peopleWith(facesUnder(photos, outcomeOf, choice)));
}

/**
 * All people in one order that agrees with each of the lists, whose orders agree with each other: a
 * person of only one list comes behind the one before. People are numbered by it alike over all
 * pipelines, so that contenders can be compared in pairs, and resampling draws the same people as
 * it does where one contender is looked at alone.
 */
function oneOrder(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const order: string[] = [];
  const known = new Set<string>();
  for (const list of lists) {
    let place = 0;
    for (const key of list) {
      if (known.has(key)) place = order.indexOf(key, place) + 1 || place;
      else {
        order.splice(place, 0, key);
        known.add(key);
        place += 1;
      }
    }
  }
  return new Map(order.map((key, number) => [key, number]));
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

function alignmentName({ alignment, mirrorAveraging }: PipelineSettings): PlainCode {
  if (alignment === 'similarity') {
    return mirrorAveraging ? 'contender.chipMirrored' : 'contender.chip';
  }
  return mirrorAveraging ? 'contender.boxMirrored' : 'contender.box';
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
    (state: AppState) => state.study.protocol,
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
    protocol,
  ): readonly Contender[] => {
    if (photos.length === 0) return [];
    // One whose faces are still being chosen is no contender yet.
    const open = new Set(sets.flatMap((set) => (isChosen(agreed, set) ? [] : [set.pipeline])));
    const found = pipelinesOf(photos, acquisitions, current, known)
      .filter((pipeline) => !open.has(pipelineKey(pipeline)))
      .map((pipeline) => ({
        pipeline,
        templates: templatesUnder(photos, acquisitions, pipeline, { by, agreed }),
      }));
    const numbers = oneOrder(found.map(({ templates }) => templates.keys));
    return found.flatMap(({ pipeline, templates: { table, keys, rows } }) => {
      const templates: TemplateTable = {
        ...table,
        subject: table.subject.map((number) => numbers.get(keys[number] as string) as number),
        subjectCount: numbers.size,
      };
      const pairs = protocolRowsOf(rows, protocol);
      return METRIC_IDS.map((metric): Contender => ({
        id: `${pipelineKey(pipeline)}/${metric}`,
        model: models.get(pipeline.model)?.name ?? pipeline.model,
        metric,
        score: message(COMPARISON_METRICS[metric].words.name),
        alignment: alignmentName(pipeline),
        target: { kind: 'photos', pipeline, metric },
        input: { kind: 'templates', templates, metric, protocol: pairs, aggregation },
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
  [
    selectActiveImport,
    selectImportedTable,
    selectImportedColumns,
    selectRequest,
    selectAggregation,
  ],
  (imported, templates, columns, request, aggregation): readonly Contender[] => {
    if (imported === null) return [];
    if (templates !== null) {
      return METRIC_IDS.map((metric) => ({
        id: `imported/${metric}`,
        model: imported.name,
        metric,
        score: message(COMPARISON_METRICS[metric].words.name),
        alignment: null,
        target: { kind: 'imported', column: 0 },
        input: { kind: 'templates', templates, metric, aggregation },
        request: { ...request, libraryDefault: null },
      }));
    }
    return columns.map(({ model, metric, metricName, pairs }, column) => ({
      id: `imported/${column}`,
      model,
      metric,
      score: scoreTitle({ metric, metricName }),
      alignment: null,
      target: { kind: 'imported', column },
      input: { kind: 'pairs', pairs, aggregation },
      request: {
        ...request,
        libraryDefault: metric === null ? null : libraryDefaultFor(model, metric),
      },
    }));
  },
);

/**
 * What can be compared now: models, distances and alignments on the photos, or the columns of the
 * import that is looked at.
 */
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
