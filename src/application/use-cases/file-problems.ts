import type { Photo, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { IncomingFile, LeftOutFile, RegisteredFile } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';

/** Words for what became of a file that is no photo of the set. */
type Rejected = Exclude<RegisteredFile, { kind: 'photo' }>;

export function rejection(file: IncomingFile, result: Rejected): ImportProblem {
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

/** An image by its name: what else it may be is not looked for. */
export const IMAGE_NAME = /\.(jpe?g|jfif|png|webp|gif|bmp|avif|heic|heif|tiff?|ico|svg)$/i;

/**
 * A file that came with others and that nobody knows a use for; one that is called an image is told
 * what images must be.
 */
export function withoutUse(file: IncomingFile, result: Rejected): ImportProblem {
  if (result.kind !== 'not-an-image' || IMAGE_NAME.test(file.fileName)) {
    return rejection(file, result);
  }
  return {
    key: `file/${file.path}`,
    code: 'not-an-image',
    severity: 'warning',
    path: file.path,
    photo: null,
    text: `Nothing in it says what this file is for: it looks like ${result.looksLike}.`,
    remedy:
      'Photos are taken, lists with a column of photos and one of people, lists of pairs, tables of scores or embeddings, thresholds, projects and models.',
  };
}

/** A table that was taken for a list, and is none. */
export function noList(problem: ImportProblem): ImportProblem {
  return {
    ...problem,
    text: 'As a list this table says neither who is in a photo nor which pairs to compare.',
    remedy:
      'A list has a column of photos and one of people, or two of photos. To import its scores, add the table again and choose "Import".',
  };
}

export function emptyFolder(path: string): ImportProblem {
  return {
    key: `folder/${path}`,
    code: 'empty-folder',
    severity: 'warning',
    path,
    photo: null,
    text: 'The folder is empty.',
    remedy: 'Add a folder that holds photos, best with one folder inside it for each person.',
  };
}

/** Hidden files, in one line. */
export function systemFiles(paths: readonly string[]): readonly ImportProblem[] {
  const [first] = paths;
  if (first === undefined) return [];
  return [
    {
      key: `system/${first}`,
      code: 'system-files',
      severity: 'info',
      path: paths.length === 1 ? first : `${paths.length} system files`,
      photo: null,
      text: `Hidden files of the operating system (${first}${paths.length > 1 ? ', ...' : ''}) were set aside.`,
      remedy: 'Nothing to do.',
    },
  ];
}

/** Files that came with the photos and say nothing that is used, in one line. */
export function besidePhotos(files: readonly IncomingFile[]): readonly ImportProblem[] {
  const [first] = files;
  if (first === undefined) return [];
  return [
    {
      key: `beside/${first.path}`,
      code: 'beside-photos',
      severity: 'info',
      path: files.length === 1 ? first.path : `${files.length} files beside the photos`,
      photo: null,
      text: `Files that came with the photos (${first.fileName}${files.length > 1 ? ', ...' : ''}) were set aside.`,
      remedy: 'Nothing to do.',
    },
  ];
}

/** A project whose figures were of a model that is not here: they are of another one now. */
export function missingModel(projectFile: string, used: string): ImportProblem {
  return {
    key: `model/${projectFile}`,
    path: projectFile,
    photo: null,
    code: 'model-missing',
    severity: 'warning',
    text: `The project was made with a model of your own, which is not here: its figures are now of ${used}, and a threshold set by hand was left out.`,
    remedy: 'Add your model with "Add model" and open the project again.',
  };
}

/** A model that cannot be used. */
export function refusedModel(
  [first]: readonly IncomingFile[],
  { text, remedy }: Pick<ImportProblem, 'text' | 'remedy'>,
): ImportProblem {
  const path = first?.path ?? '';
  return {
    key: modelKey(path),
    code: 'model-refused',
    severity: 'error',
    path,
    photo: null,
    text,
    remedy,
  };
}

/** What problems about a model are known by. @param path of its first file. */
export function modelKey(path: string): string {
  return `model/${path}`;
}

/** A file that is there already, under another name or in another folder. */
export function repetition(
  file: IncomingFile,
  first: Photo,
  subject: SubjectLabel | null,
): ImportProblem {
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

/** An archive, or a file inside one, that could not be opened. */
export function leftOut({ path, text, remedy }: LeftOutFile): ImportProblem {
  return {
    key: `file/${path}`,
    code: 'archive',
    severity: 'error',
    path,
    photo: null,
    text,
    remedy,
  };
}

/** Files that were not read any more because the user cancelled. */
export function unread(files: readonly IncomingFile[]): ImportProblem {
  const [first] = files;
  return {
    key: `unread/${first?.path}`,
    code: 'cancelled',
    severity: 'warning',
    path: files.length === 1 ? (first?.path ?? '') : `${files.length} files`,
    photo: null,
    text: `Reading was cancelled before ${files.length === 1 ? 'this file' : `these files (from ${first?.path} on)`}.`,
    remedy: 'Add them again if you want them: files that are here already are not added twice.',
  };
}

/** Something about a list or another file that speaks of photos. */
export function listProblem(
  path: string,
  part: string,
  text: string,
  remedy: string,
): ImportProblem {
  return {
    key: `labels/${path}/${part}`,
    code: 'label-file',
    severity: 'warning',
    path,
    photo: null,
    text,
    remedy,
  };
}
