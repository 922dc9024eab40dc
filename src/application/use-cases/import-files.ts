import { suggestLabels } from '#domain/photo/label-batch.ts';
import type { Photo, PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { IncomingFile, PhotoFiles, RegisteredFile } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import { knownSpelling, withPhotos } from '#application/state/study.ts';

type Rejected = Exclude<RegisteredFile, { kind: 'photo' }>;

function rejection(file: IncomingFile, result: Rejected): ImportProblem {
  const about = { key: `file/${file.path}`, path: file.path, photo: null } as const;
  switch (result.kind) {
    case 'empty':
      return {
        ...about,
        code: 'empty-file',
        severity: 'error',
        text: 'The file is empty (0 bytes).',
        remedy: 'Copy it again from where it came from.',
      };
    case 'not-an-image':
      return {
        ...about,
        code: 'not-an-image',
        severity: 'error',
        text: `This is not an image: it looks like ${result.looksLike}.`,
        remedy: 'Add the photo itself as JPEG, PNG, WebP, AVIF, GIF or BMP.',
      };
    case 'unsupported-image':
      return {
        ...about,
        code: 'unsupported-image',
        severity: 'error',
        text: `This browser cannot open ${result.format} images.`,
        remedy: 'Save the photo as JPEG or PNG and add it again.',
      };
    case 'too-large':
      return {
        ...about,
        code: 'too-large',
        severity: 'error',
        text: `The image claims ${result.width} x ${result.height} pixels; the limit is ${result.limitMegapixels} megapixels.`,
        remedy: 'Reduce it (2,000 pixels on the longer side are plenty) and add it again.',
      };
    case 'unreadable':
      return {
        ...about,
        code: 'unreadable',
        severity: 'error',
        text: `The file could not be read. ${result.detail}`.trim(),
        remedy: 'Check that it still exists and may be opened, and add it again.',
      };
  }
}

function repetition(file: IncomingFile, first: Photo, subject: SubjectLabel | null): ImportProblem {
  const samePerson =
    subject === null || first.subject === null || subjectKey(subject) === subjectKey(first.subject);
  return samePerson
    ? {
        key: `file/${file.path}`,
        code: 'duplicate',
        severity: 'info',
        path: file.path,
        photo: first.id,
        text: `This is the same file as ${first.path}, which is already here.`,
        remedy: 'Nothing to do: it was added once, so that no pair compares a photo with itself.',
      }
    : {
        key: `file/${file.path}`,
        code: 'same-photo-two-people',
        severity: 'warning',
        path: file.path,
        photo: first.id,
        text: `This is the same file as ${first.path}, but there it is ${first.subject} and here ${subject}.`,
        remedy: `It stays with ${first.subject}. If that is wrong, move the photo to ${subject}.`,
      };
}

/**
 * Takes files in: each ends as a photo of the study or as a named problem. Labels are suggested for the whole drop at
 * once, because whether folders or file names carry them shows only in the whole.
 */
export async function importFiles(
  store: AppStore,
  photoFiles: PhotoFiles,
  files: readonly IncomingFile[],
): Promise<void> {
  const labels = suggestLabels(files.map((file) => file.path));
  const known = new Map<PhotoId, Photo>(
    store.getState().study.photos.map((photo) => [photo.id, photo]),
  );
  const spellings = new Map<string, SubjectLabel>();
  const spelled = (label: SubjectLabel): SubjectLabel => {
    const key = subjectKey(label);
    const spelling = spellings.get(key) ?? knownSpelling(store.getState().study, label);
    spellings.set(key, spelling);
    return spelling;
  };
  const photos: Photo[] = [];
  const problems: ImportProblem[] = [];

  for (const [index, file] of files.entries()) {
    const suggested = labels[index] ?? null;
    const subject = suggested === null ? null : spelled(suggested);
    const result = await photoFiles.register(file);
    if (result.kind !== 'photo') {
      problems.push(rejection(file, result));
    } else {
      const first = known.get(result.id);
      if (first !== undefined) {
        problems.push(repetition(file, first, subject));
      } else {
        const photo: Photo = {
          id: result.id,
          fileName: file.fileName,
          path: file.path,
          byteLength: file.byteLength,
          subject,
          included: true,
          chosenFace: null,
          simulated: file.simulated ?? false,
        };
        known.set(photo.id, photo);
        photos.push(photo);
      }
    }
    const { job } = store.getState().session;
    if (job?.phase === 'reading-files' && index % 16 === 15) {
      updateSession(store, { job: { ...job, done: index + 1, total: files.length } });
    }
  }

  if (photos.length > 0) {
    commitStudy(
      store,
      `add ${photos.length === 1 ? photos[0]?.fileName : `${photos.length} photos`}`,
      (study) => withPhotos(study, photos),
    );
  }
  if (problems.length > 0) addProblems(store, problems);
}

/** Lists problems; one about the same file as an earlier one replaces it. */
export function addProblems(store: AppStore, added: readonly ImportProblem[]): void {
  const keys = new Set(added.map((problem) => problem.key));
  const kept = store.getState().session.problems.filter((problem) => !keys.has(problem.key));
  updateSession(store, { problems: [...kept, ...added] });
}
