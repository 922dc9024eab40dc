import { AGGREGATIONS } from '#domain/aggregation/aggregation.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { FACE_CHOICES } from '#domain/face/face-selection.ts';
import type { ProtocolFile, ProtocolPair, ProtocolPhoto } from '#domain/photo/pair-protocol.ts';
import type { Photo, PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import {
  count,
  dictionary,
  flag,
  list,
  missing,
  nullable,
  number,
  object,
  oneOf,
  type Shape,
  ShapeMismatch,
  text,
} from '#domain/report/json-shape.ts';
import type { ThresholdChoice } from '#domain/threshold/threshold-choice.ts';
import {
  METHOD_PARAMETERS,
  type MethodParameters,
  THRESHOLD_METHODS,
} from '#domain/threshold/threshold-methods.ts';
import type { ReopenedImport } from '#application/state/project-import.ts';
import {
  EMPTY_STUDY,
  type ReviewRange,
  type Study,
  type StudyProtocol,
} from '#application/state/study.ts';
import { withoutManualThreshold } from '#application/state/study-threshold.ts';
import { message, type Message } from '#words/message.ts';

/** Name of the file inside a saved project that holds the study; the photos lie beside it. */
export const PROJECT_FILE = 'splitpoint-project.json';
const FORMAT = 'splitpoint-project';
/**
 * Version 2 holds an import, which a reader of version 1 would lose; 3 may put thresholds inside
 * the gap, which 1 and 2 do not know; 4 has `choice` in the place of `method` and of a parameter
 * `manual`.
 */
const VERSION = 4;

/**
 * What a project keeps of a study: everything but the backend, which is of the computer, and the
 * import, which stands beside the study.
 */
export type ProjectStudy = Omit<Study, 'source' | 'imported' | 'backend'>;
type KeptPhoto = Required<Photo>;

/**
 * The project file's text; photos are named by their digest, so that they are found under any path.
 *
 * @param imported what `packedImport` says; `null` without an import.
 */
export function projectText(study: Study, imported: unknown = null): string {
  const kept: ProjectStudy = { ...study, photos: study.photos.map(keptPhoto) };
  // What is undefined is not written.
  const said = { ...kept, source: undefined, imported: undefined, backend: undefined };
  const head = { format: FORMAT, version: VERSION, study: said };
  return `${JSON.stringify(imported === null ? head : { ...head, import: imported })}\n`;
}

export type ProjectReading =
  | {
      readonly kind: 'project';
      readonly study: ProjectStudy;
      /** For `reopenedImport`; `null` without an import. */
      readonly imported: unknown;
    }
  | { readonly kind: 'refused'; readonly problem: Message };

/**
 * The study of a project file; `null` for JSON that is none. Everything in it is checked: it may
 * come from anybody.
 */
export function projectFrom(value: unknown): ProjectReading | null {
  if (typeof value !== 'object' || value === null) return null;
  const { format, version, study, import: imported = null } = value as Record<string, unknown>;
  if (format !== FORMAT) return null;
  if (typeof version !== 'number') {
    return { kind: 'refused', problem: message('project.noVersion') };
  }
  if (!Number.isInteger(version) || version < 1 || version > VERSION) {
    return {
      kind: 'refused',
      problem: message('project.otherVersion', {
        format: String(version),
        newest: String(VERSION),
      }),
    };
  }
  try {
    return {
      kind: 'project',
      study: STUDY(version < 4 ? upgraded(study) : study, 'study'),
      imported,
    };
  } catch (error) {
    if (!(error instanceof ShapeMismatch)) throw error;
    return { kind: 'refused', problem: message('project.damaged', { reason: error.reason }) };
  }
}

/**
 * Takes the project's word for every photo that is here, and all its settings. Photos that the
 * project does not know keep theirs; a model that is not here is not used.
 *
 * @param imported its import; without one, an import that is here stays, out of sight.
 */
export function withProject(
  study: Study,
  project: ProjectStudy,
  imported: ReopenedImport | null,
  knowsModel: (model: string) => boolean,
): Study {
  const said = new Map(project.photos.map((photo) => [photo.id, photo]));
  const { photos, ...settings } = project;
  const isHere = knowsModel(project.pipeline.model);
  const pipeline = isHere ? project.pipeline : { ...project.pipeline, model: study.pipeline.model };
  const order = new Map(photos.map(({ id }, index) => [id, index]));
  const place = ({ id }: Photo): number => order.get(id) ?? Infinity;
  const opened: Study = {
    ...study,
    ...settings,
    pipeline,
    source: imported?.shown === true ? 'imported' : 'photos',
    imported: imported?.study ?? study.imported,
    photos: study.photos
      .map((photo) => said.get(photo.id) ?? photo)
      .toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))),
  };
  // A distance of one model says nothing under another; an import has a model of its own.
  return isHere || imported?.shown === true ? opened : withoutManualThreshold(opened);
}

function keptPhoto(photo: Photo): KeptPhoto {
  return { ...photo, otherFaces: photo.otherFaces ?? {} };
}

const label = text as Shape<SubjectLabel>;

const PHOTO: Shape<KeptPhoto> = object<KeptPhoto>({
  // Only ids of photos whose files were read count, whatever is written here.
  id: text as Shape<PhotoId>,
  fileName: text,
  path: text,
  byteLength: count,
  subject: nullable(label),
  included: flag,
  chosenFace: nullable(count),
  otherFaces: dictionary(label) as Shape<KeptPhoto['otherFaces']>,
  simulated: flag,
});

const NUMBERED_PHOTO = object<ProtocolPhoto>({ person: text, number: count });
const NAMED_PHOTO = object<ProtocolFile>({ file: text });
const PROTOCOL_PHOTO: Shape<ProtocolPhoto | ProtocolFile> = (value, path) =>
  typeof value === 'object' && value !== null && 'file' in value
    ? NAMED_PHOTO(value, path)
    : NUMBERED_PHOTO(value, path);

const BY_METHOD = object<Extract<ThresholdChoice, { kind: 'method' }>>({
  kind: oneOf(['method']),
  method: oneOf(THRESHOLD_METHODS.map(({ id }) => id)),
});
const BY_HAND = object<Extract<ThresholdChoice, { kind: 'manual' }>>({
  kind: oneOf(['manual']),
  threshold: number,
});
const CHOICE: Shape<ThresholdChoice> = (value, path) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'manual'
    ? BY_HAND(value, path)
    : BY_METHOD(value, path);

/** One that the file lacks came later than the file, and is as it is at first. */
const PARAMETERS = object(
  Object.fromEntries(
    METHOD_PARAMETERS.map((parameter) => [
      parameter.name,
      missing(
        parameter.kind === 'number' ? number : oneOf(parameter.options.map(({ value }) => value)),
        parameter.initial,
      ),
    ]),
  ),
) as Shape<MethodParameters>;

/**
 * A study of before version 4 as it would be written now: a method was chosen by its name, `manual`
 * among them, and what was set by hand was a parameter.
 */
function upgraded(study: unknown): unknown {
  if (typeof study !== 'object' || study === null) return study;
  const { method, ...rest } = study as Record<string, unknown>;
  const manual = (rest['parameters'] as { readonly manual?: unknown } | undefined)?.manual ?? null;
  if (method !== 'manual')
    return { ...rest, choice: { kind: 'method', method }, lastManual: manual };
  const choice = manual === null ? EMPTY_STUDY.choice : { kind: 'manual', threshold: manual };
  return { ...rest, choice, lastManual: null };
}

const STUDY: Shape<ProjectStudy> = object<ProjectStudy>({
  photos: list(PHOTO),
  pipeline: object<PipelineSettings>({
    model: text,
    detector: oneOf(['cascade', 'ssd-mobilenet-v1']),
    alignment: oneOf(['similarity', 'box']),
    mirrorAveraging: flag,
  }),
  metric: oneOf(METRIC_IDS),
  aggregation: oneOf(AGGREGATIONS.map(({ policy }) => policy)),
  density: object<DensitySettings>({
    bandwidth: oneOf(['scott', 'silverman', 'improved']),
    reflectAtZero: flag,
  }),
  choice: CHOICE,
  lastManual: nullable(number),
  parameters: PARAMETERS,
  review: nullable(object<ReviewRange>({ low: number, high: number })),
  tags: dictionary(list(text)),
  protocol: nullable(
    object<StudyProtocol>({
      fileName: text,
      pairs: list(object<ProtocolPair>({ left: PROTOCOL_PHOTO, right: PROTOCOL_PHOTO })),
    }),
  ),
  dismissed: list(text),
  // Projects of before had neither.
  faceChoice: missing(oneOf(FACE_CHOICES), 'largest'),
  excludedOnAdvice: missing(list(text as Shape<PhotoId>), []),
  gallerySize: count,
});
