import type { MetricId } from '#domain/comparison/metric-id.ts';
import { type DensitySettings, PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { BackendWish, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { Photo, PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import {
  DEFAULT_PARAMETERS,
  type MethodId,
  type MethodParameters,
} from '#domain/threshold/threshold-method.ts';

/**
 * The document: everything the user decided, nothing that was computed. Small, immutable and shared structurally, so undo keeps whole
 * snapshots of it.
 */
export interface Study {
  /** In the order they were added. */
  readonly photos: readonly Photo[];
  readonly pipeline: PipelineSettings;
  readonly backend: BackendWish;
  readonly metric: MetricId;
  readonly density: DensitySettings;
  readonly method: MethodId;
  readonly parameters: MethodParameters;
  /**
   * Distances between which a person decides instead of the rule: match up to `low`, no match above `high`. `null`: one threshold decides all. It does
   * not outlive the distance that it is of.
   */
  readonly review: ReviewRange | null;
  /** Free words on people, by subject key, e.g. "child", "camera 2": groups to compare. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Faces in the gallery that an unknown face would be searched in, for the FPIR; 1 or more. */
  readonly gallerySize: number;
}

export interface ReviewRange {
  readonly low: number;
  readonly high: number;
}

export const EMPTY_STUDY: Study = {
  photos: [],
  pipeline: {
    model: 'face-api-resnet-128',
    detector: 'ssd-mobilenet-v1',
    alignment: 'similarity',
    mirrorAveraging: false,
  },
  backend: 'auto',
  metric: 'euclidean',
  density: PANDAS_DENSITY,
  method: 'information-gain',
  parameters: DEFAULT_PARAMETERS,
  review: null,
  tags: {},
  gallerySize: 1000,
};

/** The spelling under which the study already knows this person, else the label itself. */
export function knownSpelling(study: Study, label: SubjectLabel): SubjectLabel {
  const key = subjectKey(label);
  const known = study.photos.find(
    (photo) => photo.subject !== null && subjectKey(photo.subject) === key,
  );
  return known?.subject ?? label;
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

/** Says of these photos who is in them; a spelling that the study knows wins over the one typed. */
export function withSubject(study: Study, ids: ReadonlySet<PhotoId>, subject: SubjectLabel): Study {
  const spelling = knownSpelling(study, subject);
  return mapPhotos(study, (photo) => (ids.has(photo.id) ? { ...photo, subject: spelling } : photo));
}

/**
 * Gives a person another name. If another person of the study already has that name, the two become one (a merge).
 */
export function withSubjectRenamed(study: Study, from: SubjectLabel, to: SubjectLabel): Study {
  const fromKey = subjectKey(from);
  // Only the capitals change: take the new spelling, do not look it up.
  const spelling = subjectKey(to) === fromKey ? to : knownSpelling(study, to);
  return mapPhotos(study, (photo) =>
    photo.subject !== null && subjectKey(photo.subject) === fromKey
      ? { ...photo, subject: spelling }
      : photo,
  );
}

export function withInclusion(study: Study, ids: ReadonlySet<PhotoId>, included: boolean): Study {
  return mapPhotos(study, (photo) => (ids.has(photo.id) ? { ...photo, included } : photo));
}

export function withChosenFace(study: Study, id: PhotoId, face: number | null): Study {
  return mapPhotos(study, (photo) => (photo.id === id ? { ...photo, chosenFace: face } : photo));
}

/** Says which groups a person belongs to, instead of what was said before. */
export function withTags(study: Study, subject: SubjectLabel, tags: readonly string[]): Study {
  return { ...study, tags: { ...study.tags, [subjectKey(subject)]: tags } };
}
