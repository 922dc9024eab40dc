import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { type DensitySettings, PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { BackendWish, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { FaceChoice } from '#domain/face/face-selection.ts';
import type { ProtocolPair } from '#domain/photo/pair-protocol.ts';
import type { Photo, PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { areStrangers, STRANGERS } from '#domain/photo/strangers.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import { byMethod, type ThresholdChoice } from '#domain/threshold/threshold-choice.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#domain/threshold/threshold-methods.ts';
import type { StudyImport } from '#application/state/imported-set.ts';

/**
 * The document: everything the user decided, nothing that was computed. Small, immutable and shared
 * structurally, so undo keeps whole snapshots of it.
 */
export interface Study {
  /** In the order they were added. */
  readonly photos: readonly Photo[];
  /** What is looked at. */
  readonly source: 'photos' | 'imported';
  /**
   * Scores or embeddings that were made elsewhere; `null` without any. Looking at the photos does
   * not let go of them.
   */
  readonly imported: StudyImport | null;
  readonly pipeline: PipelineSettings;
  readonly backend: BackendWish;
  readonly metric: MetricId;
  /** How a photo is compared with a person of whom several photos are known. */
  readonly aggregation: AggregationPolicy;
  readonly density: DensitySettings;
  readonly choice: ThresholdChoice;
  /**
   * While a method is chosen, the distance that was last set by hand, which stays in the list and
   * on the chart; `null` for none.
   */
  readonly lastManual: number | null;
  readonly parameters: MethodParameters;
  /**
   * Distances between which a person decides instead of the rule: match up to `low`, no match above
   * `high`. `null`: one threshold decides all. It does not outlive the distance that it is of.
   */
  readonly review: ReviewRange | null;
  /** Free words on people, by subject key, e.g. "child", "camera 2": groups to compare. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Only these pairs are compared, as in LFW's `pairs.txt`; `null`: all pairs. */
  readonly protocol: StudyProtocol | null;
  /** How the face that counts is found in photos with several, where nobody picked one. */
  readonly faceChoice: FaceChoice;
  /**
   * Photos that were excluded because the dataset doctor said so; those that were included again
   * since count no more.
   */
  readonly excludedOnAdvice: readonly PhotoId[];
  /**
   * Keys of the dataset doctor's findings that were looked at and found to be right as they are.
   */
  readonly dismissed: readonly string[];
  /** Faces in the gallery that an unknown face would be searched in, for the FPIR; 1 or more. */
  readonly gallerySize: number;
}

export interface StudyProtocol {
  readonly fileName: string;
  readonly pairs: readonly ProtocolPair[];
}

/** One face of one photo; `face` is `null` for the face that counts, whichever that is. */
export interface FaceRef {
  readonly photo: PhotoId;
  readonly face: number | null;
}

export interface ReviewRange {
  readonly low: number;
  readonly high: number;
}

export const EMPTY_STUDY: Study = {
  photos: [],
  source: 'photos',
  imported: null,
  pipeline: {
    model: 'face-api-resnet-128',
    detector: 'cascade',
    alignment: 'similarity',
    mirrorAveraging: false,
  },
  backend: 'auto',
  metric: 'euclidean',
  aggregation: 'single',
  density: PANDAS_DENSITY,
  choice: byMethod('information-gain'),
  lastManual: null,
  parameters: DEFAULT_PARAMETERS,
  review: null,
  tags: {},
  protocol: null,
  faceChoice: 'agreement',
  excludedOnAdvice: [],
  dismissed: [],
  gallerySize: 1000,
};

/** The spelling under which the study already knows this person, else the label itself. */
export function knownSpelling(study: Study, label: SubjectLabel): SubjectLabel {
  const key = subjectKey(label);
  if (areStrangers(label)) return STRANGERS;
  for (const photo of study.photos) {
    for (const known of subjectsOf(photo)) if (subjectKey(known) === key) return known;
  }
  return label;
}

/** Everybody who is named in a photo. */
function subjectsOf({ subject, otherFaces }: Photo): readonly SubjectLabel[] {
  const others = otherFaces === undefined ? [] : Object.values(otherFaces);
  return subject === null ? others : [subject, ...others];
}

export function withPhotos(study: Study, added: readonly Photo[]): Study {
  return { ...study, photos: [...study.photos, ...added] };
}

export function withoutPhotos(study: Study, ids: ReadonlySet<PhotoId>): Study {
  return { ...study, photos: study.photos.filter((photo) => !ids.has(photo.id)) };
}

function mapPhotos(study: Study, change: (photo: Photo) => Photo): Study {
  return { ...study, photos: study.photos.map(change) };
}

/**
 * Says of each of these photos who is in it, or that nobody knows; one spelling for each person.
 */
export function withNaming(study: Study, labels: ReadonlyMap<PhotoId, SubjectLabel | null>): Study {
  const others: Study = { ...study, photos: study.photos.filter(({ id }) => !labels.has(id)) };
  const spellings = new Map<string, SubjectLabel>();
  const spelled = (label: SubjectLabel): SubjectLabel => {
    const key = subjectKey(label);
    const spelling = spellings.get(key) ?? knownSpelling(others, label);
    spellings.set(key, spelling);
    return spelling;
  };
  let isSame = true;
  const named = mapPhotos(study, (photo) => {
    const label = labels.get(photo.id);
    if (label === undefined) return photo;
    const subject = label === null ? null : spelled(label);
    if (subject === photo.subject) return photo;
    isSame = false;
    return { ...photo, subject };
  });
  return isSame ? study : named;
}

/** Says of these photos who is in them; a spelling that the study knows wins over the one typed. */
export function withSubject(study: Study, ids: ReadonlySet<PhotoId>, subject: SubjectLabel): Study {
  const spelling = knownSpelling(study, subject);
  return mapPhotos(study, (photo) => (ids.has(photo.id) ? { ...photo, subject: spelling } : photo));
}

/**
 * Gives a person another name. If another person of the study already has that name, the two become
 * one (a merge).
 */
export function withSubjectRenamed(study: Study, from: SubjectLabel, to: SubjectLabel): Study {
  const fromKey = subjectKey(from);
  // Only the capitals change: take the new spelling, do not look it up.
  const spelling = subjectKey(to) === fromKey ? to : knownSpelling(study, to);
  const renamed = (label: SubjectLabel): SubjectLabel =>
    subjectKey(label) === fromKey ? spelling : label;
  return mapPhotos(study, (photo) =>
    subjectsOf(photo).some((label) => subjectKey(label) === fromKey)
      ? {
          ...photo,
          subject: photo.subject === null ? null : renamed(photo.subject),
          ...(photo.otherFaces && { otherFaces: mapValues(photo.otherFaces, renamed) }),
        }
      : photo,
  );
}

function mapValues(
  faces: Readonly<Record<number, SubjectLabel>>,
  change: (label: SubjectLabel) => SubjectLabel,
): Readonly<Record<number, SubjectLabel>> {
  return Object.fromEntries(Object.entries(faces).map(([face, label]) => [face, change(label)]));
}

export function withInclusion(study: Study, ids: ReadonlySet<PhotoId>, included: boolean): Study {
  return mapPhotos(study, (photo) => (ids.has(photo.id) ? { ...photo, included } : photo));
}

/**
 * Says which face counts. If somebody else was named there, that name goes: the photo's own label
 * is this face's now.
 */
export function withChosenFace(study: Study, id: PhotoId, face: number | null): Study {
  return mapPhotos(study, (photo) => {
    if (photo.id !== id) return photo;
    return { ...withoutFaces(photo, new Set(face === null ? [] : [face])), chosenFace: face };
  });
}

/**
 * Says of every face of a photo who it is (`null`: nobody). `counting` is the face that counted so
 * far; it still does if it has a name, else the first that has one.
 */
export function withNamedFaces(
  study: Study,
  id: PhotoId,
  names: readonly (SubjectLabel | null)[],
  counting: number,
): Study {
  const spelled = names.map((name) => (name === null ? null : knownSpelling(study, name)));
  const first = spelled.findIndex((name) => name !== null);
  const main = spelled[counting] != null || first < 0 ? counting : first;
  const otherFaces: Record<number, SubjectLabel> = {};
  spelled.forEach((name, face) => {
    if (name !== null && face !== main) otherFaces[face] = name;
  });
  return mapPhotos(study, (photo) =>
    photo.id === id
      ? { ...photo, subject: spelled[main] ?? null, chosenFace: main, otherFaces }
      : photo,
  );
}

/** Says of these faces whose they are. */
export function withFaceSubjects(
  study: Study,
  refs: readonly FaceRef[],
  subject: SubjectLabel,
): Study {
  const spelling = knownSpelling(study, subject);
  const faces = facesByPhoto(refs);
  return mapPhotos(study, (photo) => {
    const named = faces.get(photo.id);
    if (named === undefined) return photo;
    const others = [...named].filter((face) => face !== null);
    const otherFaces = { ...photo.otherFaces };
    for (const face of others) otherFaces[face] = spelling;
    return {
      ...photo,
      ...(named.has(null) && { subject: spelling }),
      ...(others.length > 0 && { otherFaces }),
    };
  });
}

/** Takes faces out of the set: a photo with the face that counts, of other faces only the name. */
export function withoutFaceRefs(study: Study, refs: readonly FaceRef[]): Study {
  const faces = facesByPhoto(refs);
  const photos = study.photos.flatMap((photo) => {
    const gone = faces.get(photo.id);
    if (gone === undefined) return [photo];
    return gone.has(null) ? [] : [withoutFaces(photo, gone)];
  });
  return { ...study, photos };
}

function withoutFaces(photo: Photo, faces: ReadonlySet<number | null>): Photo {
  if (photo.otherFaces === undefined) return photo;
  const left = Object.entries(photo.otherFaces).filter(([face]) => !faces.has(Number(face)));
  return { ...photo, otherFaces: Object.fromEntries(left) };
}

function facesByPhoto(refs: readonly FaceRef[]): ReadonlyMap<PhotoId, ReadonlySet<number | null>> {
  const faces = new Map<PhotoId, Set<number | null>>();
  for (const { photo, face } of refs) {
    const known = faces.get(photo);
    if (known) known.add(face);
    else faces.set(photo, new Set([face]));
  }
  return faces;
}

/** A finding of the dataset doctor that needs no further look, or does again. */
export function withDismissed(study: Study, key: string, dismissed: boolean): Study {
  const others = study.dismissed.filter((known) => known !== key);
  return { ...study, dismissed: dismissed ? [...others, key] : others };
}

/** Says which groups a person belongs to, instead of what was said before. */
export function withTags(study: Study, subject: SubjectLabel, tags: readonly string[]): Study {
  return { ...study, tags: { ...study.tags, [subjectKey(subject)]: tags } };
}

export function withPipeline(study: Study, change: Partial<PipelineSettings>): Study {
  return { ...study, pipeline: { ...study.pipeline, ...change } };
}
