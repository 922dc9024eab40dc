import { equivalentThresholds } from '#domain/comparison/equivalents.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { distanceText } from '#domain/shared/wording.ts';
import type { LibraryDefault } from '#domain/threshold/threshold-method.ts';
import { message, type Message, type PlainCode } from '#words/message.ts';

type Row = Readonly<Partial<Record<MetricId, number>>>;

const DEEPFACE_METRICS = ['cosine', 'euclidean', 'euclidean_l2', 'angular'] as const;

/** deepface's thresholds by its model names: cosine, euclidean, euclidean_l2, angular. */
const DEEPFACE: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'VGG-Face': [0.68, 1.17, 1.17, 0.39],
  Facenet: [0.4, 10, 0.8, 0.33],
  Facenet512: [0.3, 23.56, 1.04, 0.35],
  ArcFace: [0.68, 4.15, 1.13, 0.39],
  Dlib: [0.07, 0.6, 0.4, 0.12],
  SFace: [0.593, 10.734, 1.055, 0.36],
  OpenFace: [0.1, 0.55, 0.55, 0.11],
  DeepFace: [0.23, 64, 0.64, 0.12],
  DeepID: [0.015, 45, 0.17, 0.04],
  GhostFaceNet: [0.65, 35.71, 1.1, 0.38],
  Buffalo_L: [0.55, 0.6, 1.1, 0.45],
};

interface OtherDefault {
  readonly models: readonly string[];
  readonly metric: MetricId;
  readonly threshold: number;
  readonly source: string;
  readonly remark: PlainCode;
}

const OTHERS: readonly OtherDefault[] = [
  {
    models: ['face-api-resnet-128'],
    metric: 'euclidean',
    threshold: 0.6,
    source: 'face-api.js',
    remark: 'library.faceApi',
  },
  {
    models: ['Dlib'],
    metric: 'euclidean',
    threshold: 0.6,
    source: 'dlib',
    remark: 'library.dlib',
  },
  {
    models: ['SFace'],
    metric: 'cosine',
    threshold: 1 - 0.363,
    source: 'OpenCV',
    remark: 'library.openCv',
  },
  {
    models: ['Buffalo_L'],
    metric: 'cosine',
    threshold: 0.5,
    source: 'Immich',
    remark: 'library.immich',
  },
];

const sameModel = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * All thresholds that libraries use for a model under a distance, deepface's first where it has the
 * model; empty where none is known. Models go by deepface's names, whatever their case, and by this
 * app's own ids.
 */
export function libraryDefaultsFor(modelId: string, metric: MetricId): readonly LibraryDefault[] {
  const deepface = deepfaceDefault(modelId, metric);
  const others = OTHERS.filter(
    (other) => other.metric === metric && other.models.some((model) => sameModel(model, modelId)),
  ).map(({ threshold, source, remark }) => ({ threshold, source, remark: message(remark) }));
  return deepface ? [deepface, ...others] : others;
}

/**
 * The one of `libraryDefaultsFor` that the method "Library default" proposes; `null` where none is
 * known.
 */
export function libraryDefaultFor(modelId: string, metric: MetricId): LibraryDefault | null {
  return libraryDefaultsFor(modelId, metric)[0] ?? null;
}

function deepfaceDefault(modelId: string, metric: MetricId): LibraryDefault | null {
  const name = Object.keys(DEEPFACE).find((model) => sameModel(model, modelId));
  const values = name === undefined ? undefined : DEEPFACE[name];
  if (!values) return null;
  const row: Row = Object.fromEntries(DEEPFACE_METRICS.map((id, i) => [id, values[i]]));
  const threshold = row[metric];
  if (threshold === undefined) return null;
  const remark = contradiction(row, metric, threshold);
  return { threshold, source: 'deepface', ...(remark === null ? {} : { remark }) };
}

/**
 * deepface's values for one model are cuts at different places; this says how far the others lie
 * from this one.
 */
function contradiction(row: Row, metric: MetricId, threshold: number): Message | null {
  const others = equivalentThresholds(metric, threshold).flatMap((same) => {
    const stated = row[same.metric];
    // deepface states two decimals, so a difference below one per cent is rounding.
    if (stated === undefined || Math.abs(stated - same.threshold) <= 0.01 * stated) return [];
    const cut = distanceText(same.threshold);
    return [message('library.otherCut', { metric: same.metric, stated: String(stated), cut })];
  });
  return others.length === 0
    ? null
    : message('library.contradiction', { metric, threshold: String(threshold), others });
}
