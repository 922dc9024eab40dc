import { embeddingModel } from '#domain/embedding/embedding-model.ts';
import type { LabelReading } from '#domain/photo/label-readings.ts';
import type { Photo, PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { IncomingFile, PhotoFiles } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import { namingChoice, withLatest } from '#application/state/naming.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import { knownSpelling, type Study, withNaming, withPhotos } from '#application/state/study.ts';
import { freeImportId } from '#application/state/imported-set.ts';
import {
  missingModel,
  repetition,
  unread,
  withoutUse,
} from '#application/use-cases/file-problems.ts';
import { PROJECT_FILE, withProject } from '#application/state/project.ts';
import { openProjects } from '#application/use-cases/open-project.ts';
import { readSideFiles } from '#application/use-cases/read-side-files.ts';
import type { PageTurn } from '#application/page-turns.ts';
import { message, type Message } from '#words/message.ts';
import type { SortedFiles } from '#application/use-cases/sort-files.ts';
import {
  type SubjectSuggestions,
  suggestSubjects,
} from '#application/use-cases/suggest-subjects.ts';

/** What may happen while files are read; looked at between two of them. */
export interface Reading {
  readonly cancelled: boolean;
  /** Everything is to be forgotten: then nothing that was read may be kept. */
  readonly forgotten: boolean;
  /** Lets the page do what waits; comes between slices of long lists. */
  readonly turn: PageTurn;
}

export interface ImportSummary {
  /** Names of the lists that were followed. */
  readonly lists: readonly string[];
  /** Photos that they named. */
  readonly listed: number;
  /** Photos that came in. */
  readonly added: number;
  /** Files that say nothing and that nobody expects to. */
  readonly aside: readonly IncomingFile[];
}

const NOTHING: ImportSummary = { lists: [], listed: 0, added: 0, aside: [] };

const UNSORTED = { aside: new Set<IncomingFile>(), projects: new Set<IncomingFile>() };

export const UNDISTURBED: Reading = {
  cancelled: false,
  forgotten: false,
  turn: () => Promise.resolve(),
};

/**
 * Takes files in: each ends as a photo of the study, as a list of labels or pairs that was
 * followed, or as a named problem. Labels are suggested for the whole drop at once, because whether
 * folders or file names carry them shows only in the whole. Cancelling keeps what was read.
 *
 * @param sorted those of them that are no problem if they say nothing, and those that are projects.
 */
export async function importFiles(
  store: AppStore,
  photoFiles: PhotoFiles,
  incoming: readonly IncomingFile[],
  reading: Reading = UNDISTURBED,
  { aside: mayBeAside, projects }: Pick<SortedFiles, 'aside' | 'projects'> = UNSORTED,
): Promise<ImportSummary> {
  const before = store.getState().study;
  const {
    project,
    rest,
    problems: ofProjects,
  } = await openProjects(photoFiles, incoming, projects, freeImportId(store.getState().imports));
  const side = await readSideFiles(photoFiles, rest, before, reading.turn);
  const files = side.photos.filter((file) => !mayBeAside.has(file));
  const aside = [...side.aside, ...side.photos.filter((file) => mayBeAside.has(file))];
  const suggested = suggestSubjects(files, before, side);
  const suggestion = suggested.isSure ? suggested.readings[0] : undefined;
  const known = new Map<PhotoId, Photo>(before.photos.map((photo) => [photo.id, photo]));
  const spelled = spellings(before);
  const photos: Photo[] = [];
  /** Rows of the photos that came in. */
  const rowOf = new Map<PhotoId, number>();
  /**
   * Names of photos that came before without one, or with one that no list gave, and come again
   * with one.
   */
  const found = new Map<PhotoId, SubjectLabel>();
  const problems: ImportProblem[] = [...ofProjects, ...suggested.problems, ...side.problems];

  for (const [index, file] of files.entries()) {
    if (reading.cancelled) {
      problems.push(unread(files.slice(index)));
      break;
    }
    const label = suggestion?.labels[index] ?? null;
    const subject = label === null ? null : spelled(label);
    const result = await photoFiles.register(file);
    if (result.kind !== 'photo') {
      problems.push(withoutUse(file, result));
    } else {
      const first = known.get(result.id);
      if (first !== undefined) {
        const row = rowOf.get(first.id);
        // Of two copies, what a list says of one counts for both.
        const [wasListed, isListed] = [row, index].map(
          (each) => each !== undefined && suggested.listed.has(each),
        );
        const hasBetterName = row !== undefined && isListed === true && wasListed === false;
        const isOutdone = wasListed === true && isListed === false;
        let named = first;
        if (subject !== null && (first.subject === null || hasBetterName)) {
          named = { ...first, subject };
          known.set(first.id, named);
          found.set(first.id, subject);
        }
        // A project that is opened over its own photos is meant to be about them.
        if (project === null) problems.push(repetition(file, named, isOutdone ? null : subject));
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
        rowOf.set(photo.id, index);
        photos.push(photo);
      }
    }
    const { job } = store.getState().session;
    if (job?.phase === 'reading-files' && index % 16 === 15) {
      updateSession(store, { job: { ...job, done: index + 1, total: files.length } });
    }
  }

  if (reading.forgotten) {
    for (const { id } of photos) photoFiles.remove(id);
    return NOTHING;
  }
  const { models } = store.getState().session;
  // The list of models may not be there yet; those of the app always are.
  const knowsModel = (id: string): boolean =>
    embeddingModel(id) !== undefined || models.some(({ model }) => model.id === id);
  const change = (study: Study): Study => {
    const added = photos.length > 0 ? withPhotos(study, photos) : study;
    const names = new Map([...found, ...relabelled(before, suggestion, files.length)]);
    const next = withNaming(added, names);
    if (project !== null) {
      return withProject(next, project.study, project.imported, knowsModel);
    }
    return side.protocol === null ? next : { ...next, protocol: side.protocol };
  };
  const step =
    project === null ? stepName(photos, side.protocol !== null) : message('step.openProject');
  const imported = project?.imported?.set ?? null;
  commitStudy(store, step, change, imported);
  if (imported !== null) updateSession(store, { savedImport: imported.id });
  const opened = project?.study;
  if (opened && opened.photos.length > 0 && !knowsModel(opened.pipeline.model)) {
    const used = store.getState().study.pipeline.model;
    const name =
      (embeddingModel(used) ?? models.find(({ model }) => model.id === used)?.model)?.name ?? used;
    problems.push(missingModel(PROJECT_FILE, name));
  }
  if (problems.length > 0) addProblems(store, problems);
  if (project === null) holdNaming(store, before, suggested, photos, files);
  return {
    lists: side.lists.map(({ path }) => path),
    listed: suggested.listed.size,
    added: photos.length,
    aside,
  };
}

/** What a reading says of photos of the study, which follow those that come in. */
function relabelled(
  study: Study,
  reading: LabelReading | undefined,
  incoming: number,
): ReadonlyMap<PhotoId, SubjectLabel | null> {
  const labels = new Map<PhotoId, SubjectLabel | null>();
  study.photos.forEach(({ id, subject }, i) => {
    const label = reading?.labels[incoming + i] ?? null;
    if (label !== null && (subject === null || subjectKey(label) !== subjectKey(subject))) {
      labels.set(id, label);
    }
  });
  return labels;
}

/**
 * Keeps the ways in which the names can be read, where there is anything to be chosen or looked at.
 */
function holdNaming(
  store: AppStore,
  before: Study,
  { readings, isSure }: SubjectSuggestions,
  photos: readonly Photo[],
  files: readonly IncomingFile[],
): void {
  const rows = new Map(files.map(({ path }, row) => [path, row]));
  const concerned = [
    ...photos
      .filter(({ simulated }) => !simulated)
      .map(({ id, path }) => ({ id, row: rows.get(path) ?? -1 })),
    ...before.photos
      .map(({ id, subject }, i) => ({ id, subject, row: files.length + i }))
      .filter(({ row, subject }) => readings.some(({ labels }) => labels[row] !== subject)),
  ];
  const latest = namingChoice({ readings, isSure }, concerned);
  const { session, study } = store.getState();
  updateSession(store, { naming: withLatest(session.naming, latest, study.photos) });
}

function stepName(photos: readonly Photo[], withProtocol: boolean): Message {
  const [first] = photos;
  if (first === undefined) {
    return message(withProtocol ? 'step.compareListedPairs' : 'step.labelsFromFile');
  }
  return photos.length === 1
    ? message('step.addPhoto', { file: first.fileName })
    : message('step.addPhotos', { photos: photos.length });
}

/** The spelling under which a person is known, looked up once. */
function spellings(study: Study): (label: SubjectLabel) => SubjectLabel {
  const known = new Map<string, SubjectLabel>();
  return (label) => {
    const key = subjectKey(label);
    const spelling = known.get(key) ?? knownSpelling(study, label);
    known.set(key, spelling);
    return spelling;
  };
}

/** Lists problems; one about the same file as an earlier one replaces it. */
export function addProblems(store: AppStore, added: readonly ImportProblem[]): void {
  const keys = new Set(added.map((problem) => problem.key));
  const kept = store.getState().session.problems.filter((problem) => !keys.has(problem.key));
  updateSession(store, { problems: [...kept, ...added] });
}

/** Problems that are no more, as what they were about has come in. */
export function dropProblems(store: AppStore, keys: readonly string[]): void {
  const { problems } = store.getState().session;
  const kept = problems.filter(({ key }) => !keys.includes(key));
  if (kept.length < problems.length) updateSession(store, { problems: kept });
}
