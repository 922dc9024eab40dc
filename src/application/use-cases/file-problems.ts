import type { Photo, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { IncomingFile, LeftOutFile, RegisteredFile } from '#application/ports.ts';
import type { ModelRefusal } from '#application/model-ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import { message, type Message } from '#words/message.ts';

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
        text: message('file.empty'),
        remedy: message('fix.copyAgain'),
      };
    case 'not-an-image':
      return {
        ...about,
        code: 'not-an-image',
        severity: 'error',
        text: message('file.notAnImage', { kind: message(result.looksLike) }),
        remedy: message('fix.addThePhoto'),
      };
    case 'unsupported-image':
      return {
        ...about,
        code: 'unsupported-image',
        severity: 'error',
        text: message('file.unsupported', { format: result.format }),
        remedy: message('fix.saveAsJpeg'),
      };
    case 'too-large':
      return {
        ...about,
        code: 'too-large',
        severity: 'error',
        text: message('file.tooLarge', {
          width: String(result.width),
          height: String(result.height),
          limit: String(result.limitMegapixels),
        }),
        remedy: message('fix.reduce'),
      };
    case 'unreadable':
      return {
        ...about,
        code: 'unreadable',
        severity: 'error',
        text:
          result.detail === ''
            ? message('file.unreadable')
            : message('file.unreadableWhy', { reason: result.detail }),
        remedy: message('fix.mayBeOpened'),
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
    text: message('file.noUse', { kind: message(result.looksLike) }),
    remedy: message('fix.whatIsTaken'),
  };
}

/** A table that was taken for a list, and is none. */
export function noList(problem: ImportProblem): ImportProblem {
  return {
    ...problem,
    text: message('file.noList'),
    remedy: message('fix.whatAListHas'),
  };
}

export function emptyFolder(path: string): ImportProblem {
  return {
    key: `folder/${path}`,
    code: 'empty-folder',
    severity: 'warning',
    path,
    photo: null,
    text: message('file.emptyFolder'),
    remedy: message('fix.folderOfPhotos'),
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
      path: paths.length === 1 ? first : message('file.systemFiles', { files: paths.length }),
      photo: null,
      text: message('file.systemAside', { file: first, more: paths.length - 1 }),
      remedy: message('fix.nothing'),
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
      path: files.length === 1 ? first.path : message('file.besidePhotos', { files: files.length }),
      photo: null,
      text: message('file.besideAside', { file: first.fileName, more: files.length - 1 }),
      remedy: message('fix.nothing'),
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
    text: message('file.missingModel', { used }),
    remedy: message('fix.addYourModel'),
  };
}

/** A model that cannot be used. */
export function refusedModel(
  [first]: readonly IncomingFile[],
  { text, remedy }: ModelRefusal,
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
  return subject === null ||
    first.subject === null ||
    subjectKey(subject) === subjectKey(first.subject)
    ? {
        key: `file/${file.path}`,
        code: 'duplicate',
        severity: 'info',
        path: file.path,
        photo: first.id,
        text: message('file.sameFile', { path: first.path }),
        remedy: message('fix.addedOnce'),
      }
    : {
        key: `file/${file.path}`,
        code: 'same-photo-two-people',
        severity: 'warning',
        path: file.path,
        photo: first.id,
        text: message('file.sameFileTwoPeople', {
          path: first.path,
          first: first.subject,
          second: subject,
        }),
        remedy: message('fix.stays', { first: first.subject, second: subject }),
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
    path: files.length === 1 ? (first?.path ?? '') : message('file.files', { files: files.length }),
    photo: null,
    text:
      files.length === 1
        ? message('file.unreadOne')
        : message('file.unreadFrom', { path: first?.path ?? '' }),
    remedy: message('fix.addUnread'),
  };
}

/** Something about a list or another file that speaks of photos. */
export function listProblem(
  path: string,
  part: string,
  text: Message,
  remedy: Message,
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
